import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/** What goes wrong between the bot and Teams. */
export type Fault =
  | { readonly type: 'refuse'; readonly status: number; readonly code?: string; readonly retryAfterSeconds?: number }
  | { readonly type: 'slow'; readonly milliseconds: number }
  /** The socket breaks without an answer: before Teams took the request, or after. */
  | { readonly type: 'cut'; readonly when: 'before' | 'after' }
  /** Nothing comes back until the fault ends: what was asked is not done before that, or is done already. */
  | { readonly type: 'hold'; readonly when: 'before' | 'after' };

export interface FaultWish {
  /** How many requests it strikes; without it, all until it ends. */
  readonly times?: number;
  /** Without it, those of every conversation. */
  readonly conversationId?: string;
  /** Without it, whatever is asked. */
  readonly operations?: readonly string[];
}

export interface RunningFault {
  /** How many requests it has struck. */
  readonly struck: number;
  /** Settles once it has struck so many, one unless said otherwise. */
  strikes(count?: number): Promise<void>;
  /** What it holds goes on; nothing is struck any more. */
  end(): void;
}

export interface Faults {
  start(fault: Fault, wish?: FaultWish): RunningFault;
  /** Ends all of them. */
  clear(): void;
}

/** A request as faults tell it apart. */
export interface Strikable {
  readonly operation: string;
  readonly conversationId: string | null;
}

/** Thrown in place of an answer. */
export class Cut extends Error {}

export interface FaultLine extends Faults {
  /** Does what is asked, unless a fault strikes before or after it. @throws {Refusal | Cut} */
  pass<Answer>(request: Strikable, act: () => Answer | Promise<Answer>): Promise<Answer>;
}

interface Started {
  readonly fault: Fault;
  readonly wish: FaultWish;
  readonly ended: PromiseWithResolvers<void>;
  readonly waiting: Set<() => void>;
  struck: number;
}

export function createFaultLine(): FaultLine {
  const started = new Set<Started>();

  const end = (one: Started): void => {
    started.delete(one);
    one.ended.resolve();
  };

  const strike = (request: Strikable): Started | null => {
    const one = [...started].find(({ wish, struck }) => struck < (wish.times ?? Infinity) && matches(wish, request));
    if (!one) return null;
    one.struck += 1;
    for (const heard of [...one.waiting]) heard();
    return one;
  };

  return {
    start(fault, wish = {}) {
      const one: Started = { fault, wish, ended: Promise.withResolvers(), waiting: new Set(), struck: 0 };
      started.add(one);
      return {
        get struck() {
          return one.struck;
        },
        strikes: (count = 1) =>
          new Promise((resolve) => {
            const look = (): void => {
              if (one.struck < count) return;
              one.waiting.delete(look);
              resolve();
            };
            one.waiting.add(look);
            look();
          }),
        end: () => end(one),
      };
    },
    clear() {
      for (const one of [...started]) end(one);
    },
    async pass(request, act) {
      const struck = strike(request);
      if (struck) await before(struck);
      const answer = await act();
      if (struck) await after(struck);
      return answer;
    },
  };
}

function matches({ conversationId, operations }: FaultWish, request: Strikable): boolean {
  if (conversationId !== undefined && conversationId !== request.conversationId) return false;
  return operations === undefined || operations.includes(request.operation);
}

async function before({ fault, ended }: Started): Promise<void> {
  switch (fault.type) {
    case 'refuse':
      throw new Refusal(
        fault.status,
        fault.code ?? codeOf(fault.status),
        'As asked for.',
        fault.retryAfterSeconds ?? null,
      );
    case 'slow':
      return wait(fault.milliseconds);
    case 'cut':
      if (fault.when === 'before') throw new Cut();
      return;
    case 'hold':
      if (fault.when === 'before') await ended.promise;
  }
}

async function after({ fault, ended }: Started): Promise<void> {
  if (!('when' in fault) || fault.when === 'before') return;
  if (fault.type === 'cut') throw new Cut();
  await ended.promise;
}

const CODES: Readonly<Record<number, string>> = {
  403: 'MessageWritesBlocked',
  412: 'PreconditionFailed',
  429: 'Throttled',
  504: 'GatewayTimeout',
};

const codeOf = (status: number): string => CODES[status] ?? 'ServiceError';
