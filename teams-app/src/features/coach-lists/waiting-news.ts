import type { IntlShape } from 'react-intl';
import type { News } from '../../shared/announce/announcer.ts';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { words } from './messages.ts';

/** What a screen reader says of who waits for the coach: the newest one, and who feels unwell first. */
export function waitingNews(intl: IntlShape, view: CoachView | null): News | null {
  const unwell = view?.checkIn.findLast(({ isAsked }) => !isAsked);
  if (unwell) return newsOf(intl, words.waits, unwell);
  const lost = view?.signal.findLast(({ isHelped }) => !isHelped);
  return lost ? newsOf(intl, words.lostSpoken, lost) : null;
}

function newsOf(
  intl: IntlShape,
  message: typeof words.waits | typeof words.lostSpoken,
  { participationId, label }: CoachView['signal'][number] | CoachView['checkIn'][number],
): News {
  return { key: `${message.id} ${participationId}`, words: intl.formatMessage(message, { name: label }) };
}
