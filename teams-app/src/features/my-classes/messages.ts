import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'myClasses.title', defaultMessage: 'My classes' },
  classes: { id: 'myClasses.classes', defaultMessage: 'Classes' },
  loading: { id: 'myClasses.loading', defaultMessage: 'Looking up your classes' },
  trend: { id: 'myClasses.trend', defaultMessage: 'Effort points' },
  weeks: { id: 'myClasses.weeks', defaultMessage: '{weeks, number} weeks' },
  thisWeek: { id: 'myClasses.thisWeek', defaultMessage: 'This week' },
  trendTable: { id: 'myClasses.trendTable', defaultMessage: 'Your effort points by week' },
  weekFrom: { id: 'myClasses.weekFrom', defaultMessage: 'Week from' },
  effortPoints: { id: 'myClasses.effortPoints', defaultMessage: 'Effort points' },
  emptyTitle: { id: 'myClasses.emptyTitle', defaultMessage: 'No class yet' },
  emptyWords: {
    id: 'myClasses.emptyWords',
    defaultMessage: 'Your first class appears here once you have taken part. No sensor is needed, and only you see it.',
  },
  seeClasses: { id: 'myClasses.seeClasses', defaultMessage: 'See the next classes' },
  dateAndLength: { id: 'myClasses.dateAndLength', defaultMessage: '{date}, {minutes, number} min' },
  pointsWord: { id: 'myClasses.pointsWord', defaultMessage: '{points, plural, one {point} other {points}}' },
  liveNow: { id: 'myClasses.liveNow', defaultMessage: 'Class now' },
  more: { id: 'myClasses.more', defaultMessage: 'Show earlier classes' },
  deleted: { id: 'myClasses.deleted', defaultMessage: '{name} of {date} is deleted.' },
} satisfies Record<string, MessageDescriptor>;
