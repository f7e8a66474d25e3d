import type { LiveSnapshot } from '@upbeat/api/contract/live.ts';

/** What a class is, apart from its tiles and its clock. */
export interface ClassFacts {
  readonly sessionId: string;
  readonly state: LiveSnapshot['state'];
  readonly coachName: string;
  readonly isCoach: boolean;
  readonly programme: LiveSnapshot['programme'];
  /** My own tile, or null. */
  readonly mySlot: number | null;
}

export type LiveStatus =
  | { readonly state: 'connecting' }
  /** The api has said no, and only a person can change that: here, in another page, or in another role. */
  | { readonly state: 'refused'; readonly code: string }
  /** `isOnline` turns false when the connection has been lost for a few seconds. */
  | { readonly state: 'open'; readonly facts: ClassFacts; readonly isOnline: boolean };
