import { durationOf, type Programme } from '../programme/programme.ts';
import type { MeetingWish } from './arrangement.ts';
import { readMeetingLink } from './meeting-link.ts';
import type { PlanProblem } from './plan-problem.ts';
import { MOST_CLASSES, MOST_WEEKS, type PlannedStart } from './recurrence.ts';
import type { LocalTime, Recurrence } from './series.ts';

const LONGEST_SECONDS = 3600;
const WEEK_MS = 7 * 86_400_000;

/** What is wrong with when the classes of a plan are. */
export function spanProblems(
  { first, recurrence, starts }: { first: LocalTime; recurrence: Recurrence | null; starts: readonly PlannedStart[] },
  now: Date,
): PlanProblem[] {
  if (recurrence !== null && recurrence.until < first.date) return ['ends-before-it-begins'];
  const [earliest, latest] = [starts[0], starts.at(-1)];
  if (!earliest || !latest) return ['no-class-in-span'];
  const problems: PlanProblem[] = [];
  if (earliest.start <= now) problems.push('in-the-past');
  if (starts.length > MOST_CLASSES) problems.push('too-many-classes');
  else if (isTooFar(latest.start, now) || (recurrence !== null && isTooFar(new Date(recurrence.until), now)))
    problems.push('too-far-ahead');
  return problems;
}

/** What is wrong with a plan, whenever it is. */
export function otherProblems({ programme, wish }: { programme: Programme; wish: MeetingWish }): PlanProblem[] {
  const problems: PlanProblem[] = durationOf(programme) > LONGEST_SECONDS ? ['too-long'] : [];
  if (wish.type !== 'link') return problems;
  const linked = readMeetingLink(wish.joinUrl);
  return typeof linked === 'string' ? [...problems, linked] : problems;
}

function isTooFar(moment: Date, now: Date): boolean {
  return moment.getTime() - now.getTime() > MOST_WEEKS * WEEK_MS;
}
