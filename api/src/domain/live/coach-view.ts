import type { ZoneCounts } from './zone-counts.ts';

/** Somebody whom a coach may see, as they may be called. */
export interface Listed {
  readonly participationId: string;
  readonly label: string;
}

/** What who leads a class may know of it beyond its stage. No number of anybody's heart is in it. */
export interface CoachView {
  /** Tiles there are. */
  readonly sharing: number;
  readonly zones: ZoneCounts | null;
  /** Who feels unwell and told this coach. */
  readonly checkIn: readonly (Listed & { readonly isAsked: boolean })[];
  /** Whose sensor is lost. */
  readonly signal: readonly (Listed & { readonly isHelped: boolean })[];
  readonly spotlight: { readonly slot: number; readonly label: string; readonly state: 'asked' | 'shown' } | null;
}
