import type { PersonId } from '../directory/identity.ts';

/** What somebody answered, in the order in which Upbeat learnt of it. */
export interface Answered {
  readonly personId: PersonId;
  readonly isComing: boolean;
}

/** Who comes, and who waits for a place, first come first. */
export interface Places {
  readonly coming: readonly PersonId[];
  readonly waiting: readonly PersonId[];
}

/** What one person may know of their own place. */
export interface OwnPlace {
  readonly answer: 'coming' | 'waiting' | 'not-coming' | null;
  /** From 1 on, while waiting. */
  readonly placeInLine: number | null;
}

/** What everybody may know of all places. */
export interface ToldPlaces {
  readonly coming: number | null;
  readonly isFull: boolean;
}

/** Fewer than this, and a number would be about somebody. */
const TOLD_FROM = 5;

/** @param capacity at most so many have a place; null is everybody */
export function placesOf(answers: readonly Answered[], capacity: number | null): Places {
  const wishing = answers.filter(({ isComing }) => isComing).map(({ personId }) => personId);
  if (capacity === null) return { coming: wishing, waiting: [] };
  return { coming: wishing.slice(0, capacity), waiting: wishing.slice(capacity) };
}

export function ownPlace(answers: readonly Answered[], capacity: number | null, personId: PersonId): OwnPlace {
  const own = answers.find((answered) => answered.personId === personId);
  if (!own?.isComing) return { answer: own ? 'not-coming' : null, placeInLine: null };
  const inLine = placesOf(answers, capacity).waiting.indexOf(personId);
  return inLine < 0 ? { answer: 'coming', placeInLine: null } : { answer: 'waiting', placeInLine: inLine + 1 };
}

/** Who waited and has a place now. */
export function movedUp(before: Places, after: Places): PersonId[] {
  return before.waiting.filter((personId) => after.coming.includes(personId));
}

/**
 * How many come, as others may be told it: nothing of fewer than five. That a class of fewer is full would tell how many
 * they are, so nobody is told.
 *
 * @param wishing how many said that they come, those who wait among them
 */
export function placesToTell(wishing: number, capacity: number | null): ToldPlaces {
  const coming = Math.min(wishing, capacity ?? wishing);
  return coming < TOLD_FROM ? { coming: null, isFull: false } : { coming, isFull: wishing >= (capacity ?? Infinity) };
}

/**
 * Whether a class that people may have answered can be brought to this capacity: nobody who has a place loses it. Below
 * five it is never lowered, whoever comes, because a refusal would tell how many they are.
 */
export function mayHoldSoMany(capacity: number | null, of: { capacity: number | null; wishing: number }): boolean {
  if (capacity === null || (of.capacity !== null && capacity >= of.capacity)) return true;
  const taken = Math.min(of.wishing, of.capacity ?? of.wishing);
  return capacity >= Math.max(TOLD_FROM, taken);
}
