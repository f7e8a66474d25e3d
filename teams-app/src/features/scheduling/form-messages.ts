import type { MessageDescriptor } from 'react-intl';
import type { PlanFault, PlanField } from './read-plan.ts';

export const words = {
  title: { id: 'planForm.title', defaultMessage: 'Schedule a class' },
  programme: { id: 'planForm.programme', defaultMessage: 'Programme' },
  chooseProgramme: { id: 'planForm.chooseProgramme', defaultMessage: 'Choose what happens in it' },
  ownProgrammes: { id: 'planForm.ownProgrammes', defaultMessage: 'Your programmes' },
  starters: { id: 'planForm.starters', defaultMessage: 'To begin with' },
  asPlanned: { id: 'planForm.asPlanned', defaultMessage: 'As planned' },
  shape: {
    id: 'planForm.shape',
    defaultMessage: '{minutes, number} min, {count, plural, one {# interval} other {# intervals}}',
  },
  lengthFollows: {
    id: 'planForm.lengthFollows',
    defaultMessage: 'The class is as long as its programme, up to 60 min.',
  },
  name: { id: 'planForm.name', defaultMessage: 'Name' },
  coach: { id: 'planForm.coach', defaultMessage: 'Coach' },
  coCoach: { id: 'planForm.coCoach', defaultMessage: 'Co-coach, if there is one' },
  findPerson: { id: 'planForm.findPerson', defaultMessage: 'Type a name' },
  coachHint: {
    id: 'planForm.coachHint',
    defaultMessage:
      'People and guests of your organisation. Others from outside cannot open Upbeat, so they cannot lead.',
  },
  typeMore: { id: 'planForm.typeMore', defaultMessage: 'Type two letters of a name' },
  looking: { id: 'planForm.looking', defaultMessage: 'Looking' },
  nobodyFound: { id: 'planForm.nobodyFound', defaultMessage: 'Nobody of this name. Invite others as guests first.' },
  notFound: { id: 'planForm.notFound', defaultMessage: 'People could not be looked up. Type again in a moment.' },
  guest: { id: 'planForm.guest', defaultMessage: 'Guest' },
  onlyKnown: {
    id: 'planForm.onlyKnown',
    defaultMessage: 'Upbeat may not look people up in your name, so it offers those whom it knows.',
  },
  allow: { id: 'planForm.allow', defaultMessage: 'Change that under Permissions' },
  clear: { id: 'planForm.clear', defaultMessage: 'Nobody' },
  date: { id: 'planForm.date', defaultMessage: 'Date' },
  firstDate: { id: 'planForm.firstDate', defaultMessage: 'First class' },
  chooseDate: { id: 'planForm.chooseDate', defaultMessage: 'Choose a day' },
  time: { id: 'planForm.time', defaultMessage: 'Time' },
  chooseTime: { id: 'planForm.chooseTime', defaultMessage: '12:15' },
  timeZone: { id: 'planForm.timeZone', defaultMessage: 'Time zone' },
  noTimeZone: { id: 'planForm.noTimeZone', defaultMessage: 'No such place. Try the capital of the country.' },
  zone: { id: 'planForm.zone', defaultMessage: '{city} (UTC{offset})' },
  repeats: { id: 'planForm.repeats', defaultMessage: 'Repeats' },
  never: { id: 'planForm.never', defaultMessage: 'Does not repeat' },
  everyWeeks: {
    id: 'planForm.everyWeeks',
    defaultMessage: '{weeks, plural, =1 {Every week} other {Every # weeks}}',
  },
  weekdays: { id: 'planForm.weekdays', defaultMessage: 'On' },
  until: { id: 'planForm.until', defaultMessage: 'Until' },
  channel: { id: 'planForm.channel', defaultMessage: 'Channel' },
  noChannel: { id: 'planForm.noChannel', defaultMessage: 'No channel' },
  channelName: { id: 'planForm.channelName', defaultMessage: '{team}, {channel}' },
  channelElsewhere: { id: 'planForm.channelElsewhere', defaultMessage: 'The channel it has now' },
  channelHint: { id: 'planForm.channelHint', defaultMessage: 'Its card and its result are posted there.' },
  noBot: {
    id: 'planForm.noBot',
    defaultMessage: 'Upbeat is not in this team yet, so it cannot post there. Add it from the apps of the team.',
  },
  channelsNotPermitted: {
    id: 'planForm.channelsNotPermitted',
    defaultMessage: 'Upbeat may not look up your teams, so it offers the channels that it knows.',
  },
  capacity: { id: 'planForm.capacity', defaultMessage: 'Places' },
  everybody: { id: 'planForm.everybody', defaultMessage: 'For everybody' },
  capacityHint: {
    id: 'planForm.capacityHint',
    defaultMessage: 'Leave it empty for everybody. Who comes later than the last place waits in line.',
  },
  record: { id: 'planForm.record', defaultMessage: 'Record this class' },
  recordOff: { id: 'planForm.recordOff', defaultMessage: 'Off. When on, no names and no bpm.' },
  recordOn: {
    id: 'planForm.recordOn',
    defaultMessage: 'The stage shows no names and no bpm. Only those who took part can watch it.',
  },
  transcribe: { id: 'planForm.transcribe', defaultMessage: 'Transcribe it' },
  transcribeOff: { id: 'planForm.transcribeOff', defaultMessage: 'Off. When on, Teams writes down what is said.' },
  transcribeOn: {
    id: 'planForm.transcribeOn',
    defaultMessage: 'Teams writes down who says what, and keeps it with the meeting. Upbeat takes captions from it.',
  },
  meeting: { id: 'planForm.meeting', defaultMessage: 'Meeting' },
  meetingTeams: { id: 'planForm.meetingTeams', defaultMessage: 'Make it in Teams' },
  meetingTeamsHint: {
    id: 'planForm.meetingTeamsHint',
    defaultMessage:
      'With Upbeat already in it, in the calendar of your organiser. Needs what Permissions lists as tier 1.',
  },
  meetingLink: { id: 'planForm.meetingLink', defaultMessage: 'Paste a meeting link' },
  meetingLinkHint: {
    id: 'planForm.meetingLinkHint',
    defaultMessage: 'Of a meeting that somebody made. Needs no permission; add Upbeat to it yourself.',
  },
  meetingNone: { id: 'planForm.meetingNone', defaultMessage: 'None yet' },
  meetingNoneHint: { id: 'planForm.meetingNoneHint', defaultMessage: 'The class is announced; its link comes later.' },
  joinUrl: { id: 'planForm.joinUrl', defaultMessage: 'Meeting link' },
  joinUrlExample: { id: 'planForm.joinUrlExample', defaultMessage: 'https://teams.microsoft.com/l/meetup-join/…' },
  lookUpFailed: { id: 'planForm.lookUpFailed', defaultMessage: 'Could not be looked up.' },
  tryAgain: { id: 'planForm.tryAgain', defaultMessage: 'Try again' },
} satisfies Record<string, MessageDescriptor>;

/** What a field wants where nothing was said. */
export const MISSING: Readonly<Record<PlanField, MessageDescriptor>> = {
  programme: { id: 'planForm.missing.programme', defaultMessage: 'Choose a programme.' },
  name: { id: 'planForm.missing.name', defaultMessage: 'Give the class a name.' },
  coach: { id: 'planForm.missing.coach', defaultMessage: 'Choose who leads it.' },
  coCoach: { id: 'planForm.missing.coCoach', defaultMessage: 'Choose who helps.' },
  date: { id: 'planForm.missing.date', defaultMessage: 'Choose a day.' },
  time: { id: 'planForm.missing.time', defaultMessage: 'Choose a time, such as 12:15.' },
  timeZone: { id: 'planForm.missing.timeZone', defaultMessage: 'Choose a time zone.' },
  weekdays: { id: 'planForm.missing.weekdays', defaultMessage: 'Choose at least one day.' },
  until: { id: 'planForm.missing.until', defaultMessage: 'Choose the last day.' },
  capacity: { id: 'planForm.missing.capacity', defaultMessage: 'Say how many.' },
  joinUrl: { id: 'planForm.missing.joinUrl', defaultMessage: 'Paste the link of the meeting.' },
};

/** What is wrong with a field, and what would be right. */
export const FAULTS: Readonly<Record<PlanFault, MessageDescriptor>> = {
  missing: { id: 'planForm.fault.missing', defaultMessage: 'Say this first.' },
  'too-long-a-name': { id: 'planForm.fault.name', defaultMessage: 'At most 40 characters.' },
  'not-a-number': { id: 'planForm.fault.number', defaultMessage: 'A whole number from 2 to 1,000, or nothing.' },
  'same-person': { id: 'planForm.fault.samePerson', defaultMessage: 'That is the coach already.' },
  'in-the-past': { id: 'planForm.fault.past', defaultMessage: 'That is over. Choose a later time.' },
  'ends-before-it-begins': { id: 'planForm.fault.ends', defaultMessage: 'That is before the first class.' },
  'no-class-in-span': { id: 'planForm.fault.span', defaultMessage: 'None of these weekdays lies before that day.' },
  'too-many-classes': { id: 'planForm.fault.many', defaultMessage: 'More than 104 classes. Choose an earlier day.' },
  'too-far-ahead': { id: 'planForm.fault.far', defaultMessage: 'At most a year ahead.' },
  'too-long': { id: 'planForm.fault.long', defaultMessage: 'Longer than 60 min. Choose a shorter programme.' },
  'unknown-time-zone': { id: 'planForm.fault.zone', defaultMessage: 'Upbeat does not know this time zone.' },
  'not-a-meeting-link': {
    id: 'planForm.fault.link',
    defaultMessage: 'That is no link of a Teams meeting. It begins with https://teams.microsoft.com/l/meetup-join/.',
  },
  'short-meeting-link': {
    id: 'planForm.fault.shortLink',
    defaultMessage: 'A short link does not say which meeting it is. Copy the link from the calendar entry instead.',
  },
  'capacity-below-coming': {
    id: 'planForm.fault.capacity',
    defaultMessage: 'More people than that have a place already.',
  },
};
