import type { Post, PostState } from './post.ts';

/** How long a request to Teams may take, from the moment at which its mark was written. */
export const ANSWER_WITHIN_MS = 15_000;

/** After this whoever wrote a mark is done or dead, and Teams has listed what it took. */
const SETTLED_AFTER_MS = ANSWER_WITHIN_MS + 5_000;

/** What is to be done next about one post. */
export type NextStep =
  | { readonly type: 'rest' }
  /** Somebody may be at it. */
  | { readonly type: 'wait'; readonly until: Date }
  | { readonly type: 'post' }
  /** Nobody knows whether Teams took it: look, never send. */
  | { readonly type: 'search'; readonly since: Date }
  | { readonly type: 'update'; readonly activityId: string }
  | { readonly type: 'delete'; readonly activityId: string }
  /** It is taken back, and there is nothing to delete or nothing by which to name it. */
  | { readonly type: 'forget' };

/** How a request to Teams ended. */
export type Answer =
  | { readonly type: 'taken'; readonly activityId: string }
  /** Certainly not done, and worth another try. */
  | { readonly type: 'not-taken'; readonly retryAfterMs: number | null }
  | { readonly type: 'refused'; readonly code: string }
  /** There is no such activity any more. */
  | { readonly type: 'gone' }
  /** Done or not: the line broke, the time was over, or a server in between gave up. */
  | { readonly type: 'lost' };

/** What a look for a post in its channel has shown. */
export type Sighting =
  | { readonly type: 'found'; readonly activityId: string }
  | { readonly type: 'absent' }
  /** Not permitted, not possible, or too much was said since to see to the end. */
  | { readonly type: 'cannot-tell' };

/** One who begins is told what to do by what is kept alone, so it does not matter who began before and how that ended. */
export function nextStep(post: PostState | null, digest: string, now: Date): NextStep {
  switch (post?.state) {
    case undefined:
    case 'wanted':
      return { type: 'post' };
    case 'sending':
      return waitFor(post.since, now) ?? { type: 'search', since: post.since };
    case 'posted':
      return post.shown === digest ? { type: 'rest' } : { type: 'update', activityId: post.activityId };
    case 'updating':
      return waitFor(post.since, now) ?? { type: 'update', activityId: post.activityId };
    case 'unknown':
    case 'refused':
    case 'withdrawn':
      return { type: 'rest' };
  }
}

/** As `nextStep`, of what shall no longer be there. */
export function nextStepBack(post: PostState | null, now: Date): NextStep {
  switch (post?.state) {
    case undefined:
    case 'withdrawn':
      return { type: 'rest' };
    case 'sending':
      return waitFor(post.since, now) ?? { type: 'forget' };
    case 'updating':
      return waitFor(post.since, now) ?? { type: 'delete', activityId: post.activityId };
    case 'posted':
      return { type: 'delete', activityId: post.activityId };
    case 'refused':
      return post.activityId === null ? { type: 'forget' } : { type: 'delete', activityId: post.activityId };
    case 'wanted':
    case 'unknown':
      return { type: 'forget' };
  }
}

/** What is kept once Teams has answered a post; null: its mark stays, as it may have been taken. */
export function afterPost(answer: Answer, digest: string, now: Date): PostState | null {
  switch (answer.type) {
    case 'taken':
      return { state: 'posted', activityId: answer.activityId, shown: digest };
    case 'not-taken':
      return { state: 'wanted' };
    case 'refused':
      return { state: 'refused', code: answer.code, at: now, activityId: null, isDismissed: false };
    case 'gone':
      return { state: 'refused', code: 'NotFound', at: now, activityId: null, isDismissed: false };
    case 'lost':
      return null;
  }
}

/** As `afterPost`, of an update. What somebody deleted in Teams stays deleted. */
export function afterUpdate(activityId: string, answer: Answer, digest: string, now: Date): PostState | null {
  switch (answer.type) {
    case 'taken':
      return { state: 'posted', activityId, shown: digest };
    case 'gone':
      return { state: 'withdrawn', at: now };
    case 'refused':
      return { state: 'refused', code: answer.code, at: now, activityId, isDismissed: false };
    case 'not-taken':
    case 'lost':
      return null;
  }
}

/** As `afterPost`, of a deletion. */
export function afterDelete(activityId: string, answer: Answer, now: Date): PostState | null {
  return answer.type === 'taken' ? { state: 'withdrawn', at: now } : afterUpdate(activityId, answer, '', now);
}

/** What is kept after a look. What was found may be an older card than is wanted now: it is updated. */
export function afterSearch(sighting: Sighting, since: Date): PostState {
  switch (sighting.type) {
    case 'found':
      return { state: 'updating', activityId: sighting.activityId, since };
    case 'absent':
      return { state: 'wanted' };
    case 'cannot-tell':
      return { state: 'unknown', since, isDismissed: false };
  }
}

/** An admin asks for what is in doubt once more, knowing that an unknown post may then stand there twice. */
export function askOnceMore(post: Post): Post {
  if (post.state === 'unknown') return { ...post, state: 'wanted' };
  if (post.state !== 'refused') return post;
  const { activityId, at } = post;
  return activityId === null ? { ...post, state: 'wanted' } : { ...post, state: 'updating', activityId, since: at };
}

/** An admin has looked at what is in doubt, and leaves it. */
export function dismiss(post: Post): Post {
  return post.state === 'unknown' || post.state === 'refused' ? { ...post, isDismissed: true } : post;
}

/** An admin puts back what they left. */
export function takeBackDismissal(post: Post): Post {
  return post.state === 'unknown' || post.state === 'refused' ? { ...post, isDismissed: false } : post;
}

function waitFor(since: Date, now: Date): NextStep | null {
  const until = new Date(since.getTime() + SETTLED_AFTER_MS);
  return until > now ? { type: 'wait', until } : null;
}
