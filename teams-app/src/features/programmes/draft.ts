import { zoneOfRating, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import {
  INTERVAL_COUNT,
  type Interval,
  type IntervalKind,
  type Programme,
} from '@upbeat/api/domain/programme/programme.ts';
import { durationText } from '../../shared/look/clock-text.ts';

/** What an interval aims at: a zone, or a feeling that stands for one. */
export type Target =
  | { readonly by: 'zone'; readonly zone: Interval['targetZone'] }
  | { readonly by: 'effort'; readonly effort: EffortRating };

/** An interval as it stands in the editor: its length is text, since it may not read as one yet. */
export interface IntervalDraft {
  /** Of one place in the list, whatever happens around it. */
  readonly key: number;
  readonly name: string;
  readonly length: string;
  readonly target: Target;
  readonly kind: IntervalKind | null;
  readonly exercise: string;
  readonly easierOption: string;
}

/** A programme while it is edited. */
export interface ProgrammeDraft {
  readonly name: string;
  readonly intervals: readonly IntervalDraft[];
  readonly nextKey: number;
}

const NEW_INTERVAL: Omit<IntervalDraft, 'key'> = {
  name: 'Interval',
  length: '1:00',
  target: { by: 'zone', zone: 3 },
  kind: null,
  exercise: '',
  easierOption: '',
};

export const EMPTY_DRAFT: ProgrammeDraft = { name: '', intervals: [], nextKey: 1 };

export function draftOf({ name, intervals }: Programme): ProgrammeDraft {
  return {
    name,
    intervals: intervals.map((interval, index) => ({ ...intervalDraftOf(interval), key: index + 1 })),
    nextKey: intervals.length + 1,
  };
}

function intervalDraftOf(interval: Interval): Omit<IntervalDraft, 'key'> {
  const { name, seconds, targetZone: zone, targetEffort: effort, kind = null } = interval;
  return {
    name,
    length: durationText(seconds),
    target: effort === undefined ? { by: 'zone', zone } : { by: 'effort', effort },
    kind,
    exercise: interval.exercise ?? '',
    easierOption: interval.easierOption ?? '',
  };
}

/** The zone that a target is drawn in. */
export function zoneOfTarget(target: Target): Interval['targetZone'] {
  return target.by === 'zone' ? target.zone : zoneOfRating(target.effort);
}

export function withInterval(
  draft: ProgrammeDraft,
  key: number,
  change: Partial<Omit<IntervalDraft, 'key'>>,
): ProgrammeDraft {
  const intervals = draft.intervals.map((interval) => (interval.key === key ? { ...interval, ...change } : interval));
  return { ...draft, intervals };
}

/** A new interval after that one; at the end when there is none of that key. */
export function added(draft: ProgrammeDraft, afterKey: number | null): ProgrammeDraft {
  const at = draft.intervals.findIndex(({ key }) => key === afterKey);
  return inserted(draft, at === -1 ? draft.intervals.length : at + 1, [NEW_INTERVAL]);
}

export function duplicated(draft: ProgrammeDraft, key: number): ProgrammeDraft {
  return repeated(draft, { key, count: 1, times: 2 });
}

export function removed(draft: ProgrammeDraft, key: number): ProgrammeDraft {
  return { ...draft, intervals: draft.intervals.filter((interval) => interval.key !== key) };
}

/** One place earlier or later; at an end it stays. */
export function moved(draft: ProgrammeDraft, key: number, by: 1 | -1): ProgrammeDraft {
  const from = draft.intervals.findIndex((interval) => interval.key === key);
  const interval = draft.intervals[from];
  const to = from + by;
  if (interval === undefined || to < 0 || to >= draft.intervals.length) return draft;
  return { ...draft, intervals: draft.intervals.toSpliced(from, 1).toSpliced(to, 0, interval) };
}

/** Some intervals in a row, and how often they come in all. */
export interface Repetition {
  /** The first of them. */
  readonly key: number;
  readonly count: number;
  readonly times: number;
}

/** The intervals that a repetition is about. */
export function groupOf(
  { intervals }: ProgrammeDraft,
  { key, count }: Omit<Repetition, 'times'>,
): readonly IntervalDraft[] {
  const from = intervals.findIndex((interval) => interval.key === key);
  return from === -1 ? [] : intervals.slice(from, from + count);
}

/** Writes a group out so many times: each interval can be changed by itself afterwards. */
export function repeated(draft: ProgrammeDraft, repetition: Repetition): ProgrammeDraft {
  const group = groupOf(draft, repetition);
  const last = draft.intervals.findIndex(({ key }) => key === group.at(-1)?.key);
  if (last === -1) return draft;
  return inserted(draft, last + 1, Array.from({ length: repetition.times - 1 }, () => group).flat());
}

/** How many intervals there still is room for. */
export function roomIn({ intervals }: ProgrammeDraft): number {
  return INTERVAL_COUNT[1] - intervals.length;
}

function inserted(
  { nextKey, ...draft }: ProgrammeDraft,
  at: number,
  intervals: readonly Omit<IntervalDraft, 'key'>[],
): ProgrammeDraft {
  const keyed = intervals.map((interval, index) => ({ ...interval, key: nextKey + index }));
  return { ...draft, intervals: draft.intervals.toSpliced(at, 0, ...keyed), nextKey: nextKey + intervals.length };
}
