import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'permissions.title', defaultMessage: 'Permissions' },
  about: {
    id: 'permissions.about',
    defaultMessage:
      'What Upbeat may do in your organisation’s Microsoft 365, what it is for, and how to take it back. You can stop at any step: each one works without the next.',
  },
  loading: { id: 'permissions.loading', defaultMessage: 'Asking Microsoft 365 what Upbeat may do' },
  checkAgain: { id: 'permissions.checkAgain', defaultMessage: 'Check again' },
  checking: { id: 'permissions.checking', defaultMessage: 'Checking' },
  checkedAt: { id: 'permissions.checkedAt', defaultMessage: 'Checked at {time}' },

  tier0: { id: 'permissions.tier0', defaultMessage: 'Classes with a meeting link you paste' },
  tier0Words: {
    id: 'permissions.tier0Words',
    defaultMessage:
      'Somebody makes the Teams meeting, adds Upbeat to it, and you paste its link. Upbeat asks your organisation for nothing.',
  },
  tier1: { id: 'permissions.tier1', defaultMessage: 'Classes that Upbeat arranges' },
  tier1Words: {
    id: 'permissions.tier1Words',
    defaultMessage:
      'You plan a class here. Upbeat makes the calendar event with its Teams meeting, puts itself into it, and keeps both up to date.',
  },
  tier2: { id: 'permissions.tier2', defaultMessage: 'Recordings that come by themselves' },
  tier2Words: {
    id: 'permissions.tier2Words',
    defaultMessage:
      'After a class that you chose to record, Upbeat fetches the recording for those who took part, and for nobody else.',
  },
  ready: { id: 'permissions.ready', defaultMessage: 'Ready' },
  missingCount: {
    id: 'permissions.missingCount',
    defaultMessage: '{missing, plural, one {# thing is missing} other {# things are missing}}',
  },
  off: { id: 'permissions.off', defaultMessage: 'Not set up' },
  notKnown: { id: 'permissions.notKnown', defaultMessage: 'Microsoft 365 did not say' },
  granted: { id: 'permissions.granted', defaultMessage: 'Granted' },
  missing: { id: 'permissions.missing', defaultMessage: 'Not granted' },
  unknown: { id: 'permissions.unknown', defaultMessage: 'Not known' },
  why: { id: 'permissions.why', defaultMessage: 'What it is for' },
  who: { id: 'permissions.who', defaultMessage: 'Who grants it' },
  revoke: { id: 'permissions.revoke', defaultMessage: 'How to take it back' },
  called: { id: 'permissions.called', defaultMessage: 'Microsoft calls it' },
  asApplication: { id: 'permissions.asApplication', defaultMessage: '{name}, in Upbeat’s own name' },
  inYourName: { id: 'permissions.inYourName', defaultMessage: '{name}, in the name of whoever uses Upbeat' },
  whoConsents: {
    id: 'permissions.whoConsents',
    defaultMessage: 'A Global Administrator or Privileged Role Administrator of your organisation, in Microsoft Entra.',
  },
  revokeConsent: {
    id: 'permissions.revokeConsent',
    defaultMessage:
      'In Microsoft Entra: Enterprise applications, Upbeat, Permissions, and there Revoke. It ends within an hour.',
  },

  organiser: { id: 'permissions.organiser', defaultMessage: 'The organiser of classes' },
  organiserWhy: {
    id: 'permissions.organiserWhy',
    defaultMessage:
      'Classes are in the calendar of one mailbox, such as wellbeing@…, with a Teams licence. Never in yours: whoever plans classes does not host them.',
  },
  organiserIs: { id: 'permissions.organiserIs', defaultMessage: '{name}, {address}' },
  address: { id: 'permissions.address', defaultMessage: 'Mail address of that mailbox' },
  choose: { id: 'permissions.choose', defaultMessage: 'Use this mailbox' },
  change: { id: 'permissions.change', defaultMessage: 'Change' },
  keep: { id: 'permissions.keep', defaultMessage: 'Keep as it is' },
  stop: { id: 'permissions.stop', defaultMessage: 'Stop arranging classes' },
  stopped: {
    id: 'permissions.stopped',
    defaultMessage: 'Upbeat arranges no more classes. What is in the calendar stays there.',
  },
  chosen: { id: 'permissions.chosen', defaultMessage: 'New classes are in the calendar of {name}.' },
  addressMissing: { id: 'permissions.addressMissing', defaultMessage: 'Write the mail address of a mailbox.' },
  notFound: {
    id: 'permissions.notFound',
    defaultMessage: 'Nobody in your organisation has a mailbox with this address. Guests have theirs elsewhere.',
  },
  isYou: {
    id: 'permissions.isYou',
    defaultMessage: 'That is your own mailbox. Choose one that stands for the classes.',
  },
  closed: {
    id: 'permissions.closed',
    defaultMessage: 'Upbeat may not look addresses up yet. Have the permissions below granted first, then come back.',
  },
  failed: {
    id: 'permissions.failed',
    defaultMessage: 'That did not work, and nothing has changed. Try again in a moment.',
  },

  policy: { id: 'permissions.policy', defaultMessage: 'See the organiser’s meetings' },
  policyWhy: {
    id: 'permissions.policyWhy',
    defaultMessage:
      'Teams shows an app nobody’s meetings, consent or not, until a policy names the people. This one names the organiser alone.',
  },
  policyWho: {
    id: 'permissions.policyWho',
    defaultMessage: 'A Teams Administrator, with the commands below. It can take half an hour to hold.',
  },
  policyRevoke: { id: 'permissions.policyRevoke', defaultMessage: 'With these commands, in PowerShell:' },
  policyCalled: { id: 'permissions.policyCalled', defaultMessage: 'an application access policy' },
  policyLater: { id: 'permissions.policyLater', defaultMessage: 'It can be looked at once there is an organiser.' },

  howTo: { id: 'permissions.howTo', defaultMessage: 'How to grant what is missing' },
  howToDone: { id: 'permissions.howToDone', defaultMessage: 'How it was granted, and how to keep it small' },
  consentStep: { id: 'permissions.consentStep', defaultMessage: 'Consent for your organisation' },
  consentWords: {
    id: 'permissions.consentWords',
    defaultMessage:
      'A Global Administrator opens this page of Microsoft Entra and accepts. If that is not you, copy the address and send it.',
  },
  consentLink: { id: 'permissions.consentLink', defaultMessage: 'Consent in Microsoft Entra' },
  copyLink: { id: 'permissions.copyLink', defaultMessage: 'Copy the address' },
  policyStep: { id: 'permissions.policyStep', defaultMessage: 'Let Upbeat see the organiser’s meetings' },
  policyStepWords: {
    id: 'permissions.policyStepWords',
    defaultMessage:
      'A Teams Administrator runs this in PowerShell. It can take half an hour to hold; then check again.',
  },
  limitStep: { id: 'permissions.limitStep', defaultMessage: 'Keep Upbeat to one calendar' },
  limitStepWords: {
    id: 'permissions.limitStepWords',
    defaultMessage:
      'Without it, the consent would let Upbeat write into every calendar, though it never does. An Exchange Administrator runs this in PowerShell, right after the consent.',
  },
  needsOrganiser: {
    id: 'permissions.needsOrganiser',
    defaultMessage: 'Choose the organiser above: the commands name that mailbox.',
  },
  copy: { id: 'permissions.copy', defaultMessage: 'Copy' },
  copyOf: { id: 'permissions.copyOf', defaultMessage: 'Copy the commands: {what}' },
  copied: { id: 'permissions.copied', defaultMessage: 'Copied' },
  notCopied: { id: 'permissions.notCopied', defaultMessage: 'Select and copy it by hand' },
} satisfies Record<string, Message>;
