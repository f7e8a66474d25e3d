import type { Message } from '../../shared/message.ts';

export const words = {
  title: { id: 'rehearsal.title', defaultMessage: 'Rehearsal of {name}' },
  about: { id: 'rehearsal.about', defaultMessage: 'Rehearsal. Nobody is in it and nothing is kept.' },
  place: { id: 'rehearsal.place', defaultMessage: '{name} · interval {place} of {count}' },
  next: { id: 'rehearsal.next', defaultMessage: 'then {name} {length}' },
  last: { id: 'rehearsal.last', defaultMessage: 'the last interval' },
  paused: { id: 'rehearsal.paused', defaultMessage: 'paused' },
  easier: { id: 'rehearsal.easier', defaultMessage: 'Easier: {option}' },
  aims: { id: 'rehearsal.aims', defaultMessage: '{name}, {target}, {length}' },
  over: { id: 'rehearsal.over', defaultMessage: 'That was the whole programme' },
  overWords: { id: 'rehearsal.overWords', defaultMessage: '{length} in {count} intervals' },
  again: { id: 'rehearsal.again', defaultMessage: 'Once more' },
  back: { id: 'rehearsal.back', defaultMessage: 'Interval before' },
  forward: { id: 'rehearsal.forward', defaultMessage: 'Next interval' },
  run: { id: 'rehearsal.run', defaultMessage: 'Go on' },
  rest: { id: 'rehearsal.rest', defaultMessage: 'Pause' },
  speed: { id: 'rehearsal.speed', defaultMessage: 'Speed' },
  times: { id: 'rehearsal.times', defaultMessage: '×{speed}' },
  close: { id: 'rehearsal.close', defaultMessage: 'End rehearsal' },
  keys: { id: 'rehearsal.keys', defaultMessage: 'Keys: space pauses, ← and → change the interval, 1 to 3 the speed.' },
  loading: { id: 'rehearsal.loading', defaultMessage: 'Looking up the programme' },
} satisfies Record<string, Message>;
