import type { ConversationMessage } from '../../conversations.ts';

/** A message in a line: what was written, or what its card says first. */
export function previewOf({ text, cards }: ConversationMessage): string {
  const written = text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[*_`#]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return written === '' ? titleOf(cards) : written;
}

function titleOf(cards: readonly object[]): string {
  for (const card of cards) {
    const title = firstText(card);
    if (title !== null) return title;
  }
  return 'Sent a card';
}

/** The first text of a card in reading order. */
function firstText(element: unknown): string | null {
  if (Array.isArray(element)) {
    for (const inner of element) {
      const found = firstText(inner);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof element !== 'object' || element === null) return null;
  const { type, text, body, items, columns } = element as Record<string, unknown>;
  if (type === 'TextBlock' && typeof text === 'string' && text.trim() !== '') return text.trim();
  return firstText([body, items, columns].filter(Array.isArray));
}
