import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'deliveries.title', defaultMessage: 'Deliveries' },
  about: {
    id: 'deliveries.about',
    defaultMessage: 'What Upbeat could not deliver after a class by itself, and what you can do about it.',
  },
  loading: { id: 'deliveries.loading', defaultMessage: 'Looking up what was not delivered' },
  emptyTitle: { id: 'deliveries.emptyTitle', defaultMessage: 'Everything was delivered.' },
  decidedTitle: { id: 'deliveries.decidedTitle', defaultMessage: 'Nothing is left to decide.' },
  emptyWords: {
    id: 'deliveries.emptyWords',
    defaultMessage: 'There is nothing to do here. What cannot be delivered shows up by itself.',
  },
  ofClass: { id: 'deliveries.ofClass', defaultMessage: '{name}, {day}, {time}' },
  tryAgain: { id: 'deliveries.tryAgain', defaultMessage: 'Try again' },
  tryAgainFor: { id: 'deliveries.tryAgainFor', defaultMessage: 'Try again: {title} of {name}' },
  leave: { id: 'deliveries.leave', defaultMessage: 'Leave it' },
  leaveFor: { id: 'deliveries.leaveFor', defaultMessage: 'Leave it: {title} of {name}' },
  since: { id: 'deliveries.since', defaultMessage: 'Since {day}, {time}' },
  code: { id: 'deliveries.code', defaultMessage: 'Code for support: {code}' },
  tried: {
    id: 'deliveries.tried',
    defaultMessage: '{name}: trying once more. If it fails again, it comes back here.',
  },
  left: { id: 'deliveries.left', defaultMessage: '{name}: left as it is.' },
  back: { id: 'deliveries.back', defaultMessage: '{name}: back in the list.' },
  failed: {
    id: 'deliveries.failed',
    defaultMessage: 'That did not work, and nothing has changed. Try again in a moment.',
  },
  undo: { id: 'deliveries.undo', defaultMessage: 'Undo' },

  cardTitle: { id: 'deliveries.cardTitle', defaultMessage: 'The card in the channel' },
  summaryTitle: { id: 'deliveries.summaryTitle', defaultMessage: 'The results' },
  recapsTitle: { id: 'deliveries.recapsTitle', defaultMessage: 'Private recaps' },

  cardUnknown: {
    id: 'deliveries.cardUnknown',
    defaultMessage: 'The card may be in the channel or not: Teams did not say whether it took it.',
  },
  cardUnknownNext: {
    id: 'deliveries.cardUnknownNext',
    defaultMessage:
      'Look into the channel. If the card is missing, try again. If it is there, leave it: trying again would show it twice.',
  },
  cardRefused: { id: 'deliveries.cardRefused', defaultMessage: 'Teams would not take the card.' },
  cardRefusedNext: {
    id: 'deliveries.cardRefusedNext',
    defaultMessage: 'Ask whoever looks after Teams, with the code below. Then try again.',
  },
  mayNotWrite: {
    id: 'deliveries.mayNotWrite',
    defaultMessage: 'Teams would not take the card: the bot may not write in this channel.',
  },
  mayNotWriteNext: {
    id: 'deliveries.mayNotWriteNext',
    defaultMessage: 'An owner of the team can let apps post in the channel, under Manage channel. Then try again.',
  },
  notInTeam: {
    id: 'deliveries.notInTeam',
    defaultMessage: 'Teams would not take the card: Upbeat is no longer in this team.',
  },
  notInTeamNext: { id: 'deliveries.notInTeamNext', defaultMessage: 'Add Upbeat to the team again. Then try again.' },
  cardFailed: {
    id: 'deliveries.cardFailed',
    defaultMessage:
      'The card was not brought up to date, in many tries over half an hour. The channel shows what it showed before.',
  },
  summaryFailed: {
    id: 'deliveries.summaryFailed',
    defaultMessage: 'The results could not be worked out, so there is no group summary and no recap yet.',
  },
  summaryFailedNext: {
    id: 'deliveries.summaryFailedNext',
    defaultMessage: 'Everything recorded is kept. Try again, and the card and the recaps follow.',
  },
  recapsFailed: {
    id: 'deliveries.recapsFailed',
    defaultMessage: 'Some private recaps could not be delivered. Upbeat does not show you whose.',
  },
  recapsFailedNext: {
    id: 'deliveries.recapsFailedNext',
    defaultMessage:
      'Everybody finds their own result under My classes. Try again to have the missing ones sent; nobody gets one twice.',
  },
  meetingTitle: { id: 'deliveries.meetingTitle', defaultMessage: 'The Teams meeting' },
  meetingFailed: {
    id: 'deliveries.meetingFailed',
    defaultMessage: 'The calendar and the Teams meeting of this class are not as you planned them.',
  },
  noOrganiser: {
    id: 'deliveries.noOrganiser',
    defaultMessage: 'There is no Teams meeting yet: nobody has said in whose calendar your classes are.',
  },
  noOrganiserNext: {
    id: 'deliveries.noOrganiserNext',
    defaultMessage: 'Choose a mailbox for your classes under Permissions. Then try again.',
  },
  consentMissing: {
    id: 'deliveries.consentMissing',
    defaultMessage: 'Microsoft 365 does not let Upbeat arrange this class: a permission is missing.',
  },
  consentMissingNext: {
    id: 'deliveries.consentMissingNext',
    defaultMessage:
      'Permissions shows which one, and where an administrator of Microsoft Entra grants it. Then try again.',
  },
  noAccessPolicy: {
    id: 'deliveries.noAccessPolicy',
    defaultMessage:
      'The class is in the calendar, but Teams does not let Upbeat into its meeting: an access policy is missing.',
  },
  noAccessPolicyNext: {
    id: 'deliveries.noAccessPolicyNext',
    defaultMessage:
      'Permissions shows the command for a Teams administrator. It takes up to half an hour to apply. Then try again.',
  },
  organiserNotFound: {
    id: 'deliveries.organiserNotFound',
    defaultMessage: 'The mailbox of your classes is no longer there, or has no calendar.',
  },
  notInCatalogue: {
    id: 'deliveries.notInCatalogue',
    defaultMessage:
      'The class has a Teams meeting, but Upbeat is not in it: your organisation has not published Upbeat in Teams.',
  },
  notInCatalogueNext: {
    id: 'deliveries.notInCatalogueNext',
    defaultMessage: 'A Teams administrator publishes it under Teams apps, Manage apps. Then try again.',
  },
  mailboxNotAllowed: {
    id: 'deliveries.mailboxNotAllowed',
    defaultMessage: 'Upbeat may not write into the mailbox of your classes: your organisation limits it to others.',
  },
  mailboxNotAllowedNext: {
    id: 'deliveries.mailboxNotAllowedNext',
    defaultMessage:
      'Choose a mailbox that Upbeat may use under Permissions, or have an Exchange administrator let it into this one. Then try again.',
  },
  microsoftUnavailable: {
    id: 'deliveries.microsoftUnavailable',
    defaultMessage: 'Microsoft 365 did not answer, in many tries over half an hour. The class is planned all the same.',
  },
  noticesTitle: { id: 'deliveries.noticesTitle', defaultMessage: 'Notices in the activity feed' },
  noticesFailed: {
    id: 'deliveries.noticesFailed',
    defaultMessage: 'Some notices could not be delivered. Upbeat does not show you whose.',
  },
  noticesFailedNext: {
    id: 'deliveries.noticesFailedNext',
    defaultMessage: 'Everybody finds the class in the schedule. Try again to have the missing ones sent.',
  },
  recordingTitle: { id: 'deliveries.recordingTitle', defaultMessage: 'The recording' },
  recordingFailed: {
    id: 'deliveries.recordingFailed',
    defaultMessage: 'The recording was not brought over from Teams, or not deleted when it was to be.',
  },
  recordingFailedNext: {
    id: 'deliveries.recordingFailedNext',
    defaultMessage: 'What was brought over already is kept. Try again, and it goes on from there.',
  },
  tryLater: {
    id: 'deliveries.tryLater',
    defaultMessage: 'Try again. If it comes back, hand the code below to support.',
  },
} satisfies Record<string, Message>;
