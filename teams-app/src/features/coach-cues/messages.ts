import type { Message } from '../../shared/message.ts';

export const words = {
  cue: { id: 'coachCues.cue', defaultMessage: 'Cue' },
  isSent: { id: 'coachCues.isSent', defaultMessage: 'Sent' },
  breathe: { id: 'coachCues.breathe', defaultMessage: 'Breathe' },
  lastPush: { id: 'coachCues.lastPush', defaultMessage: 'Last push' },
  easeOff: { id: 'coachCues.easeOff', defaultMessage: 'Ease off' },
  send: { id: 'coachCues.send', defaultMessage: 'Send the cue: {text}' },
  sending: { id: 'coachCues.sending', defaultMessage: 'Sending: {text}' },
  sent: { id: 'coachCues.sent', defaultMessage: 'Everyone reads: {text}' },
  tooMany: {
    id: 'coachCues.tooMany',
    defaultMessage: 'Not sent: many cues in a row are hard to follow. Wait a moment, then press again.',
  },
  notSent: { id: 'coachCues.notSent', defaultMessage: 'Not sent: no answer. Press again.' },
  notLeading: { id: 'coachCues.notLeading', defaultMessage: 'Not sent: somebody else leads the class now.' },
  own: { id: 'coachCues.own', defaultMessage: 'Your own words' },
  line: { id: 'coachCues.line', defaultMessage: 'Say something to everyone' },
  say: { id: 'coachCues.say', defaultMessage: 'Send' },
  keep: { id: 'coachCues.keep', defaultMessage: 'Keep as a cue' },
  keepHint: { id: 'coachCues.keepHint', defaultMessage: '{count, number} of {most, number} kept' },
  full: { id: 'coachCues.full', defaultMessage: 'Six are kept. Remove one to keep another.' },
  alreadyKept: { id: 'coachCues.alreadyKept', defaultMessage: 'You keep this one already.' },
  remove: { id: 'coachCues.remove', defaultMessage: 'Remove {text}' },
  kept: { id: 'coachCues.kept', defaultMessage: 'Kept: {text}' },
  removed: { id: 'coachCues.removed', defaultMessage: 'Removed: {text}' },
  notKept: { id: 'coachCues.notKept', defaultMessage: 'Your cues could not be saved. Try again.' },
  notFound: { id: 'coachCues.notFound', defaultMessage: 'Your own cues cannot be shown right now.' },
} satisfies Record<string, Message>;

export const PREPARED = [words.breathe, words.lastPush, words.easeOff] as const;
