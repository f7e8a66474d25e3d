import type { Zone } from '../heart-rate/zone.ts';

/** Minutes of a typical contributor in zones 0 to 5, rounded to whole minutes. */
export type ZoneMinutes = Readonly<Record<Zone, number>>;

/** Figures of a group of five or more who allowed it, rounded so that nobody can be told from them. */
export interface GroupFigures {
  /** People who were in the meeting or took part, rounded to fives. */
  readonly peopleHere: number;
  /** Of them, who shared their effort by a sensor or by taps, rounded to fives. */
  readonly contributors: number;
  /** Null where the zones of fewer than five are known, or where what is left out could be reckoned from the rest. */
  readonly zoneMinutes: ZoneMinutes | null;
  /** Weeks without a break, this one included, in which this channel had such a class. */
  readonly weeksInARow: number;
}

/** What a channel may read of a class: below five contributors only that it took place. */
export interface GroupSummary {
  readonly sessionId: string;
  readonly minutes: number;
  readonly figures: GroupFigures | null;
}
