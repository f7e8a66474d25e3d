import type { EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Message } from '../../shared/message.ts';

export const words = {
  clock: { id: 'class.clock', defaultMessage: 'Clock of the class' },
  easier: { id: 'class.easier', defaultMessage: 'Easier: {option}' },
  then: { id: 'class.then', defaultMessage: 'then {name}' },
  lastInterval: { id: 'class.lastInterval', defaultMessage: 'the last one' },
  paused: { id: 'class.paused', defaultMessage: 'Paused' },
  pausedWords: { id: 'class.pausedWords', defaultMessage: '{name} goes on when the coach does' },
  planDone: { id: 'class.planDone', defaultMessage: 'Done' },
  planDoneLed: { id: 'class.planDoneLed', defaultMessage: 'End the class below, or add time' },
  pausedLed: { id: 'class.pausedLed', defaultMessage: 'in {name}' },
  planDoneWords: { id: 'class.planDoneWords', defaultMessage: 'The coach ends the class in a moment' },

  ownCard: { id: 'class.ownCard', defaultMessage: 'My heart rate' },
  bpm: { id: 'class.bpm', defaultMessage: 'bpm' },
  noBpm: { id: 'class.noBpm', defaultMessage: 'no heart rate yet' },
  zoneRange: { id: 'class.zoneRange', defaultMessage: 'your Z{zone} is {from}–{to}' },
  zoneFrom: { id: 'class.zoneFrom', defaultMessage: 'your Z{zone} is {from} and up' },
  zoneTo: { id: 'class.zoneTo', defaultMessage: 'Z0 is up to {to}' },
  noZone: { id: 'class.noZone', defaultMessage: 'No zones yet' },
  setZones: { id: 'class.setZones', defaultMessage: 'Set them' },
  minutesAgo: { id: 'class.minutesAgo', defaultMessage: '5 minutes ago' },
  now: { id: 'class.now', defaultMessage: 'now' },
  curve: {
    id: 'class.curve',
    defaultMessage: 'My heart rate over the last 5 minutes, between {lowest} and {highest} bpm',
  },
  curveEmpty: { id: 'class.curveEmpty', defaultMessage: 'My heart rate: nothing recorded in the last 5 minutes' },
  points: { id: 'class.points', defaultMessage: '{points, plural, =1 {1 point} other {{points, number} points}}' },
  intervalNow: { id: 'class.intervalNow', defaultMessage: '{name}, {length}, {target}' },
  cueFrom: { id: 'class.cueFrom', defaultMessage: '{coach} says' },
  cueSpoken: { id: 'class.cueSpoken', defaultMessage: '{coach} says: {text}' },
  zoneNow: { id: 'class.zoneNow', defaultMessage: 'You are in zone {zone}, {word}' },

  offlineSpoken: { id: 'class.offlineSpoken', defaultMessage: 'No connection. The clock goes on.' },

  sensorLive: { id: 'class.sensor.live', defaultMessage: '{name}, live' },
  sensorReady: { id: 'class.sensor.ready', defaultMessage: '{name}, waiting for the first beat' },
  sensorDim: { id: 'class.sensor.dim', defaultMessage: '{name}, no signal right now' },
  sensorDimAction: { id: 'class.sensor.dimAction', defaultMessage: 'Press the strap to your skin.' },
  sensorLost: { id: 'class.sensor.lost', defaultMessage: '{name}, signal lost' },
  sensorLostAction: {
    id: 'class.sensor.lostAction',
    defaultMessage: 'Moisten the strap and keep its page open. One tap above counts meanwhile.',
  },
  sensorPaused: { id: 'class.sensor.paused', defaultMessage: '{name}, paused' },
  sensorPausedAction: { id: 'class.sensor.pausedAction', defaultMessage: 'It goes on when you start it again.' },
  aSensor: { id: 'class.sensor.unnamed', defaultMessage: 'Your sensor' },
  noSensor: { id: 'class.noSensor', defaultMessage: 'No sensor, and none needed' },

  howWas: { id: 'class.howWas', defaultMessage: 'How was that {name}?' },
  howIs: { id: 'class.howIs', defaultMessage: 'How is this {name}?' },
  oneTap: { id: 'class.oneTap', defaultMessage: 'One tap counts like a sensor.' },
  notCounted: { id: 'class.notCounted', defaultMessage: 'Not counted. Tap again.' },
  soFar: { id: 'class.soFar', defaultMessage: 'Your class so far' },
  rated: { id: 'class.rated', defaultMessage: '{rated, number} of {all, number} rated' },
  ratingsSpoken: { id: 'class.ratingsSpoken', defaultMessage: 'Your ratings: {list}' },
  ratingsNone: { id: 'class.ratingsNone', defaultMessage: 'Your ratings: none yet' },
  ratingSpoken: { id: 'class.ratingSpoken', defaultMessage: '{interval} {rating}' },

  nothingKept: { id: 'class.nothingKept', defaultMessage: 'Nothing about you is kept' },
  nothingKeptWords: {
    id: 'class.nothingKeptWords',
    defaultMessage:
      'Follow the class by its clock. To count your effort, for you alone or for the class, choose who sees it.',
  },
  choose: { id: 'class.choose', defaultMessage: 'Choose who sees it' },
} satisfies Record<string, Message>;

/** What a rating is called, and how it feels. */
export const RATING_WORDS: Readonly<Record<EffortRating, { name: Message; feel: Message }>> = {
  easy: {
    name: { id: 'class.easy', defaultMessage: 'Easy' },
    feel: { id: 'class.easyFeel', defaultMessage: 'I could sing' },
  },
  moderate: {
    name: { id: 'class.moderate', defaultMessage: 'Moderate' },
    feel: { id: 'class.moderateFeel', defaultMessage: 'I can talk' },
  },
  hard: {
    name: { id: 'class.hard', defaultMessage: 'Hard' },
    feel: { id: 'class.hardFeel', defaultMessage: 'A few words' },
  },
  'all-out': {
    name: { id: 'class.allOut', defaultMessage: 'All out' },
    feel: { id: 'class.allOutFeel', defaultMessage: 'No words' },
  },
};
