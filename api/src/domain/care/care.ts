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
  /** And wants the coach to know. */
  readonly tellsCoach: boolean;
  readonly word: WordSaid | null;
}

export const NO_CARE: Care = { isUnwell: false, tellsCoach: false, word: null };
