import type { Post, PostState } from '@upbeat/api/domain/posting/post.ts';
import {
  afterDelete,
  afterPost,
  afterUpdate,
  ANSWER_WITHIN_MS,
  type Answer,
} from '@upbeat/api/domain/posting/protocol.ts';
import type { ChannelPoster } from '../teams/channel-poster.ts';
import type { Bringing, MakePlan, Plan, PostingDeps, Request } from './posting-plan.ts';

type Mark = Extract<PostState, { state: 'sending' | 'updating' }>;

/** Writes the mark, asks Teams once, and keeps what it answered. Null when there is something else to do by now. */
export async function requestOnce(
  deps: PostingDeps,
  bringing: Bringing,
  { plan, makePlan }: { plan: Plan<Request>; makePlan: MakePlan },
): Promise<Answer | null> {
  const { clock, inTransaction } = deps;
  const { id, step, wanted } = plan;
  const send = await prepare(deps.poster, plan); // before the mark: a picture that fails is no lost answer
  const mark = await inTransaction(bringing.tenantId, async (stores) => {
    const now = await makePlan(stores);
    if (!now || !isSame(now.step, step)) return null;
    const marked = markOf(step, clock());
    await stores.posts.save({ ...bringing.key, id, conversationId: wanted.place.conversationId, ...marked });
    return marked;
  });
  if (!mark) return null;
  const withinMs = mark.since.getTime() + ANSWER_WITHIN_MS - clock().getTime();
  // A process that stood still for so long does not send: somebody else may be at it by now.
  const answer: Answer = withinMs > 0 ? await send(withinMs) : { type: 'not-taken', retryAfterMs: null };
  const state = stateAfter(plan, answer, clock());
  if (state) await keepOver(deps, bringing, { over: mark, state });
  return answer;
}

/** Keeps a new state over that which was seen, unless somebody else has been here since. */
export async function keepOver(
  { inTransaction }: PostingDeps,
  { tenantId, key }: Bringing,
  { over, state }: { over: PostState; state: PostState },
): Promise<void> {
  await inTransaction(tenantId, async ({ posts }) => {
    const post = await posts.lock(key);
    if (post && isStill(post, over)) await posts.save({ ...withoutState(post), ...state });
  });
}

async function prepare(
  poster: ChannelPoster,
  { step, wanted: { place } }: Plan<Request>,
): Promise<(withinMs: number) => Promise<Answer>> {
  switch (step.type) {
    case 'post': {
      const message = await step.card.draw();
      return (withinMs) => poster.post(place, message, withinMs);
    }
    case 'update': {
      const message = await step.card.draw();
      return (withinMs) => poster.update(place, step.activityId, message, withinMs);
    }
    case 'delete':
      return (withinMs) => poster.delete(place, step.activityId, withinMs);
  }
}

function markOf(step: Request, since: Date): Mark {
  return step.type === 'post' ? { state: 'sending', since } : { state: 'updating', activityId: step.activityId, since };
}

/** Null: the mark stays. What an update or a deletion found is there still when Teams has not done it. */
function stateAfter({ step, post: before }: Plan<Request>, answer: Answer, now: Date): PostState | null {
  if (step.type === 'post') return afterPost(answer, step.card.digest, now);
  if (answer.type === 'not-taken') return before;
  if (step.type === 'update') return afterUpdate(step.activityId, answer, step.card.digest, now);
  return afterDelete(step.activityId, answer, now);
}

function isSame(now: Plan['step'], then: Request): boolean {
  const digestOf = (step: Plan['step']): string | null => ('card' in step ? step.card.digest : null);
  return now.type === then.type && digestOf(now) === digestOf(then);
}

function isStill(post: PostState, seen: PostState): boolean {
  const momentOf = (state: PostState): number | null => ('since' in state ? state.since.getTime() : null);
  return post.state === seen.state && momentOf(post) === momentOf(seen);
}

function withoutState({ id, sessionId, kind, personId, conversationId }: Post): Omit<Post, keyof PostState> {
  return { id, sessionId, kind, personId, conversationId };
}
