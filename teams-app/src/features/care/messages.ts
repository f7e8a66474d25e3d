import type { SensorHello } from '@upbeat/api/contract/live.ts';
import type { Message } from '../../shared/message.ts';

export const words = {
  unwell: { id: 'care.unwell', defaultMessage: 'I feel unwell' },
  fine: { id: 'care.fine', defaultMessage: 'I am fine' },
  stop: { id: 'care.stop', defaultMessage: 'Stop if you need to' },
  rest: { id: 'care.rest', defaultMessage: 'Sit or lie down, breathe, drink.' },
  emergency: {
    id: 'care.emergency',
    defaultMessage:
      'If it gets worse or you feel pain in your chest, call your local emergency number now. Nobody is monitoring this.',
  },
  askTell: { id: 'care.askTell', defaultMessage: 'Nobody is told unless you want it.' },
  tell: { id: 'care.tell', defaultMessage: 'Tell {coach}' },
  keep: { id: 'care.keep', defaultMessage: 'Keep it to myself' },
  telling: { id: 'care.telling', defaultMessage: 'Telling {coach}' },
  told: { id: 'care.told', defaultMessage: '{coach} knows. Nobody else does.' },
  notTold: {
    id: 'care.notTold',
    defaultMessage: '{coach} does not know yet: Upbeat did not answer. Press again, or say it aloud.',
  },
  kept: { id: 'care.kept', defaultMessage: 'Only you know.' },
  notFine: {
    id: 'care.notFine',
    defaultMessage: '{coach} does not know yet that you are fine: Upbeat did not answer. Press again.',
  },

  areYouAllRight: { id: 'care.areYouAllRight', defaultMessage: '{coach} asks: are you all right?' },
  moment: { id: 'care.moment', defaultMessage: 'I need a moment' },
  sensorHelp: { id: 'care.sensorHelp', defaultMessage: '{coach} sees that your signal is gone' },
  done: { id: 'care.done', defaultMessage: 'Close' },

  spotlight: {
    id: 'care.spotlight',
    defaultMessage: '{coach} would like to show your tile large for a minute.',
  },
  spotlightWords: { id: 'care.spotlightWords', defaultMessage: 'It shows what your tile shows now, nothing more.' },
  yes: { id: 'care.yes', defaultMessage: 'Yes' },
  notNow: { id: 'care.notNow', defaultMessage: 'Not now' },
  shown: { id: 'care.shown', defaultMessage: 'Your tile is large on the stage' },
  shownWords: { id: 'care.shownWords', defaultMessage: 'For a minute at most.' },
  stopSpotlight: { id: 'care.stopSpotlight', defaultMessage: 'Make it small' },

  newCoach: { id: 'care.newCoach', defaultMessage: '{coach} leads now' },
  newCoachWords: {
    id: 'care.newCoachWords',
    defaultMessage: 'May {coach} see your zone and signal? Until you say so, {coach} sees neither.',
  },
  no: { id: 'care.no', defaultMessage: 'No' },
  notSent: { id: 'care.notSent', defaultMessage: 'Upbeat did not answer. Press again.' },

  highForAWhile: {
    id: 'care.highForAWhile',
    defaultMessage: 'High for a while. Ease off; stop if you feel unwell. Nobody is monitoring this.',
  },
} satisfies Record<string, Message>;

export type SourceKind = SensorHello['source']['kind'];

/** What is asked first when a reading looks odd. */
export const CHECK_SIGNAL: Readonly<Record<SourceKind, Message>> = {
  strap: { id: 'care.check.strap', defaultMessage: 'This reading looks odd. Is the strap snug and moist?' },
  relay: { id: 'care.check.relay', defaultMessage: 'This reading looks odd. Does the watch sit snug above the wrist?' },
  recording: { id: 'care.check.recording', defaultMessage: 'This reading looks odd. It comes from a recording.' },
  athlete: { id: 'care.check.athlete', defaultMessage: 'This reading looks odd. It comes from a simulated sensor.' },
};

/** What helps when a signal is gone, by what was sending. */
export const SENSOR_TIPS: Readonly<Record<SourceKind | 'none', Message>> = {
  strap: {
    id: 'care.tips.strap',
    defaultMessage:
      'Moisten the strap where it touches your skin, pull it snug below the chest, and keep its page open. One tap counts meanwhile.',
  },
  relay: {
    id: 'care.tips.relay',
    defaultMessage:
      'Pull the watch snug above the wrist, and check that its broadcast is on and its app open. One tap counts meanwhile.',
  },
  recording: { id: 'care.tips.recording', defaultMessage: 'Play the recording again. One tap counts meanwhile.' },
  athlete: { id: 'care.tips.athlete', defaultMessage: 'Start the sensor again. One tap counts meanwhile.' },
  none: { id: 'care.tips.none', defaultMessage: 'No sensor is needed: one tap after each interval counts like one.' },
};
