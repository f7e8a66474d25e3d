import { LONGEST_SERIES_SECONDS } from '../../domain/heart-rate/segment.ts';

/** Which seconds one link has handed on: a waiting one holds its promise, a durable one takes a bit. */
export interface SentSeconds {
  has(second: number): boolean;
  /** Resolves when the second is durable; null when it is already, or was never handed on. */
  waitingFor(second: number): Promise<void> | null;
  /** Keeps these seconds until they are stored; if they are refused they may come again. */
  add(seconds: readonly number[], stored: Promise<void>): void;
}

export function createSentSeconds(): SentSeconds {
  const waiting = new Map<number, Promise<void>>();
  const durable = new Uint8Array(LONGEST_SERIES_SECONDS / 8);
  const isDurable = (second: number) => ((durable[second >> 3] ?? 0) & (1 << (second & 7))) !== 0;

  return {
    has: (second) => waiting.has(second) || isDurable(second),
    waitingFor: (second) => waiting.get(second) ?? null,
    add(seconds, stored) {
      for (const second of seconds) waiting.set(second, stored);
      const settle = () => seconds.forEach((second) => waiting.delete(second));
      stored.then(() => {
        settle();
        for (const second of seconds) durable[second >> 3] = (durable[second >> 3] ?? 0) | (1 << (second & 7));
      }, settle);
    },
  };
}
