import type { CardLocale } from '../views.ts';
import type { CardWords } from './card-words.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { speechOf, type CardLanguage, type Speech } from './moments.ts';

const CATALOGUES: Readonly<Record<CardLanguage, (tag: string) => CardWords>> = { en: english, de: german };

/** The words of a conversation, and how it writes moments. */
export interface Spoken {
  readonly words: CardWords;
  readonly speech: Speech;
}

export function wordsFor(locale: CardLocale): Spoken {
  const speech = speechOf(locale);
  return { words: CATALOGUES[speech.language](speech.tag), speech };
}
