import type { MyWeek } from './use-my-classes.ts';

export interface TrendBar {
  /** The Monday it begins with, at noon in UTC, so that every time zone writes the same day. */
  readonly from: Date;
  /** Whole points, rounded down. */
  readonly points: number;
  readonly classes: number;
  /** Of the highest bar, 0–1. */
  readonly share: number;
  readonly isNow: boolean;
}

/** The bars of my weeks: the highest fills its column, and the last is this week. */
export function trendOf(weeks: readonly MyWeek[]): TrendBar[] {
  const highest = Math.max(...weeks.map(({ effortPoints }) => effortPoints), 1);
  return weeks.map(({ from, effortPoints, classes }, index) => ({
    from: new Date(`${from}T12:00:00Z`),
    points: Math.floor(effortPoints),
    classes,
    share: effortPoints / highest,
    isNow: index === weeks.length - 1,
  }));
}
