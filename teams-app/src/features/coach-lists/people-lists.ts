import type { CoachView } from '../../shared/coach/coach-class.ts';

/** Somebody on a list, and how the word that was sent to them stands. */
export interface PersonOnList {
  readonly participationId: string;
  readonly label: string;
  readonly word: 'none' | 'sending' | 'sent' | 'failed';
}

export interface PeopleLists {
  readonly checkIn: readonly PersonOnList[];
  readonly signal: readonly PersonOnList[];
}

/** What became of the words sent from this panel, by participation and word. */
export type SentWords = ReadonlyMap<string, 'sending' | 'sent' | 'failed'>;

export const NOTHING_SENT: SentWords = new Map();

/** @param word whose key it is: one person may be on both lists */
export function keyOf(participationId: string, word: 'are-you-all-right' | 'sensor-help'): string {
  return `${participationId} ${word}`;
}

/** The two lists as they are shown: what the api says counts, and until it says so what this panel has sent. */
export function peopleLists({ checkIn, signal }: CoachView, sent: SentWords): PeopleLists {
  return {
    checkIn: checkIn.map(({ isAsked, ...person }) => ({
      ...person,
      word: isAsked ? 'sent' : (sent.get(keyOf(person.participationId, 'are-you-all-right')) ?? 'none'),
    })),
    signal: signal.map(({ isHelped, ...person }) => ({
      ...person,
      word: isHelped ? 'sent' : (sent.get(keyOf(person.participationId, 'sensor-help')) ?? 'none'),
    })),
  };
}

/**
 * Forgets what was sent to people who are no longer on that list: whoever comes back to it later has not been sent
 * anything. Returns the same map when there is nothing to forget.
 */
export function forgetGone(sent: SentWords, { checkIn, signal }: CoachView): SentWords {
  const here = new Set([
    ...checkIn.map(({ participationId }) => keyOf(participationId, 'are-you-all-right')),
    ...signal.map(({ participationId }) => keyOf(participationId, 'sensor-help')),
  ]);
  const kept = [...sent].filter(([key]) => here.has(key));
  return kept.length === sent.size ? sent : new Map(kept);
}

/** The first names of a long list, and how many more there are. */
export function namesOf(people: readonly PersonOnList[]): { readonly names: readonly string[]; readonly more: number } {
  const shown = people.length > MOST_NAMES + 1 ? MOST_NAMES : people.length; // "and 1 more" would be as long as a name
  return { names: people.slice(0, shown).map(({ label }) => label), more: people.length - shown };
}

const MOST_NAMES = 3;
