import { backOffMs } from '@upbeat/api/domain/posting/back-off.ts';
import { afterSearch, type Answer } from '@upbeat/api/domain/posting/protocol.ts';
import { planner, type Bringing, type Plan, type PostingDeps } from './posting-plan.ts';
import { keepOver, requestOnce } from './request-once.ts';
import { TeamsBusy } from './teams-busy.ts';

/** Then the queue tries again, with longer pauses. */
const REQUESTS_AT_ONCE = 6;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Brings one post to what is wanted, by as many steps as it takes. Each is decided by what is stored, and marked there
 * before its request leaves: this may be killed anywhere, and others may be at it.
 *
 * @throws {TeamsBusy} when Teams takes nothing for now
 */
export async function bringPost(deps: PostingDeps, bringing: Bringing, signal: AbortSignal): Promise<void> {
  const { inTransaction, clock, pause, random } = deps;
  const makePlan = planner(deps, bringing);
  for (let failed = 0; ;) {
    signal.throwIfAborted();
    const plan = await inTransaction(bringing.tenantId, makePlan);
    if (!plan || plan.step.type === 'rest') return;
    const answer = await take(plan);
    if (answer?.type !== 'not-taken' && answer?.type !== 'lost') continue;
    failed += 1;
    const pauseMs = backOffMs(failed, answer.type === 'lost' ? null : answer.retryAfterMs, random());
    if (failed === REQUESTS_AT_ONCE || pauseMs > LONGEST_PAUSE_MS) throw new TeamsBusy();
    await pause(pauseMs, signal);
  }

  async function take(plan: Plan): Promise<Answer | null> {
    const { post, step, wanted } = plan;
    switch (step.type) {
      case 'rest':
        return null;
      case 'wait':
        await pause(step.until.getTime() - clock().getTime(), signal);
        return null;
      case 'forget':
        if (post) await keepOver(deps, bringing, { over: post, state: { state: 'withdrawn', at: clock() } });
        return null;
      case 'search': {
        const sighting = await search(plan, step.since);
        if (post) await keepOver(deps, bringing, { over: post, state: afterSearch(sighting, step.since) });
        return null;
      }
      default:
        await deps.pacer.turn(wanted.place, signal);
        return requestOnce(deps, bringing, { plan: { ...plan, step }, makePlan });
    }
  }

  function search({ id, wanted: { place, teamGroupId } }: Plan, since: Date): ReturnType<typeof deps.findPost> {
    if (teamGroupId === null) return Promise.resolve({ type: 'cannot-tell' });
    const { tenantId, conversationId: channelId } = place;
    return deps.findPost({ tenantId, teamGroupId, channelId, postId: id, since });
  }
}
