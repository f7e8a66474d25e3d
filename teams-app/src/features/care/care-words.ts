import type { OwnReading, OwnRequests } from '@upbeat/api/contract/live.ts';
import type { Message } from '../../shared/message.ts';
import { CHECK_SIGNAL, words, type SourceKind } from './messages.ts';

/** What a doubtful or a high reading is answered with. */
export function careMessage(care: NonNullable<OwnReading['care']>, source: SourceKind | null): Message {
  return care === 'check-signal' ? CHECK_SIGNAL[source ?? 'strap'] : words.highForAWhile;
}

/** Something to say to me, and what makes it another one. */
export interface CareNews {
  readonly key: string;
  readonly message: Message;
  readonly coach: string;
}

/** What of all that waits for me is said first: a question before advice. */
export function careNews(
  requests: OwnRequests | null,
  { care, source }: { care: OwnReading['care']; source: SourceKind | null },
): CareNews | null {
  const { word, spotlight, newCoach } = requests ?? { word: null, spotlight: null, newCoach: null };
  if (word?.word === 'are-you-all-right') return { key: word.id, message: words.areYouAllRight, coach: word.from };
  if (word !== null) return { key: word.id, message: words.sensorHelp, coach: word.from };
  if (spotlight?.state === 'asked') {
    return { key: spotlight.askId, message: words.spotlight, coach: spotlight.from };
  }
  if (newCoach !== null) return { key: newCoach.id, message: words.newCoach, coach: newCoach.name };
  return care === null ? null : { key: care, message: careMessage(care, source), coach: '' };
}
