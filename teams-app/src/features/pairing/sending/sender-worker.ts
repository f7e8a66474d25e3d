import type { Wait } from '../../../shared/live/class-time.ts';
import type { News, Order } from './orders.ts';

/** The worker as the page sees it. */
export interface SenderWorker {
  readonly order: (order: Order) => void;
  /** Timers that go on in a hidden page, whose own ones may rest for a minute. */
  readonly wait: Wait;
  readonly end: () => void;
}

export function startSenderWorker(onNews: (news: Exclude<News, { type: 'awake' }>) => void): SenderWorker {
  const worker = new Worker(new URL('./sender.worker.ts', import.meta.url), { type: 'module' });
  const sleepers = new Map<number, () => void>();
  let lastId = 0;
  const order = (next: Order): void => worker.postMessage(next);

  worker.onmessage = ({ data }: MessageEvent<News>) => {
    if (data.type !== 'awake') {
      onNews(data);
      return;
    }
    const run = sleepers.get(data.id);
    sleepers.delete(data.id);
    run?.();
  };

  return {
    order,
    wait(afterMs, run) {
      const id = ++lastId;
      sleepers.set(id, run);
      order({ type: 'wake', id, afterMs });
      return () => void sleepers.delete(id);
    },
    end: () => worker.terminate(),
  };
}
