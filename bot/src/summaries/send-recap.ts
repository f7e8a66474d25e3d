import { keepConversation } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { JobOf } from '@upbeat/api/application/jobs.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import type { Post, PostKey } from '@upbeat/api/domain/posting/post.ts';
import { ANSWER_WITHIN_MS } from '@upbeat/api/domain/posting/protocol.ts';
import { maxHeartRateOf } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';
import { recapCard } from '../cards/recap-card.ts';
import type { RecapCardView } from '../cards/views.ts';
import { classLinks } from '../teams/links.ts';
import { bringPost } from './bring-post.ts';
import { conversationOf, isActive, localeOf, nextOf, onCard } from './class-in-store.ts';
import type { Wanted } from './posting-plan.ts';
import type { CardDeps } from './show-class-card.ts';
import { TeamsBusy } from './teams-busy.ts';

type RecapJob = JobOf<'send-recap'>;

/**
 * Brings one person's recap to their own chat with the bot: to whoever has the bot personally, or asked for it. Without
 * a result there is none. It is looked for nowhere: in chats of people the bot may not read.
 */
export async function sendRecap(deps: CardDeps, job: RecapJob, signal: AbortSignal): Promise<void> {
  const { tenantId, sessionId, personId } = job;
  const chat = await deps.inTransaction(tenantId, (stores) => whereToSend(stores, job));
  if (!chat) return;
  if (chat.type === 'to-open' && !(await openChat(deps, job, { ...chat, signal }))) return;
  const key: PostKey = { sessionId, kind: 'recap', personId };
  const look = (stores: Stores, post: Post | null) => lookForRecap(deps, stores, { job, post });
  await bringPost(deps, { tenantId, key, look }, signal);
}

/** Takes a recap back whose class the person deleted: from their chat, for good. */
export function withdrawRecap(deps: CardDeps, job: JobOf<'withdraw-recap'>, signal: AbortSignal): Promise<void> {
  const { tenantId, sessionId, personId } = job;
  const look = async ({ conversations }: Stores, post: Post | null): Promise<Wanted | null> => {
    const chat = post && (await conversations.find(post.conversationId));
    if (!chat) return null;
    return { place: { tenantId, serviceUrl: chat.serviceUrl, conversationId: chat.id }, teamGroupId: null, card: null };
  };
  return bringPost(deps, { tenantId, key: { sessionId, kind: 'recap', personId }, look }, signal);
}

type Chat =
  | { readonly type: 'open'; readonly chat: Conversation }
  /** The person asked for it elsewhere, and has no chat with the bot yet. */
  | { readonly type: 'to-open'; readonly serviceUrl: string };

async function whereToSend(stores: Stores, { sessionId, personId }: RecapJob): Promise<Chat | null> {
  if (!(await isActive(stores))) return null;
  const chat = await stores.conversations.ofPerson(personId);
  if (chat?.isInstalled) return { type: 'open', chat };
  const asked = await stores.recapRequests.whoAsked(sessionId);
  if (!asked.includes(personId)) return null;
  if (chat) return { type: 'open', chat };
  const session = await stores.sessions.find(sessionId);
  const heardIn = session && (await conversationOf(stores, session));
  return heardIn && { type: 'to-open', serviceUrl: heardIn.serviceUrl };
}

const UNTOLD = { teamGroupId: null, locale: null, timeZone: null };

/** False when Teams does not let the bot write to them; they have their recap in the personal tab. */
async function openChat(
  { poster, pacer, inTransaction }: CardDeps,
  { tenantId, personId }: RecapJob,
  { serviceUrl, signal }: { serviceUrl: string; signal: AbortSignal },
): Promise<boolean> {
  await pacer.turn({ tenantId, conversationId: `chat with ${personId}` }, signal);
  const opened = await poster.openChat({ tenantId, serviceUrl, personId }, ANSWER_WITHIN_MS);
  if (opened.type === 'refused' || opened.type === 'gone') return false;
  if (opened.type !== 'opened') throw new TeamsBusy(); // the same chat is opened, however often it is asked for
  const told = { id: opened.conversationId, kind: 'personal' as const, serviceUrl, ...UNTOLD };
  await keepConversation({ inTransaction }, { tenantId, told, personId, isInstalled: false });
  return true;
}

async function lookForRecap(
  { drawing, teamsAppId }: CardDeps,
  stores: Stores,
  { job, post }: { job: RecapJob; post: Post | null },
): Promise<Wanted | null> {
  const { tenantId } = job;
  const to = await whereToSend(stores, job);
  const chat = to?.type === 'open' ? to.chat : null;
  const view = chat && (await viewOf(stores, job, teamsAppId));
  if (!chat || !view) return null;
  const conversationId = post?.conversationId ?? chat.id;
  return {
    place: { tenantId, serviceUrl: chat.serviceUrl, conversationId },
    teamGroupId: null,
    card: (postId) => drawing(recapCard({ ...view, postId }, localeOf(chat))),
  };
}

async function viewOf(stores: Stores, job: RecapJob, appId: string): Promise<Omit<RecapCardView, 'postId'> | null> {
  const { tenantId, sessionId, personId } = job;
  const session = await stores.sessions.find(sessionId);
  const participation = await stores.participations.find({ sessionId, personId });
  const recap = participation && (await stores.recaps.find(participation.id));
  const summary = await stores.summaries.find(sessionId);
  if (!session || !recap || !summary) return null;
  const profile = await stores.people.profile(personId);
  const next = await nextOf(stores, session);
  return {
    class: onCard(session),
    minutes: summary.minutes,
    recap,
    maxHeartRate: maxHeartRateOf(profile, session.plannedStart.getUTCFullYear()),
    next: next && { sessionId: next.id, plannedStart: next.plannedStart, programmeName: next.programme.name },
    links: classLinks(session, { tenantId, appId }),
  };
}
