import type { OwnReading, OwnRequests } from '@upbeat/api/contract/live.ts';
import { useIntl } from 'react-intl';
import type { News } from '../../shared/announce/announcer.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { careNews } from './care-words.ts';
import type { SourceKind } from './messages.ts';

/** What a screen reader says of all that waits for me. */
export function useCareNews(
  requests: OwnRequests | null,
  of: { care: OwnReading['care']; source: SourceKind | null },
): News | null {
  const intl = useIntl();
  const news = careNews(requests, of);
  return news && { key: news.key, words: intl.formatMessage(news.message, { coach: firstName(news.coach) }) };
}
