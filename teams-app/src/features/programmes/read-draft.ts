import { adviceOn, type Advice } from '@upbeat/api/domain/programme/advice.ts';
import {
  checkProgramme,
  CLASS_SECONDS,
  durationOf,
  INTERVAL_COUNT,
  isSameProgramme,
  type Interval,
  type Programme,
} from '@upbeat/api/domain/programme/programme.ts';
import { zoneOfTarget, type IntervalDraft, type ProgrammeDraft } from './draft.ts';
import { isPossibleLength, readLength } from './length-text.ts';

/** What is wrong with one field of an interval. */
export interface IntervalFaults {
  readonly name: 'missing' | null;
  readonly length: 'unreadable' | 'impossible' | null;
  readonly easierOption: 'of-nothing' | null;
}

export type TotalFault = 'no-interval' | 'too-many' | 'too-short' | 'too-long';

/** A draft as far as it can be read: while one types, some of it cannot. */
export interface DraftReading {
  /** What would be kept, or null while something hinders that. */
  readonly programme: Programme | null;
  /** The intervals that have a length, for the picture of the plan. */
  readonly intervals: readonly Interval[];
  readonly seconds: number;
  readonly isNameMissing: boolean;
  /** Of those intervals that have any, by key. */
  readonly intervalFaults: ReadonlyMap<number, IntervalFaults>;
  readonly totalFault: TotalFault | null;
  /** What to think over. It hinders nobody. */
  readonly advice: readonly Advice[];
}

export function readDraft(draft: ProgrammeDraft): DraftReading {
  const intervals = draft.intervals.flatMap(readInterval);
  const read = { name: draft.name, intervals };
  const isNameMissing = draft.name.trim() === '';
  const intervalFaults = new Map(
    draft.intervals
      .map((interval) => [interval.key, faultsOf(interval)] as const)
      .filter(([, faults]) => hasAny(faults)),
  );
  const totalFault = totalFaultOf(draft, durationOf(read));
  const isWhole = !isNameMissing && intervalFaults.size === 0 && totalFault === null;
  return {
    programme: isWhole ? checkProgramme(read) : null,
    intervals,
    seconds: durationOf(read),
    isNameMissing,
    intervalFaults,
    totalFault,
    advice: adviceOn(read),
  };
}

/** Whether something would be lost with the draft. */
export function isUnsaved(draft: ProgrammeDraft, kept: Programme | null): boolean {
  const { programme } = readDraft(draft);
  return kept === null || programme === null || !isSameProgramme(programme, kept);
}

function readInterval(draft: IntervalDraft): Interval[] {
  const { name, length, target, kind, exercise, easierOption } = draft;
  const seconds = readLength(length);
  if (seconds === null || !isPossibleLength(seconds)) return [];
  return [
    {
      name,
      seconds,
      targetZone: zoneOfTarget(target),
      ...(target.by === 'effort' ? { targetEffort: target.effort } : {}),
      ...(kind === null ? {} : { kind }),
      ...(exercise.trim() === '' ? {} : { exercise }),
      ...(easierOption.trim() === '' ? {} : { easierOption }),
    },
  ];
}

function faultsOf({ name, length, exercise, easierOption }: IntervalDraft): IntervalFaults {
  const seconds = readLength(length);
  const isImpossible = seconds !== null && !isPossibleLength(seconds);
  return {
    name: name.trim() === '' ? 'missing' : null,
    length: seconds === null ? 'unreadable' : isImpossible ? 'impossible' : null,
    easierOption: easierOption.trim() !== '' && exercise.trim() === '' ? 'of-nothing' : null,
  };
}

function hasAny(faults: IntervalFaults): boolean {
  return Object.values(faults).some((fault) => fault !== null);
}

function totalFaultOf({ intervals }: ProgrammeDraft, seconds: number): TotalFault | null {
  if (intervals.length < INTERVAL_COUNT[0]) return 'no-interval';
  if (intervals.length > INTERVAL_COUNT[1]) return 'too-many';
  if (seconds < CLASS_SECONDS[0]) return 'too-short';
  return seconds > CLASS_SECONDS[1] ? 'too-long' : null;
}
