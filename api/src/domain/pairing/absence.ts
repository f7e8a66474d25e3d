import { UpbeatError } from '../errors.ts';

/** Session seconds in which somebody was not in the meeting: up to, not including, `until`; null while they are away. */
export interface Absence {
  readonly from: number;
  readonly until: number | null;
}

/** Who has not been seen in the meeting for this long has left it. */
export const GONE_SECONDS = 45;

/** A paired sensor goes on although its person has left the meeting. Nothing is taken until they are back. */
export class LeftTheMeeting extends UpbeatError<'left-the-meeting'> {
  constructor() {
    super('left-the-meeting', 'You have left the meeting, so nothing is kept. It goes on when you are back');
  }
}

export function isAway(absences: readonly Absence[]): boolean {
  return absences.at(-1)?.until === null;
}

/** Whether this second fell into an absence: it was never collected, whenever it is sent. */
export function isAbsentAt(absences: readonly Absence[], second: number): boolean {
  return absences.some(({ from, until }) => second >= from && (until === null || second < until));
}

/** Begins an absence or ends it at this second; without a change it is the same list. */
export function withPresence(absences: readonly Absence[], isHere: boolean, second: number): readonly Absence[] {
  if (isHere !== isAway(absences)) return absences;
  if (!isHere) return [...absences, { from: second, until: null }];
  return absences.map((absence) => (absence.until === null ? { ...absence, until: second } : absence));
}
