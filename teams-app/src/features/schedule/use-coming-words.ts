import { useIntl } from 'react-intl';
import type { ListedClass } from './listed-class.ts';
import { words } from './messages.ts';

/** How many come and whether a place is left, in words; null where there is nothing to tell. */
export function useComingWords({ coming, isFull }: Pick<ListedClass, 'coming' | 'isFull'>): string | null {
  const intl = useIntl();
  if (coming === null) return isFull ? intl.formatMessage(words.full) : null;
  return intl.formatMessage(isFull ? words.comingAndFull : words.coming, { coming });
}
