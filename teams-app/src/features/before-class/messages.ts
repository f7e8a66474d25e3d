import type { Message } from '../../shared/message.ts';

export const words = {
  withCoach: { id: 'before.withCoach', defaultMessage: 'with {name}' },
  today: { id: 'before.today', defaultMessage: 'Today, {time}' },
  onDay: { id: 'before.onDay', defaultMessage: '{day}, {time}' },
  minutes: { id: 'before.minutes', defaultMessage: '{minutes, number} min' },
  untilStart: { id: 'before.untilStart', defaultMessage: 'until the planned start' },
  anyMoment: { id: 'before.anyMoment', defaultMessage: 'Any moment now' },
  isOn: { id: 'before.isOn', defaultMessage: 'The class is on' },
  coachStarts: { id: 'before.coachStarts', defaultMessage: '{name} starts the class.' },
  youStart: { id: 'before.youStart', defaultMessage: 'You start the class.' },
  noSensor: { id: 'before.noSensor', defaultMessage: 'No sensor needed' },
  noSensorWords: {
    id: 'before.noSensorWords',
    defaultMessage: 'After each interval one tap says how it was, and counts like a sensor.',
  },
} satisfies Record<string, Message>;
