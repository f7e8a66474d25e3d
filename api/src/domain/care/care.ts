import type { PersonId } from '../directory/identity.ts';

/** What a coach may send to one person, in words of ours: a message of their own could hold anything. */
export type Word = 'are-you-all-right' | 'sensor-help';

export interface WordSaid {
  /** Made by who sends it: a word that arrives twice is one word. */
  readonly id: string;
  readonly word: Word;
  /** The name of the coach, as the person reads it. */
  readonly from: string;
  readonly at: Date;
}

/** What one person and their coach have said to one another in a class. It is gone when the class ends. */
export interface Care {
  /** The person tapped "I feel unwell", and has not said since that they are fine. */
  readonly isUnwell: boolean;
  /** The coach whom they told of it, or null while nobody knows. */
  readonly toldCoach: PersonId | null;
  readonly word: WordSaid | null;
}

export const NO_CARE: Care = { isUnwell: false, toldCoach: null, word: null };

/** Advice about a sensor is stale after this; a question stays until it is answered. */
const ADVICE_MS = 120_000;

/** Notes that a person feels unwell. A coach who was told knows until the person is fine: only that takes it back. */
export function feelUnwell(care: Care, tell: PersonId | null): Care {
  return { ...care, isUnwell: true, toldCoach: tell ?? care.toldCoach };
}

/** "I am fine": nobody waits for anything any more. */
export function feelFine(care: Care): Care {
  const { word } = care;
  return { ...NO_CARE, word: word?.word === 'sensor-help' ? word : null };
}

/** What is still said of a word: the coach may send advice again once it is stale. */
export function standingWord(word: WordSaid | null, now: Date): WordSaid | null {
  if (word?.word !== 'sensor-help') return word;
  return now.getTime() - word.at.getTime() < ADVICE_MS ? word : null;
}
