import type { MessageDescriptor } from 'react-intl';

export const words = {
  sections: { id: 'personal.sections', defaultMessage: 'Upbeat' },
  today: { id: 'personal.today', defaultMessage: 'Today' },
  classes: { id: 'personal.classes', defaultMessage: 'My classes' },
  schedule: { id: 'personal.schedule', defaultMessage: 'Schedule' },
  programmes: { id: 'personal.programmes', defaultMessage: 'Programmes' },
  deliveries: { id: 'personal.deliveries', defaultMessage: 'Deliveries' },
  permissions: { id: 'personal.permissions', defaultMessage: 'Permissions' },
  profile: { id: 'personal.profile', defaultMessage: 'Profile' },
  whoSeesWhat: { id: 'personal.whoSeesWhat', defaultMessage: 'Who sees what' },
  devices: { id: 'personal.devices', defaultMessage: 'Devices' },
  help: { id: 'personal.help', defaultMessage: 'Help' },
  account: { id: 'personal.account', defaultMessage: 'Your account: {name}, {organisation}' },
  member: { id: 'personal.member', defaultMessage: 'You take part in classes of {organisation}.' },
  admin: {
    id: 'personal.admin',
    defaultMessage:
      'You are an Upbeat administrator of {organisation}. That lets you plan classes; it never shows you a person.',
  },
  guest: {
    id: 'personal.guest',
    defaultMessage:
      'You are a guest of {organisation}. You take part as everyone does, and nobody sees your effort unless you choose so.',
  },
} satisfies Record<string, MessageDescriptor>;
