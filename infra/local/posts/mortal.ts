import type { CardDeps } from '@upbeat/bot/src/summaries/show-class-card.ts';

/** The process was killed: nothing that it would have done comes about any more. */
export class Killed extends Error {}

export interface Mortal {
  readonly deps: CardDeps;
  /** How often it might have been killed so far. */
  moments(): number;
}

/**
 * A process that is killed at one moment, and not before: moments lie before and after each transaction, each request to
 * Teams and each look into the channel. What a transaction or a request had done by then is done.
 */
export function mortal(deps: CardDeps, killedAt: number): Mortal {
  let moments = 0;
  const live = (): void => {
    if (moments >= killedAt) throw new Killed();
    moments += 1;
  };
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    const result = await work();
    live();
    return result;
  };
  const { poster } = deps;
  return {
    moments: () => moments,
    deps: {
      ...deps,
      inTransaction: (tenantId, work) => step(() => deps.inTransaction(tenantId, work)),
      findPost: (post) => step(() => deps.findPost(post)),
      poster: {
        post: (...asked) => step(() => poster.post(...asked)),
        update: (...asked) => step(() => poster.update(...asked)),
        delete: (...asked) => step(() => poster.delete(...asked)),
        openChat: (...asked) => step(() => poster.openChat(...asked)),
      },
    },
  };
}
