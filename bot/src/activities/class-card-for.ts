import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { OwnPlace, ToldPlaces } from '@upbeat/api/domain/schedule/places.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import { classCard } from '../cards/class-card.ts';
import type { DrawableCard } from '../cards/elements.ts';
import type { CardLocale, OwnRsvp } from '../cards/views.ts';
import { onCard } from '../summaries/class-in-store.ts';
import { classLinks } from '../teams/links.ts';

interface Asked {
  readonly tenantId: TenantId;
  readonly session: Session;
  readonly own: OwnPlace;
  readonly told: ToldPlaces;
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
  { tenantId, session, own, told, pressedId, locale }: Asked,
): Promise<DrawableCard | null> {
  const key = { sessionId: session.id, kind: 'class-card' as const, personId: null };
  const post = await inTransaction(tenantId, ({ posts }) => posts.find(key));
  if (post?.state !== 'posted' || post.activityId !== pressedId || session.state === 'ended') return null;
  return classCard(
    {
      postId: post.id,
      class: onCard(session),
      state: session.state === 'live' ? 'live' : 'open',
      ...told,
      links: classLinks(session, { tenantId, appId: teamsAppId }),
    },
    locale,
    ownRsvpOf(own),
  );
}

/** What a card tells somebody of their own answer; null while they have given none. */
export function ownRsvpOf({ answer, placeInLine }: OwnPlace): OwnRsvp {
  if (answer === null) return null;
  return { isComing: answer !== 'not-coming', ...(placeInLine === null ? {} : { placeInLine }) };
}
