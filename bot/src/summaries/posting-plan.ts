import type { FindPost } from '@upbeat/api/application/posting/find-post.ts';
import type { InTransaction, Stores } from '@upbeat/api/application/stores.ts';
import type { Clock, NewId, Random } from '@upbeat/api/application/world.ts';
import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Post, PostKey } from '@upbeat/api/domain/posting/post.ts';
import { nextStep, nextStepBack, type NextStep } from '@upbeat/api/domain/posting/protocol.ts';
import type { ChannelPoster, Message, Place } from '../teams/channel-poster.ts';
import type { Pacer } from '../teams/pacer.ts';

/** What bringing a post needs of the world. */
export interface PostingDeps {
  readonly inTransaction: InTransaction;
  readonly poster: ChannelPoster;
  readonly pacer: Pacer;
  readonly findPost: FindPost;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** One post, and how to find out what it shall be. */
export interface Bringing {
  readonly tenantId: TenantId;
  readonly key: PostKey;
  /** As the database says now; null: nothing is wanted here, and what is there is left as it is. */
  readonly look: (stores: Stores, post: Post | null) => Promise<Wanted | null>;
}

/** What there is to show, and where. Without a card what is there is taken back. */
export interface Wanted {
  readonly place: Place;
  /** The team in which the place is a channel that can be searched; null elsewhere. */
  readonly teamGroupId: string | null;
  readonly card: ((postId: string) => WantedCard) | null;
}

export interface WantedCard {
  /** Of all that the card shows. */
  readonly digest: string;
  readonly draw: () => Promise<Message>;
}

/** A step that is a request to Teams, with what it takes. */
export type Request =
  | { readonly type: 'post'; readonly card: WantedCard }
  | { readonly type: 'update'; readonly activityId: string; readonly card: WantedCard }
  | { readonly type: 'delete'; readonly activityId: string };

export type Step = Exclude<NextStep, { type: Request['type'] }> | Request;

/** What was stored when it was looked at, and what is to be done about it. */
export interface Plan<ToDo extends Step = Step> {
  readonly post: Post | null;
  /** Of the post, if only as it will be. */
  readonly id: string;
  readonly wanted: Wanted;
  readonly step: ToDo;
}

export type MakePlan = (stores: Stores) => Promise<Plan | null>;

/** Looks at what is stored and wanted, under a lock that nobody else holds at the same time. */
export function planner({ newId, clock }: PostingDeps, { key, look }: Bringing): MakePlan {
  const ownId = newId();
  return async (stores) => {
    const post = await stores.posts.lock(key);
    const wanted = await look(stores, post);
    if (!wanted) return null;
    const id = post?.id ?? ownId;
    return { post, id, wanted, step: stepOf(post, wanted.card?.(id) ?? null, clock()) };
  };
}

function stepOf(post: Post | null, card: WantedCard | null, now: Date): Step {
  const step = card ? nextStep(post, card.digest, now) : nextStepBack(post, now);
  if (step.type !== 'post' && step.type !== 'update') return step;
  return card ? { ...step, card } : { type: 'rest' };
}
