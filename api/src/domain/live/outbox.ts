import type { Ranges } from './ranges.ts';

/** As many seconds as one message may hold. */
const MOST_SECONDS = 600;

/** Seconds in a row from `first` on, one byte each. */
export interface Run {
  readonly first: number;
  readonly values: number[];
}

/**
 * What a sensor has to send: it keeps each second until the api says that it is durable, and knows no sockets.
 * The first value of a second stays; a second that was kept before is not kept again.
 */
export interface Outbox {
  keep(first: number, values: readonly number[]): void;
  /** The next message: the earliest seconds in a row that were not sent on this connection; null when there are none. */
  next(): Run | null;
  /** The api says which seconds are durable, and which it will never take. */
  settle(ranges: Ranges, refused: readonly number[]): void;
  /** The connection broke: whatever is unacknowledged is sent again. */
  unsend(): void;
  readonly count: () => OutboxCount;
}

export interface OutboxCount {
  /** Seconds that are stored for good. */
  readonly durable: number;
  /** Seconds that the api refused, one by one, because they were no heart rates. */
  readonly refused: number;
  /** Seconds kept here because nobody acknowledged them yet. */
  readonly waiting: number;
}

/** Keeps in memory what nobody has acknowledged: an hour of it is 3,600 numbers, so nothing is ever given up. */
export function createOutbox(): Outbox {
  const unsent = new Map<number, number>();
  const inFlight = new Map<number, number>();
  let isKnown = new Uint8Array(1024);
  let durable = 0;
  let refusedCount = 0;

  /** Whether this is the first time; the longest class has 86,400 seconds. */
  function remember(second: number): boolean {
    if (second >= isKnown.length) {
      const longer = new Uint8Array(Math.max(second + 1, isKnown.length * 2));
      longer.set(isKnown);
      isKnown = longer;
    }
    const isNew = isKnown[second] === 0;
    isKnown[second] = 1;
    return isNew;
  }

  function forget(second: number): boolean {
    const wasInFlight = inFlight.delete(second);
    return unsent.delete(second) || wasInFlight;
  }

  return {
    keep(first, values) {
      for (const [offset, value] of values.entries()) {
        if (remember(first + offset)) unsent.set(first + offset, value);
      }
    },
    next() {
      if (unsent.size === 0) return null;
      let first = Number.POSITIVE_INFINITY;
      for (const second of unsent.keys()) first = Math.min(first, second);
      const values: number[] = [];
      for (;;) {
        const second = first + values.length;
        const value = unsent.get(second);
        if (value === undefined || values.length === MOST_SECONDS) return { first, values };
        unsent.delete(second);
        inFlight.set(second, value);
        values.push(value);
      }
    },
    settle(ranges, refused) {
      for (const [first, last] of ranges) {
        for (let second = first; second <= last; second += 1) if (forget(second)) durable += 1;
      }
      for (const second of refused) if (forget(second)) refusedCount += 1;
    },
    unsend() {
      for (const [second, value] of inFlight) unsent.set(second, value);
      inFlight.clear();
    },
    count: () => ({ durable, refused: refusedCount, waiting: unsent.size + inFlight.size }),
  };
}
