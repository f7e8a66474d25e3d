import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'myClasses.title', defaultMessage: 'My classes' },
  loading: { id: 'myClasses.loading', defaultMessage: 'Looking up your classes' },
  loadingResult: { id: 'myClasses.loadingResult', defaultMessage: 'Looking up your result' },
  emptyTitle: { id: 'myClasses.emptyTitle', defaultMessage: 'No class yet' },
  emptyWords: {
    id: 'myClasses.emptyWords',
    defaultMessage: 'Your first class appears here once you have taken part. No sensor is needed, and only you see it.',
  },
  seeClasses: { id: 'myClasses.seeClasses', defaultMessage: 'See the next classes' },
  dateAndLength: { id: 'myClasses.dateAndLength', defaultMessage: '{date}, {minutes, number} min' },
  dateAndCoach: { id: 'myClasses.dateAndCoach', defaultMessage: '{date}, {time}, with {coach}' },
  liveNow: { id: 'myClasses.liveNow', defaultMessage: 'Class now' },
  more: { id: 'myClasses.more', defaultMessage: 'Show earlier classes' },
  back: { id: 'myClasses.back', defaultMessage: 'All my classes' },
  curve: {
    id: 'myClasses.curve',
    defaultMessage:
      'Your heart rate over {length}, between {from, number} and {to, number} bpm. The table below has your time in each zone.',
  },
  curveWithoutZones: {
    id: 'myClasses.curveWithoutZones',
    defaultMessage: 'Your heart rate over {length}, between {from, number} and {to, number} bpm.',
  },
  bpm: { id: 'myClasses.bpm', defaultMessage: '{bpm, number} bpm' },
  zoneTimes: { id: 'myClasses.zoneTimes', defaultMessage: 'Your time in zones' },
  atRest: { id: 'myClasses.atRest', defaultMessage: 'and {length} below zone 1' },
  points: { id: 'myClasses.points', defaultMessage: '{points, number} effort points' },
  coverage: { id: 'myClasses.coverage', defaultMessage: 'heart rate for {share, number, percent} of the class' },
  pointsRule: {
    id: 'myClasses.pointsRule',
    defaultMessage:
      'A minute gives 1 point in zone 1, 2 in zone 2, 3 in zone 3 and 4 in zones 4 and 5. How an interval felt counts the same way.',
  },
  noMaximum: {
    id: 'myClasses.noMaximum',
    defaultMessage: 'Your zones are not known yet, so this shows bpm alone.',
  },
  toProfile: { id: 'myClasses.toProfile', defaultMessage: 'Fill in your profile' },
  noHeartRate: { id: 'myClasses.noHeartRate', defaultMessage: 'You took part without a sensor' },
  noHeartRateWords: {
    id: 'myClasses.noHeartRateWords',
    defaultMessage: 'What you said about an interval counts like a sensor.',
  },
  noHeartRateNoRatings: {
    id: 'myClasses.noHeartRateNoRatings',
    defaultMessage:
      'There is no heart rate of this class, and no interval was rated. That you were there is for you alone.',
  },
  howItFelt: { id: 'myClasses.howItFelt', defaultMessage: 'How it felt' },
  interval: { id: 'myClasses.interval', defaultMessage: 'Interval' },
  felt: { id: 'myClasses.felt', defaultMessage: 'It felt' },
  easy: { id: 'myClasses.easy', defaultMessage: 'Easy' },
  moderate: { id: 'myClasses.moderate', defaultMessage: 'Moderate' },
  hard: { id: 'myClasses.hard', defaultMessage: 'Hard' },
  'all-out': { id: 'myClasses.allOut', defaultMessage: 'All out' },
} satisfies Record<string, MessageDescriptor>;
