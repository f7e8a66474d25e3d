import type { Message } from '../../shared/message.ts';

export const words = {
  over: { id: 'result.over', defaultMessage: 'The class is over' },
  classWith: { id: 'result.classWith', defaultMessage: '{programme} with {coach}' },
  onlyYou: { id: 'result.onlyYou', defaultMessage: 'Only you see this' },
  points: { id: 'result.points', defaultMessage: '{points, plural, =1 {effort point} other {effort points}}' },
  minutes: { id: 'result.minutes', defaultMessage: 'Minutes in zones' },
  zoneSpoken: { id: 'result.zoneSpoken', defaultMessage: 'Zone {zone}, {word}: {time}' },
  nothing: {
    id: 'result.nothing',
    defaultMessage: 'Nothing was counted for you in this class. Next time, one tap after an interval is enough.',
  },
  notThere: { id: 'result.notThere', defaultMessage: 'You took no part in this class.' },
  noZones: {
    id: 'result.noZones',
    defaultMessage: 'Your heart rate was kept, but without your birth year or maximum there are no zones.',
  },
  adding: { id: 'result.adding', defaultMessage: 'Adding up your class' },
  notRead: { id: 'result.notRead', defaultMessage: 'Your result cannot be read right now.' },
  tryAgain: { id: 'result.tryAgain', defaultMessage: 'Try again' },
  setZones: { id: 'result.setZones', defaultMessage: 'Set your zones' },
  next: { id: 'result.next', defaultMessage: 'Next class' },
  nextWhen: { id: 'result.nextWhen', defaultMessage: '{programme}, {day}, {time}' },
  noNext: { id: 'result.noNext', defaultMessage: 'None planned in this meeting yet.' },
} satisfies Record<string, Message>;
