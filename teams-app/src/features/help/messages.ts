import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'help.title', defaultMessage: 'Help' },
  classTitle: { id: 'help.classTitle', defaultMessage: 'How a class works' },
  join: {
    id: 'help.join',
    defaultMessage:
      'Join the Teams meeting of the class, then choose Upbeat at its top. A panel opens beside the meeting.',
  },
  follow: {
    id: 'help.follow',
    defaultMessage: 'Follow the plan: the panel counts down each interval and says how hard it should feel.',
  },
  rate: {
    id: 'help.rate',
    defaultMessage: 'No sensor is needed. After an interval, tap how it felt; one tap counts like a sensor.',
  },
  after: {
    id: 'help.after',
    defaultMessage: 'Afterwards your own result is under My classes. Only you see it.',
  },
  keep: {
    id: 'help.keep',
    defaultMessage: 'There you can also download a class for sports apps, or delete your part in it for good.',
  },
  whereTitle: { id: 'help.whereTitle', defaultMessage: 'What works where' },
  thing: { id: 'help.thing', defaultMessage: 'In Teams' },
  computer: { id: 'help.computer', defaultMessage: 'Computer' },
  phone: { id: 'help.phone', defaultMessage: 'Phone' },
  yes: { id: 'help.yes', defaultMessage: 'Yes' },
  schedule: { id: 'help.schedule', defaultMessage: 'Schedule, my classes, profile, who sees what' },
  panel: { id: 'help.panel', defaultMessage: 'Panel in the meeting, effort buttons' },
  stage: { id: 'help.stage', defaultMessage: 'See the class on the meeting stage' },
  share: { id: 'help.share', defaultMessage: 'Put the class on the stage, lead it' },
  shareOnPhone: { id: 'help.shareOnPhone', defaultMessage: 'On a computer only' },
  account: { id: 'help.account', defaultMessage: 'Take part without a work account' },
  accountWords: { id: 'help.accountWords', defaultMessage: 'By video and voice' },
  contactTitle: { id: 'help.contactTitle', defaultMessage: 'Who to ask' },
  contactClass: {
    id: 'help.contactClass',
    defaultMessage: 'About a class: its coach, or whoever organises wellness in your organisation.',
  },
  contactData: {
    id: 'help.contactData',
    defaultMessage: 'About the product or your data: the support page says how to reach us.',
  },
  health: {
    id: 'help.health',
    defaultMessage:
      'Upbeat is not a medical device, and nobody monitors you. Stop when you feel unwell; ask a doctor before hard exercise if you are unsure.',
  },
  support: { id: 'help.support', defaultMessage: 'Support' },
  privacy: { id: 'help.privacy', defaultMessage: 'Privacy' },
  terms: { id: 'help.terms', defaultMessage: 'Terms' },
  signOutTitle: { id: 'help.signOutTitle', defaultMessage: 'Sign out' },
  signOutWords: {
    id: 'help.signOutWords',
    defaultMessage: 'Clears what this page holds. Teams itself stays signed in.',
  },
} satisfies Record<string, MessageDescriptor>;
