import type { ArrangementView, PlanCheck } from '@upbeat/api/contract/schedule.ts';
import type { MessageDescriptor } from 'react-intl';

export const words = {
  comesTo: { id: 'planning.comesTo', defaultMessage: 'What it comes to' },
  nothingYet: {
    id: 'planning.nothingYet',
    defaultMessage: 'Choose a day and a time: every class that this plans shows here.',
  },
  fromTo: { id: 'planning.fromTo', defaultMessage: '{from}–{to}' },
  forYou: { id: 'planning.forYou', defaultMessage: '{time} where you are' },
  clockChange: { id: 'planning.clockChange', defaultMessage: 'The clocks change before it: still {time}' },
  shifted: { id: 'planning.shifted', defaultMessage: 'The clocks change at this time: it begins at {time}' },
  more: { id: 'planning.more', defaultMessage: 'Show {count, plural, one {one more} other {# more}}' },
  conflicts: { id: 'planning.conflicts', defaultMessage: 'Something else is planned then' },
  summary: { id: 'planning.summary', defaultMessage: 'Summary' },
  schedule: { id: 'planning.schedule', defaultMessage: 'Schedule class' },
  scheduleMany: {
    id: 'planning.scheduleMany',
    defaultMessage: 'Schedule {count, plural, one {# class} other {# classes}}',
  },
  save: { id: 'planning.save', defaultMessage: 'Save the change' },
  notComplete: {
    id: 'planning.notComplete',
    defaultMessage:
      '{count, plural, one {One thing is missing or wrong; it says so beside its field.} other {# things are missing or wrong; each says so beside its field.}}',
  },
  notPlanned: { id: 'planning.notPlanned', defaultMessage: 'It was not planned, and nothing is lost. Try again.' },
  notSaved: { id: 'planning.notSaved', defaultMessage: 'It was not changed, and nothing is lost. Try again.' },
  begun: { id: 'planning.begun', defaultMessage: 'This class has begun or is over. It cannot be changed any more.' },
  notNext: {
    id: 'planning.notNext',
    defaultMessage: 'The weekdays of a series are changed from its next class on. Open that one to change them.',
  },
  impossible: {
    id: 'planning.impossible',
    defaultMessage: 'That cannot be planned any more as it stands here. Look at the day and the time once more.',
  },
  planned: {
    id: 'planning.planned',
    defaultMessage: '{count, plural, one {The class is planned} other {# classes are planned}}',
  },
  next: {
    id: 'planning.next',
    defaultMessage:
      '{count, plural, one {It shows} other {They show}} in the schedule now, and the coach can change and rehearse the programme.',
  },
  nextInChannel: {
    id: 'planning.nextInChannel',
    defaultMessage:
      '{count, plural, one {It shows} other {They show}} in the schedule now. The bot posts a card in the channel, and the coach can change and rehearse the programme.',
  },
  isAt: { id: 'planning.isAt', defaultMessage: '{day}, {time}' },
  firstIsAt: { id: 'planning.firstIsAt', defaultMessage: 'First on {day}, {time}' },
  nextMeeting: { id: 'planning.nextMeeting', defaultMessage: 'The meeting' },
  toClass: { id: 'planning.toClass', defaultMessage: 'To the class page' },
  another: { id: 'planning.another', defaultMessage: 'Schedule another' },
  toAll: { id: 'planning.toAll', defaultMessage: 'All planned classes' },
  back: { id: 'planning.back', defaultMessage: 'Planned classes' },
  permissions: { id: 'planning.permissions', defaultMessage: 'Open Permissions' },
  arrangeAgain: { id: 'planning.arrangeAgain', defaultMessage: 'Try again' },
} satisfies Record<string, MessageDescriptor>;

export const CONFLICTS: Readonly<Record<PlanCheck['conflicts'][number]['because'], MessageDescriptor>> = {
  coach: { id: 'planning.conflict.coach', defaultMessage: 'The coach leads {name}, {time}' },
  'co-coach': { id: 'planning.conflict.coCoach', defaultMessage: 'The co-coach is in {name}, {time}' },
  channel: { id: 'planning.conflict.channel', defaultMessage: 'The channel has {name}, {time}' },
};

export const ARRANGEMENTS: Readonly<Record<ArrangementView['state'], MessageDescriptor>> = {
  none: { id: 'planning.meeting.none', defaultMessage: 'No meeting yet' },
  link: { id: 'planning.meeting.link', defaultMessage: 'A meeting of your own' },
  arranging: { id: 'planning.meeting.arranging', defaultMessage: 'Arranging the meeting' },
  arranged: { id: 'planning.meeting.arranged', defaultMessage: 'The meeting is ready' },
  refused: { id: 'planning.meeting.refused', defaultMessage: 'No meeting: Microsoft 365 refused' },
};

type Refusal = NonNullable<ArrangementView['refusal']>;

/** Why there is no meeting, and the way out. */
export const REFUSALS: Readonly<Record<Refusal, { why: MessageDescriptor; isAboutPermissions: boolean }>> = {
  'no-organiser': {
    why: {
      id: 'planning.refusal.noOrganiser',
      defaultMessage: 'Nobody has said yet in whose calendar classes are. Name a mailbox under Permissions.',
    },
    isAboutPermissions: true,
  },
  'consent-missing': {
    why: {
      id: 'planning.refusal.consent',
      defaultMessage: 'A permission is not granted. Permissions says which, and who can grant it.',
    },
    isAboutPermissions: true,
  },
  'no-access-policy': {
    why: {
      id: 'planning.refusal.policy',
      defaultMessage:
        'Teams does not let Upbeat look at the meetings of the organiser. Permissions has the command for it; it holds within half an hour.',
    },
    isAboutPermissions: true,
  },
  'organiser-not-found': {
    why: {
      id: 'planning.refusal.organiser',
      defaultMessage: 'The mailbox of the organiser is gone. Name another under Permissions.',
    },
    isAboutPermissions: true,
  },
  'app-not-in-catalogue': {
    why: {
      id: 'planning.refusal.catalogue',
      defaultMessage:
        'Upbeat is not among the apps of your organisation, so it cannot be put into the meeting. A Teams administrator publishes it, then try again.',
    },
    isAboutPermissions: false,
  },
  'not-allowed': {
    why: {
      id: 'planning.refusal.notAllowed',
      defaultMessage: 'Microsoft 365 does not allow it. Permissions shows what is granted.',
    },
    isAboutPermissions: true,
  },
  unavailable: {
    why: {
      id: 'planning.refusal.unavailable',
      defaultMessage: 'Microsoft 365 did not answer for as long as Upbeat tried. Try again.',
    },
    isAboutPermissions: false,
  },
};
