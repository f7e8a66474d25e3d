import type { PlaybackAct } from '@upbeat/api/contract/coach.ts';
import type { Message } from '../../shared/message.ts';

export const words = {
  clockButtons: { id: 'coachClock.buttons', defaultMessage: 'Lead the clock' },
  pause: { id: 'coachClock.pause', defaultMessage: 'Pause' },
  resume: { id: 'coachClock.resume', defaultMessage: 'Resume' },
  addTime: { id: 'coachClock.addTime', defaultMessage: '+15 s' },
  addTimeSpoken: { id: 'coachClock.addTimeSpoken', defaultMessage: '+15 s: add 15 seconds' },
  next: { id: 'coachClock.next', defaultMessage: 'Next' },
  undo: { id: 'coachClock.undo', defaultMessage: 'Undo' },
  slow: { id: 'coachClock.slow', defaultMessage: 'No answer yet. Upbeat tries again; the clock shows what is so.' },
  twoMinutes: { id: 'coachClock.twoMinutes', defaultMessage: 'The plan is nearly over' },
  planOver: { id: 'coachClock.planOver', defaultMessage: 'The plan is over' },
  extend: { id: 'coachClock.extend', defaultMessage: '+5 min' },
  extendSpoken: { id: 'coachClock.extendSpoken', defaultMessage: '+5 min: go on with the last interval' },
  donePaused: { id: 'coachClock.donePaused', defaultMessage: 'Paused for everyone.' },
  doneResumed: { id: 'coachClock.doneResumed', defaultMessage: 'The class goes on.' },
  doneAdded: { id: 'coachClock.doneAdded', defaultMessage: '15 seconds added.' },
  doneNext: { id: 'coachClock.doneNext', defaultMessage: '{name} now. Undo is open for 5 seconds.' },
  doneLast: { id: 'coachClock.doneLast', defaultMessage: 'The plan is over. Undo is open for 5 seconds.' },
  doneUndone: { id: 'coachClock.doneUndone', defaultMessage: 'Back as before.' },
  doneExtended: { id: 'coachClock.doneExtended', defaultMessage: 'Five minutes added.' },
} satisfies Record<string, Message>;

/** What was not done, first of all in the words for why. */
export const NOT_DONE: Readonly<Record<PlaybackAct['act'], Message>> = {
  pause: { id: 'coachClock.notPaused', defaultMessage: 'The pause is not confirmed.' },
  resume: { id: 'coachClock.notResumed', defaultMessage: 'Going on is not confirmed.' },
  'add-time': { id: 'coachClock.notAdded', defaultMessage: 'The 15 seconds are not confirmed.' },
  next: { id: 'coachClock.notLeft', defaultMessage: 'The next interval is not confirmed.' },
  undo: { id: 'coachClock.notUndone', defaultMessage: 'The undo is not confirmed.' },
  extend: { id: 'coachClock.notExtended', defaultMessage: 'The five minutes are not confirmed.' },
};

export const WHY = {
  unreachable: {
    id: 'coachClock.why.unreachable',
    defaultMessage: 'Look at the clock; if it has not changed, press again.',
  },
  busy: { id: 'coachClock.why.busy', defaultMessage: 'Upbeat is busy. Wait a moment, then press again.' },
  notLeading: { id: 'coachClock.why.notLeading', defaultMessage: 'Somebody else leads the class now.' },
  tooLate: { id: 'coachClock.why.tooLate', defaultMessage: 'That was too late: the class goes on from here.' },
  planOver: { id: 'coachClock.why.planOver', defaultMessage: 'The plan is over. Add five minutes, or end the class.' },
  tooLong: { id: 'coachClock.why.tooLong', defaultMessage: 'No class gets longer than an hour.' },
  classOver: { id: 'coachClock.why.classOver', defaultMessage: 'The class is over.' },
} satisfies Record<string, Message>;

/** What the api says, where it has decided. */
export const DECIDED: ReadonlyMap<string, Message> = new Map([
  ['too-late', WHY.tooLate],
  ['programme-is-over', WHY.planOver],
  ['out-of-range', WHY.tooLong],
  ['wrong-session-state', WHY.classOver],
]);
