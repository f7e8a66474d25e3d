import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import type { Post } from '../../domain/posting/post.ts';
import { askOnceMore, dismiss, takeBackDismissal } from '../../domain/posting/protocol.ts';
import { arrangeAgain, leaveRefusal } from '../scheduling/refusals.ts';
import type { InTransaction, PostStore, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { JOBS_OF, type DeliveryKey } from './delivery.ts';

interface DecideDeps {
  inTransaction: InTransaction;
  clock: Clock;
}

interface Decide {
  identity: Identity;
  delivery: DeliveryKey;
}

/**
 * Tries once more to deliver what was given up, refused or lost from sight. A card of which nobody knows whether Teams
 * took it may then be in the channel twice. Harmless twice, and where there is nothing to deliver.
 *
 * @throws {Forbidden} when the caller is not an admin
 */
export function retryDelivery(deps: DecideDeps, asked: Decide): Promise<void> {
  return decide(deps, asked, 'delivery-tried-again', async (stores, { what, sessionId }) => {
    const { posts, jobs } = stores;
    await jobs.tryAgain({ sessionId, names: JOBS_OF[what] });
    if (what === 'class-card' && (await changeCard(posts, sessionId, askOnceMore)))
      await jobs.enqueue('show-class-card', { sessionId });
    if (what === 'meeting') await arrangeAgain(stores, sessionId);
  });
}

/**
 * An admin has looked at what was not delivered, and leaves it. Harmless twice; `restoreDelivery` undoes it.
 *
 * @throws {Forbidden} when the caller is not an admin
 */
export function dismissDelivery(deps: DecideDeps, asked: Decide): Promise<void> {
  return decide(deps, asked, 'delivery-left', async (stores, { what, sessionId }) => {
    await stores.jobs.leave({ sessionId, names: JOBS_OF[what] }, true);
    if (what === 'class-card') await changeCard(stores.posts, sessionId, dismiss);
    if (what === 'meeting') await leaveRefusal(stores, sessionId, true);
  });
}

/**
 * Puts what an admin left back into the list. Harmless twice.
 *
 * @throws {Forbidden} when the caller is not an admin
 */
export function restoreDelivery(deps: DecideDeps, asked: Decide): Promise<void> {
  return decide(deps, asked, 'delivery-put-back', async (stores, { what, sessionId }) => {
    await stores.jobs.leave({ sessionId, names: JOBS_OF[what] }, false);
    if (what === 'class-card') await changeCard(stores.posts, sessionId, takeBackDismissal);
    if (what === 'meeting') await leaveRefusal(stores, sessionId, false);
  });
}

async function decide(
  { inTransaction, clock }: DecideDeps,
  { identity, delivery }: Decide,
  action: string,
  act: (stores: Stores, delivery: DeliveryKey) => Promise<void>,
): Promise<void> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin decides about what was not delivered');
  await inTransaction(identity.tenantId, async (stores) => {
    await act(stores, delivery);
    await stores.audit.append({ actor: identity.personId, action, subject: delivery.sessionId, at: clock() });
  });
}

/** Whether there is a card that it changes. */
async function changeCard(posts: PostStore, sessionId: string, change: (post: Post) => Post): Promise<boolean> {
  const post = await posts.lock({ sessionId, kind: 'class-card', personId: null });
  if (!post) return false;
  const changed = change(post);
  if (changed === post) return false;
  await posts.save(changed);
  return true;
}
