import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { classCard } from '../cards/class-card.ts';
import type { DrawableCard } from '../cards/elements.ts';
import type { CardLocale } from '../cards/views.ts';
import { onCard } from '../summaries/class-in-store.ts';
import { classLinks } from '../teams/links.ts';

interface Asked {
  readonly tenantId: TenantId;
  readonly session: Session;
  readonly coming: number | null;
  readonly isComing: boolean;
  /** The activity whose button was pressed. */
  readonly pressedId: string | null;
  readonly locale: CardLocale;
}

/**
 * The class card as somebody sees it who said whether they come. Null when it was another card that was pressed, such as
 * a recap, in whose place it must not stand.
 */
export async function classCardFor(
  { inTransaction, teamsAppId }: { inTransaction: InTransaction; teamsAppId: string },
  { tenantId, session, coming, isComing, pressedId, locale }: Asked,
): Promise<DrawableCard | null> {
  const key = { sessionId: session.id, kind: 'class-card' as const, personId: null };
  const post = await inTransaction(tenantId, ({ posts }) => posts.find(key));
  if (post?.state !== 'posted' || post.activityId !== pressedId || session.state === 'ended') return null;
  return classCard(
    {
      postId: post.id,
      class: onCard(session),
      state: session.state === 'live' ? 'live' : 'open',
      coming,
      links: classLinks(session, { tenantId, appId: teamsAppId }),
    },
    locale,
    { isComing },
  );
}
