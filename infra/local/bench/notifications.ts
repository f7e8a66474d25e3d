import { createNotifiedWorld } from '../graph/subscriptions/notified-world.ts';
import { startStack } from '../stack/stack.ts';
import type { BenchRun } from './bench-options.ts';

const NOTIFICATIONS = 1000;

/**
 * So many recordings at once, each told by an encrypted notification of its own over a hundred lines, to an api that
 * proves, decrypts and keeps every one of them before it answers. What Graph gave up waiting for counts as that long.
 */
export async function benchNotifications({ folder, signal }: BenchRun) {
  const stack = await startStack({ folder, pages: false, ports: 'any', signal, log: () => undefined });
  const world = await createNotifiedWorld({ ...stack, end: () => stack.stop() });
  try {
    await world.keep();
    const held = await world.holdClass();
    const { notifier } = stack.graph;
    await world.record(held);
    await notifier.settled(); // the first one fetches the keys of Entra ID
    notifier.answerMs.length = 0;
    const began = performance.now();
    for (let count = 0; count < NOTIFICATIONS; count++) await world.record(held);
    await notifier.settled();
    const seconds = (performance.now() - began) / 1000;
    const kept = new Set((await world.recordingsOf(held)).map(({ sourceId }) => sourceId)).size - 1;
    const sorted = notifier.answerMs.toSorted((one, other) => one - other);
    const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    return { notifications: NOTIFICATIONS, kept, lost: NOTIFICATIONS - kept, seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
  } finally {
    await world.end();
  }
}
