import type { EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { zoneSpoken, zoneText } from './zone-words.ts';

/** The words of the effort buttons: what a target by feeling is named by. */
export const EFFORT_NAMES: Readonly<Record<EffortRating, string>> = {
  easy: 'Easy',
  moderate: 'Moderate',
  hard: 'Hard',
  'all-out': 'All out',
};

/** What an interval aims at, as people read it: "Z4 Hard", or "Hard, by feeling" where a feeling leads it. */
export function targetText({ targetZone, targetEffort }: Pick<Interval, 'targetZone' | 'targetEffort'>): string {
  return targetEffort === undefined ? zoneText(targetZone) : `${EFFORT_NAMES[targetEffort]}, by feeling`;
}

/** What a feeling asks for, where there is room for two words: "Hard effort". */
export function effortText(effort: EffortRating): string {
  return `${EFFORT_NAMES[effort]} effort`;
}

/** What an interval aims at, said aloud: "target zone 4, Hard", or "Hard effort" where a feeling leads it. */
export function targetSpoken({ targetZone, targetEffort }: Pick<Interval, 'targetZone' | 'targetEffort'>): string {
  return targetEffort === undefined ? `target ${zoneSpoken(targetZone)}` : effortText(targetEffort);
}
