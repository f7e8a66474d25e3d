import type { TokenCredential } from '@azure/core-auth';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import type { RelayChannel, RelayLine, RelayListener } from '../../application/live/relay-channel.ts';
import { fromRelayWire, toRelayWire } from './relay-wire.ts';

/** A note the service does not take by then is given up; the relay says again what matters. */
const PUBLISH_WITHIN_MS = 3000;
const OPEN_WITHIN_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
const TICKET_MINUTES = 60;

/**
 * The relay on Azure Web PubSub: a group of its own for each class, which no address that is given to a client ever
 * holds. Each process listens as a client of the service whose token holds that group alone, and publishes by REST.
 */
export function webPubSubRelayChannel({
  endpoint,
  hub,
  credential,
}: {
  endpoint: string;
  hub: string;
  credential: TokenCredential;
}): RelayChannel {
  const service = new WebPubSubServiceClient(endpoint, credential, hub, { retryOptions: { maxRetries: 0 } });

  return {
    async publish(sessionId, note) {
      const abortSignal = AbortSignal.timeout(PUBLISH_WITHIN_MS);
      await service.group(groupOf(sessionId)).sendToAll(toRelayWire(note), { contentType: 'text/plain', abortSignal });
    },
    listen: (sessionId, listener) =>
      keepListening(async () => {
        const groups = [groupOf(sessionId)];
        return (await service.getClientAccessToken({ groups, expirationTimeInMinutes: TICKET_MINUTES })).url;
      }, listener),
  };
}

function groupOf(sessionId: string): string {
  return `${sessionId}.relay`;
}

/** A line that comes back, ever more patiently; each time with a token of its own. */
function keepListening(ticket: () => Promise<string>, listener: RelayListener): RelayLine {
  let socket: WebSocket | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let isClosed = false;

  function again(): void {
    if (isClosed) return;
    timer = setTimeout(() => void open(), pauseMs * (0.5 + Math.random() / 2));
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }

  async function open(): Promise<void> {
    try {
      const url = await ticket();
      if (!isClosed) hold(new WebSocket(url));
    } catch (fault) {
      listener.failed(fault);
      again();
    }
  }

  function hold(opening: WebSocket): void {
    socket = opening;
    const late = setTimeout(() => lost('it did not open'), OPEN_WITHIN_MS);
    opening.addEventListener('open', () => {
      clearTimeout(late);
      pauseMs = FIRST_PAUSE_MS;
      listener.opened();
    });
    opening.addEventListener('message', ({ data }) => hear(String(data), listener));
    opening.addEventListener('close', ({ code }) => lost(`it closed with ${code}`));
    opening.addEventListener('error', () => lost('it failed'));

    function lost(how: string): void {
      clearTimeout(late);
      if (socket !== opening) return; // it was given up before
      socket = null;
      opening.close();
      listener.failed(new Error(`The relay's line was lost: ${how}`));
      again();
    }
  }

  void open();
  return {
    reopen() {
      const given = socket;
      socket = null;
      given?.close();
      if (given) void open(); // else an attempt is under way
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      socket?.close();
      socket = null;
    },
  };
}

function hear(text: string, listener: RelayListener): void {
  try {
    const note = fromRelayWire(text);
    if (note) listener.heard(note);
  } catch (fault) {
    listener.failed(fault);
  }
}
