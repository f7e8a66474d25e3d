import type { JobOf } from '@upbeat/api/application/jobs.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Post } from '@upbeat/api/domain/posting/post.ts';
import { placesToTell } from '@upbeat/api/domain/schedule/places.ts';
import { opensAt, wasMissed, type Session } from '@upbeat/api/domain/session/session.ts';
import { classCard } from '../cards/class-card.ts';
import type { DrawableCard } from '../cards/elements.ts';
import { summaryCard } from '../cards/summary-card.ts';
import type { CardLocale, ClassCardView } from '../cards/views.ts';
import { classLinks } from '../teams/links.ts';
import { bringPost } from './bring-post.ts';
import { conversationOf, isActive, localeOf, nextOf, onCard } from './class-in-store.ts';
import type { Drawing } from './drawing.ts';
import type { PostingDeps, Wanted } from './posting-plan.ts';

export interface CardDeps extends PostingDeps {
  readonly drawing: Drawing;
  /** As Teams knows the app, for links into it. */
  readonly teamsAppId: string;
}

/** Of two processes, at most. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Brings the class card to what the class is now: open, live, over, and at last its summary; or that it did not take
 * place, or is cancelled. A class that belongs nowhere the bot is has none, and one that was missed or cancelled gets
 * none. One that was moved shows its new time where it has a card already, and else gets it when it opens.
 */
export function showClassCard(
  deps: CardDeps,
  { tenantId, sessionId }: JobOf<'show-class-card'>,
  signal: AbortSignal,
): Promise<void> {
  const key = { sessionId, kind: 'class-card' as const, personId: null };
  const look = (stores: Stores, post: Post | null) => lookForClassCard(deps, stores, { tenantId, sessionId, post });
  return bringPost(deps, { tenantId, key, look }, signal);
}

async function lookForClassCard(
  { drawing, teamsAppId, clock }: CardDeps,
  stores: Stores,
  { tenantId, sessionId, post }: { tenantId: TenantId; sessionId: string; post: Post | null },
): Promise<Wanted | null> {
  const session = await stores.sessions.find(sessionId);
  if (!session || !(await isActive(stores))) return null;
  const isMissed = wasMissed(session, clock()); // what is cancelled was
  if (!post && (isMissed || isBeforeItOpens(session, clock()))) return null;
  const conversation = post
    ? await stores.conversations.find(post.conversationId)
    : await conversationOf(stores, session);
  if (!conversation?.isInstalled) return null;
  const { id: conversationId, serviceUrl, kind, teamGroupId } = conversation;
  const locale = localeOf(conversation);
  const card = await cardOf(stores, { tenantId, session, isMissed, locale, teamsAppId });
  return {
    place: { tenantId, serviceUrl, conversationId },
    teamGroupId: kind === 'channel' ? teamGroupId : null,
    card: (postId) => drawing(card(postId)),
  };
}

async function cardOf(
  stores: Stores,
  of: { tenantId: TenantId; session: Session; isMissed: boolean; locale: CardLocale; teamsAppId: string },
): Promise<(postId: string) => DrawableCard> {
  const { tenantId, session, isMissed, locale, teamsAppId: appId } = of;
  const summary = await stores.summaries.find(session.id);
  if (summary && session.state === 'ended' && !isMissed) {
    const { minutes, figures } = summary;
    const planned = await nextOf(stores, session);
    const next = planned && { sessionId: planned.id, plannedStart: planned.plannedStart };
    return (postId) => summaryCard({ postId, class: onCard(session), minutes, figures, next }, locale);
  }
  const view: Omit<ClassCardView, 'postId'> = {
    class: onCard(session),
    state: stateOf(session, isMissed),
    ...placesToTell(await stores.rsvps.countComing(session.id), session.capacity),
    links: classLinks(session, { tenantId, appId }),
  };
  return (postId) => classCard({ ...view, postId }, locale);
}

function stateOf(session: Session, isMissed: boolean): ClassCardView['state'] {
  if (session.cancelledAt !== null) return 'cancelled';
  return isMissed ? 'missed' : CARD_STATES[session.state];
}

/** A job of an earlier plan comes before the class opens; clocks of processes that differ a little do not. */
function isBeforeItOpens(session: Session, now: Date): boolean {
  return session.state === 'scheduled' && opensAt(session).getTime() - now.getTime() > CLOCKS_DIFFER_MS;
}

const CARD_STATES = { scheduled: 'open', live: 'live', ended: 'over' } as const;
