import type { MessageDescriptor } from 'react-intl';
import type { ClassMoment } from './class-moment.ts';
import type { Place } from './place.ts';

export const words = {
  loading: { id: 'schedule.loading', defaultMessage: 'Looking up the classes' },
  earlierWeek: { id: 'schedule.earlierWeek', defaultMessage: 'Week before' },
  laterWeek: { id: 'schedule.laterWeek', defaultMessage: 'Week after' },
  thisWeek: { id: 'schedule.thisWeek', defaultMessage: 'This week' },
  weekLabel: { id: 'schedule.weekLabel', defaultMessage: 'Week' },
  weekHeading: { id: 'schedule.weekHeading', defaultMessage: 'Classes of {week}' },
  today: { id: 'schedule.today', defaultMessage: '{weekday}, today' },
  earlierThisWeek: { id: 'schedule.earlierThisWeek', defaultMessage: 'Earlier this week' },
  nothingToday: { id: 'schedule.nothingToday', defaultMessage: 'No class today' },
  minutes: { id: 'schedule.minutes', defaultMessage: '{minutes, number} min' },
  dateAndMinutes: { id: 'schedule.dateAndMinutes', defaultMessage: '{date}, {minutes, number} min' },
  coachAndLength: { id: 'schedule.coachAndLength', defaultMessage: '{coach}, {minutes, number} min' },
  coachLengthAndComing: {
    id: 'schedule.coachLengthAndComing',
    defaultMessage: '{coach}, {minutes, number} min, {coming, number} going',
  },
  coming: { id: 'schedule.coming', defaultMessage: '{coming, number} going' },
  full: { id: 'schedule.full', defaultMessage: 'Full' },
  comingAndFull: { id: 'schedule.comingAndFull', defaultMessage: '{coming, number} going, full' },
  goToClass: { id: 'schedule.goToClass', defaultMessage: 'Go to class' },
  go: { id: 'schedule.go', defaultMessage: 'Go' },
  goTo: { id: 'schedule.goTo', defaultMessage: 'Go to {name}' },
  classPage: { id: 'schedule.classPage', defaultMessage: 'Class page' },
  classPageOf: { id: 'schedule.classPageOf', defaultMessage: 'Class page of {name}, {time}' },
  noSensor: { id: 'schedule.noSensor', defaultMessage: 'No sensor needed' },
  joinHere: { id: 'schedule.joinHere', defaultMessage: 'Join this meeting, then choose Upbeat at its top.' },
  joinFromInvitation: {
    id: 'schedule.joinFromInvitation',
    defaultMessage: 'Join from the invitation to its Teams meeting.',
  },
  liveNow: { id: 'schedule.liveNow', defaultMessage: 'Class now' },
  liveSince: { id: 'schedule.liveSince', defaultMessage: 'Class now, since {time}' },
  nextInMinutes: { id: 'schedule.nextInMinutes', defaultMessage: 'Next class, in {minutes, number} min' },
  nextInHours: { id: 'schedule.nextInHours', defaultMessage: 'Next class, in {hours, number} h' },
  nextOn: { id: 'schedule.nextOn', defaultMessage: 'Next class, {day}' },
  nextDue: { id: 'schedule.nextDue', defaultMessage: 'Starts when the coach is here' },
  emptyNext: { id: 'schedule.emptyNext', defaultMessage: 'No class planned yet' },
  emptyNextWords: {
    id: 'schedule.emptyNextWords',
    defaultMessage:
      'Whoever organises wellness in your organisation plans the classes; each new one shows here by itself. No sensor is needed to take part.',
  },
  emptyWeek: { id: 'schedule.emptyWeek', defaultMessage: 'No class in this week' },
  nextPlanned: { id: 'schedule.nextPlanned', defaultMessage: 'Go to the week of the next class' },
  lookAgain: { id: 'schedule.lookAgain', defaultMessage: 'Look again' },
  howItWorks: { id: 'schedule.howItWorks', defaultMessage: 'How a class works' },
  back: { id: 'schedule.back', defaultMessage: 'All classes' },
  withCoach: { id: 'schedule.withCoach', defaultMessage: '{day}, {time}, {minutes, number} min, with {coach}' },
  changeProgramme: { id: 'schedule.changeProgramme', defaultMessage: "Change this class's programme" },
  rehearse: { id: 'schedule.rehearse', defaultMessage: 'Rehearse' },
  easier: { id: 'schedule.easier', defaultMessage: 'Easier: {option}' },
  exercise: { id: 'schedule.exercise', defaultMessage: 'Exercise' },
  plan: { id: 'schedule.plan', defaultMessage: 'Plan' },
  interval: { id: 'schedule.interval', defaultMessage: 'Interval' },
  target: { id: 'schedule.target', defaultMessage: 'Target' },
  length: { id: 'schedule.length', defaultMessage: 'Length' },
  todayHeading: { id: 'schedule.todayHeading', defaultMessage: "Today's classes" },
  alsoToday: { id: 'schedule.alsoToday', defaultMessage: 'Also today' },
  comingUp: { id: 'schedule.comingUp', defaultMessage: 'Coming up' },
} satisfies Record<string, MessageDescriptor>;

export const TITLES: Readonly<Record<Place['type'], MessageDescriptor>> = {
  channel: { id: 'schedule.title.channel', defaultMessage: 'Classes in this channel' },
  meeting: { id: 'schedule.title.meeting', defaultMessage: 'Classes in this meeting' },
  organisation: { id: 'schedule.title.organisation', defaultMessage: 'Classes' },
};

export const MOMENTS: Readonly<Record<ClassMoment, MessageDescriptor>> = {
  live: { id: 'schedule.moment.live', defaultMessage: 'Class now' },
  soon: { id: 'schedule.moment.soon', defaultMessage: 'Soon' },
  due: { id: 'schedule.moment.due', defaultMessage: 'Starts soon' },
  planned: { id: 'schedule.moment.planned', defaultMessage: 'Planned' },
  held: { id: 'schedule.moment.held', defaultMessage: 'Held' },
  cancelled: { id: 'schedule.moment.cancelled', defaultMessage: 'Cancelled' },
  'not-held': { id: 'schedule.moment.notHeld', defaultMessage: 'Not held' },
};
