import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { memberOf } from '../../athletes/member.ts';
import type { ApiAddress } from '../../box/api-client.ts';
import type { LocalPerson } from '../../directory/directory.ts';

/** A stage that comes back whenever its connection is lost, as a page does, and knows how long it stood still. */
export interface StageWatch {
  /** The longest time between two frames so far, in milliseconds. */
  readonly longestGapMs: () => number;
  close(): Promise<void>;
}

const AGAIN_AFTER_MS = 250;

/** Resolves with the first frame: what comes before it is no gap. */
export async function watchStage(
  person: LocalPerson,
  { address, sessionId }: { address: ApiAddress; sessionId: string },
): Promise<StageWatch> {
  const member = memberOf(person, address);
  const first = Promise.withResolvers<undefined>();
  let last: number | null = null;
  let longest = 0;
  const closing = new AbortController();
  let socket: WebSocket | null = null;

  function sawFrame(): void {
    const now = performance.now();
    if (last !== null) longest = Math.max(longest, now - last);
    last = now;
    first.resolve(undefined);
  }

  async function watchOnce(): Promise<void> {
    const path = `/api/sessions/${sessionId}/live`;
    const { url } = await member.call<LiveTicket>('POST', path, { surface: 'stage' });
    const stage = new WebSocket(url);
    socket = stage;
    stage.on('message', (_data, isBinary) => {
      if (isBinary) sawFrame();
    });
    await once(stage, 'close'); // rejects on an error
  }

  const watching = (async () => {
    while (!closing.signal.aborted) {
      await watchOnce().catch(() => undefined); // the api or the service is away: that is what is being measured
      await wait(AGAIN_AFTER_MS);
    }
  })();
  await first.promise;

  return {
    longestGapMs: () => Math.max(longest, performance.now() - (last ?? performance.now())),
    async close() {
      closing.abort();
      socket?.terminate();
      await watching;
    },
  };
}
