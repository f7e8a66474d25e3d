import type { ClassFacts } from './class-facts.ts';

export type LiveStatus =
  | { readonly state: 'connecting' }
  /** The api has said no, and only a person can change that: here, in another page, or in another role. */
  | { readonly state: 'refused'; readonly code: string }
  /** `isOnline` turns false when the connection has been lost for a few seconds. */
  | { readonly state: 'open'; readonly facts: ClassFacts; readonly isOnline: boolean };
