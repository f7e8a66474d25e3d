import { backOffMs } from '../../../shared/live/back-off.ts';
import type { Wait } from '../../../shared/live/class-time.ts';
import { createTimers } from '../../../shared/live/timers.ts';
import type { RelayTalk } from './relay.ts';

/** How the line to a relay stands. `refused` needs another token or id; `away` mends itself. */
export type RelayLink = 'connecting' | 'connected' | 'away' | 'refused';

/** The part of a browser's WebSocket that is used. */
export interface RelaySocket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export interface RelayLineDeps {
  readonly talk: RelayTalk;
  readonly openSocket: (url: string) => RelaySocket;
  readonly wait: Wait;
  readonly random: () => number;
  readonly onBpm: (bpm: number) => void;
  readonly onLink: (link: RelayLink) => void;
}

/** A relay that never once let us in, after so many attempts, does not know the token. */
const MOST_REFUSALS = 3;

/** Follows a relay until it is closed or refused. */
export function followRelay({ talk, openSocket, wait, random, onBpm, onLink }: RelayLineDeps): () => void {
  const timers = createTimers<'retry' | 'heartbeat'>(wait);
  let socket: RelaySocket | null = null;
  let attempt = 0;
  let hasOpened = false;

  function connect(): void {
    const opened = openSocket(talk.url);
    socket = opened;
    opened.onopen = () => {
      attempt = 0;
      hasOpened = true;
      for (const message of talk.greeting) opened.send(JSON.stringify(message));
      beat();
      onLink('connected');
    };
    opened.onmessage = ({ data }) => hear(data);
    opened.onclose = lose;
  }

  function hear(data: unknown): void {
    let message: unknown;
    try {
      message = JSON.parse(String(data));
    } catch (error) {
      if (error instanceof SyntaxError) return; // no message of this protocol
      throw error;
    }
    const heard = talk.read(message);
    if (heard === 'refused') refuse();
    else if (heard !== null) onBpm(heard);
  }

  function beat(): void {
    const { heartbeat } = talk;
    if (heartbeat === null) return;
    timers.after('heartbeat', heartbeat.everyMs, () => {
      socket?.send(JSON.stringify(heartbeat.message));
      beat();
    });
  }

  function lose(): void {
    drop();
    if (!hasOpened && attempt + 1 >= MOST_REFUSALS) return onLink('refused');
    onLink(hasOpened ? 'away' : 'connecting');
    timers.after('retry', backOffMs(attempt++, random()), connect);
  }

  function refuse(): void {
    drop();
    onLink('refused');
  }

  function drop(): void {
    timers.cancelAll();
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    socket = null;
  }

  onLink('connecting');
  connect();
  return drop;
}
