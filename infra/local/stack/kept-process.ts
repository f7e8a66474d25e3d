import type { ProductProcess } from './product-process.ts';

/** A process of the stack that may be ended and started anew while the others go on. */
export interface KeptProcess {
  now(): ProductProcess;
  /** Ends it, politely or as a crash would, and starts it anew on the same port. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts a process and watches over it.
 *
 * @param start with the port to listen on, or 0 for any
 * @param onLost told in words when it has ended without having been asked to
 */
export async function keepProcess(
  start: (port: number) => Promise<ProductProcess>,
  { port, onLost }: { port: number; onLost: (words: string) => void },
): Promise<KeptProcess> {
  const asked = new Set<ProductProcess>();
  let running = await begin(port);

  async function begin(onPort: number): Promise<ProductProcess> {
    const begun = await start(onPort);
    void begun.gone.then((words) => {
      if (!asked.has(begun)) onLost(words);
    });
    return begun;
  }

  return {
    now: () => running,
    async restart(signal) {
      asked.add(running);
      await running.stop(signal);
      running = await begin(Number(new URL(running.origin).port));
    },
  };
}
