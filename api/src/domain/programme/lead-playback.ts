import { OutOfRange, ProgrammeIsOver, TooLate } from '../errors.ts';
import { endOf, intervalAt, positionAt, programmeSecondAt } from './playback.ts';
import type { Anchor, Playback, Position } from './playback.ts';
import { checkProgramme, CLASS_SECONDS, durationOf, type Programme } from './programme.ts';

/**
 * What who leads a class does to its programme. `id` names the act, so that it is harmless twice; `next` says which
 * interval it leaves, so that a late or second press skips nothing more.
 */
export type PlaybackAct =
  | { readonly act: 'pause' | 'resume' | 'extend'; readonly id: string }
  | { readonly act: 'add-time'; readonly id: string; readonly seconds: number }
  | { readonly act: 'next'; readonly id: string; readonly from: number }
  | { readonly act: 'undo'; readonly id: string; readonly of: string };

/** The plan of a class and where it stands in it: what an act changes. */
export interface Course {
  readonly programme: Programme;
  readonly playback: Playback;
}

/** People are offered five seconds to take back a skip; a press may take a while to arrive. */
const UNDO_SECONDS = 5 + 3;
const EXTENSION_SECONDS = 300;
/** Of one interval that time is added to: as long as the longest that can be planned. */
const MOST_SECONDS_LEFT = 3600;
/** The course of a class travels with every clock: the latest acts count, and few classes see half as many. */
const MOST_ANCHORS = 60;
/** Seconds are fractions, and come back from a sum a little other than they went in. */
const ROUNDING = 1e-6;

/**
 * The course after an act at this second of the session; the very same course when there was nothing to do, be it that
 * the act was taken before.
 *
 * @throws {ProgrammeIsOver} when there is nothing left to pause, to resume or to add time to
 * @throws {OutOfRange} when more than an hour would be left of one interval, or the class would last over an hour
 * @throws {TooLate} when a skip is to be undone after its time, or after another skip
 */
export function lead(course: Course, act: PlaybackAct, sessionSecond: number): Course {
  if (act.act === 'undo') return undoNext(course, act.of, sessionSecond);
  if (course.playback.some((anchor) => anchor.act === act.id)) return course;
  const second = Math.max(sessionSecond, course.playback.at(-1)?.fromSecond ?? 0); // another clock may be ahead of ours
  const position = positionAt(course.programme, course.playback, second);
  switch (act.act) {
    case 'pause':
    case 'resume':
      return setRunning(course, { second, position, act: act.id, isRunning: act.act === 'resume' });
    case 'add-time':
      return addTime(course, { second, position, act: act.id, seconds: act.seconds });
    case 'next':
      return skip(course, { second, position, act: act.id, from: act.from });
    case 'extend':
      return extend(course, { second, position, act: act.id });
  }
}

interface Moment {
  readonly second: number;
  readonly position: Position;
  readonly act: string;
}

function setRunning(course: Course, { second, position, act, isRunning }: Moment & { isRunning: boolean }): Course {
  if (position.state === 'finished') throw new ProgrammeIsOver();
  if ((position.state === 'running') === isRunning) return course;
  const { index, programmeSecond } = position;
  return withAnchor(course, { fromSecond: second, programmeSecond, isRunning, interval: index, act });
}

function addTime(course: Course, { second, position, act, seconds }: Moment & { seconds: number }): Course {
  if (position.state === 'finished') throw new ProgrammeIsOver();
  const left = position.secondsLeft + seconds;
  if (left > MOST_SECONDS_LEFT) throw new OutOfRange('seconds left', Math.round(left), [0, MOST_SECONDS_LEFT]);
  return withAnchor(course, {
    fromSecond: second,
    programmeSecond: position.programmeSecond - seconds,
    isRunning: position.state === 'running',
    interval: position.index,
    act,
  });
}

function skip(course: Course, { second, position, act, from }: Moment & { from: number }): Course {
  if (position.state === 'finished' || position.index !== from) return course;
  const { index, state } = position;
  const programmeSecond = endOf(course.programme, index);
  if (position.next === null) return withAnchor(course, { fromSecond: second, programmeSecond, isRunning: true, act });
  const isRunning = state === 'running';
  return withAnchor(course, { fromSecond: second, programmeSecond, isRunning, interval: index + 1, act });
}

/** A programme that is over goes on for the whole of the added time, however long ago it ended. */
/** Whether five more minutes keep a class within the hour. */
export function mayExtend(programme: Programme): boolean {
  return durationOf(programme) + EXTENSION_SECONDS <= CLASS_SECONDS[1];
}

function extend(course: Course, { second, position, act }: Moment): Course {
  const last = course.programme.intervals.length - 1;
  const intervals = course.programme.intervals.map((interval, index) =>
    index === last ? { ...interval, seconds: interval.seconds + EXTENSION_SECONDS } : interval,
  );
  const programme = checkProgramme({ ...course.programme, intervals });
  return withAnchor(
    { ...course, programme },
    {
      fromSecond: second,
      programmeSecond: position.programmeSecond,
      isRunning: position.state !== 'paused',
      interval: position.state === 'finished' ? last : position.index,
      act,
    },
  );
}

/**
 * Takes back a skip as if it had never happened. Its anchor stays, and changes nothing any more: a skip that arrives
 * again is still known. What was done since, a pause for instance, moves along.
 */
function undoNext(course: Course, of: string, sessionSecond: number): Course {
  const { programme, playback } = course;
  const at = playback.findIndex(({ act }) => act === of);
  const undone = playback[at];
  const standing = playback[at - 1];
  if (!undone || !standing || !isSkip(standing, undone)) return course; // undone already, or never there
  const since = playback.slice(at + 1);
  const isLate = sessionSecond - undone.fromSecond > UNDO_SECONDS;
  if (isLate || since.some((anchor, index) => isSkip(playback[at + index] ?? undone, anchor))) throw new TooLate();
  const shift = undone.programmeSecond - programmeSecondAt([standing], undone.fromSecond);
  const moved = [{ ...undone, isRunning: standing.isRunning }, ...since].map((anchor) => {
    const programmeSecond = anchor.programmeSecond - shift;
    const interval = intervalAt(programme, programmeSecond, standing.interval) ?? programme.intervals.length - 1;
    return { ...anchor, programmeSecond, interval };
  });
  const [first, ...before] = playback.slice(0, at);
  return { programme, playback: [first ?? standing, ...before, ...moved] };
}

/** Whether this anchor jumps ahead of where the one before it would have come; differences of rounding do not count. */
function isSkip(before: Anchor, anchor: Anchor): boolean {
  return anchor.programmeSecond - programmeSecondAt([before], anchor.fromSecond) > ROUNDING;
}

function withAnchor({ programme, playback }: Course, anchor: Anchor): Course {
  const [first, ...rest] = playback;
  return { programme, playback: [first, ...[...rest, anchor].slice(-(MOST_ANCHORS - 1))] };
}
