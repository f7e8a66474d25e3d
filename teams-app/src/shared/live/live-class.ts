import type { GroupMessage, LiveSnapshot, LiveTicket } from '@upbeat/api/contract/live.ts';
import { decodeFrame, type Frame } from '@upbeat/api/domain/live/frame.ts';
import { backOffMs } from './back-off.ts';
import { rosterOf } from './class-roster.ts';
import { changedFacts, factsOf, type ClassFacts } from './class-facts.ts';
import type { Wait } from './class-time.ts';
import { CUE_MS } from './cue.ts';
import type { FrameStore } from './frame-store.ts';
import type { LiveStatus } from './live-status.ts';
import type { SessionClock } from './session-clock.ts';
import { createTimers } from './timers.ts';

/** The part of a browser's WebSocket that is used. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  close(): void;
}

export interface LiveClassDeps {
  /** Asks for a fresh ticket: a client URL is good for one connection. */
  join: () => Promise<LiveTicket>;
  /** Asks for the state of the class, and so for a keyframe. */
  snapshot: () => Promise<LiveSnapshot>;
  openSocket: (url: string) => Socket;
  /** The code of a refusal that trying again will not mend, or null. */
  refusalOf: (error: unknown) => string | null;
  /** Told of a message that cannot be read. */
  report: (fault: unknown) => void;
  frames: FrameStore;
  clock: SessionClock;
  wait: Wait;
  random: () => number;
}

/** One class as a page follows it: frames flow into the store, the clock into the clock, the rest is its status. */
export interface LiveClass {
  readonly start: () => void;
  readonly stop: () => void;
  /** Tries again at once, also after a refusal. */
  readonly retry: () => void;
  /** Asks for the state anew, for instance when my own tile has come or gone. */
  readonly refresh: () => void;
  readonly status: () => LiveStatus;
  readonly subscribe: (changed: () => void) => () => void;
}

const OFFLINE_AFTER_MS = 3000;
/** A live class sends at least one frame a second: silence this long is a dead connection. */
const SILENCE_MS = 6000;
/** How long a missing keyframe or roster may take before it is asked for; the chance spreads a thousand pages. */
const PATIENCE_MS = 1000;
const SPREAD_MS = 1000;

/** Without a line Teams gives no token either; in a class that is shown this is no reason to take it away. */
const SIGN_IN: ReadonlySet<string> = new Set(['sign-in-failed', 'consent-needed']);

/** Refusals that end without a press here: once somebody takes part in their panel, or an organisation is set up. */
const MENDED_ELSEWHERE: ReadonlySet<string> = new Set(['take-part-first', 'tenant-not-active']);
const LOOK_AGAIN_MS = 10_000;

export function createLiveClass(deps: LiveClassDeps): LiveClass {
  const { frames, clock, random } = deps;
  const listeners = new Set<() => void>();
  const timers = createTimers<'offline' | 'silence' | 'retry' | 'ask' | 'cue'>(deps.wait);
  let status: LiveStatus = { state: 'connecting' };
  let socket: Socket | null = null;
  let attempt = 0;
  let run = 0; // rises with each connection: answers to an earlier one are not heard

  function say(next: LiveStatus): void {
    status = next;
    for (const changed of listeners) changed();
  }

  function sayFacts(change: Partial<ClassFacts>): void {
    if (status.state === 'open') say({ ...status, facts: { ...status.facts, ...change } });
  }

  function isIn(state: ClassFacts['state']): boolean {
    return status.state === 'open' && status.facts.state === state;
  }

  async function connect(): Promise<void> {
    const mine = ++run;
    try {
      const ticket = await deps.join();
      if (mine !== run) return;
      take(ticket);
      if (!isIn('ended')) listen(ticket.url, mine);
    } catch (error) {
      if (mine === run) refuseOrRetry(error);
    }
  }

  function refuseOrRetry(error: unknown): void {
    const code = deps.refusalOf(error);
    if (code === null || (status.state === 'open' && SIGN_IN.has(code))) {
      lose();
      return;
    }
    timers.cancelAll();
    say({ state: 'refused', code });
    if (MENDED_ELSEWHERE.has(code)) timers.after('retry', LOOK_AGAIN_MS + SPREAD_MS * random(), () => void connect());
  }

  function listen(url: string, mine: number): void {
    const opened = deps.openSocket(url);
    socket = opened;
    frames.awaitKeyframe();
    expectConnection();
    expectWord();
    opened.onopen = () => {
      timers.cancel('offline');
      if (status.state === 'open' && !status.isOnline) say({ ...status, isOnline: true });
    };
    opened.onmessage = ({ data }) => {
      if (mine === run) hear(data);
    };
    opened.onclose = () => {
      if (mine === run) lose();
    };
  }

  /** The connection is gone: what is drawn stays, and the next try follows by itself. */
  function lose(): void {
    drop();
    expectConnection();
    timers.after('retry', backOffMs(attempt++, random()), () => void connect());
  }

  function drop(): void {
    run++;
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    socket = null;
    timers.cancel('silence', 'ask', 'retry');
  }

  function expectConnection(): void {
    if (timers.isSet('offline')) return;
    timers.after('offline', OFFLINE_AFTER_MS, () => {
      if (status.state === 'open' && status.isOnline) say({ ...status, isOnline: false });
    });
  }

  function expectWord(): void {
    if (isIn('live')) timers.after('silence', SILENCE_MS, lose);
  }

  function take(snapshot: LiveSnapshot): void {
    const isOnline = status.state !== 'open' || status.isOnline;
    frames.setRoster(rosterOf(snapshot.roster));
    clock.set(snapshot.clock);
    const cue = status.state === 'open' && timers.isSet('cue') ? status.facts.cue : null;
    say({ state: 'open', isOnline, facts: factsOf(snapshot, cue) });
  }

  function hear(data: unknown): void {
    expectWord();
    try {
      if (data instanceof ArrayBuffer) hearFrame(decodeFrame(new Uint8Array(data)));
      else hearMessage(JSON.parse(String(data)) as GroupMessage);
      attempt = 0;
    } catch (fault) {
      deps.report(fault);
      lose();
    }
  }

  function hearFrame(frame: Frame): void {
    const verdict = frames.receiveFrame(frame);
    if (frame.isEnded && verdict !== 'drop') {
      end();
      return;
    }
    // Not only a newer roster: another owner of the class counts its versions anew.
    const isBehind = frames.awaitsKeyframe() || frame.rosterVersion !== frames.rosterVersion() || frames.lacksLabels();
    if (!isBehind) timers.cancel('ask');
    else if (verdict === 'gap') timers.after('ask', SPREAD_MS * random(), refresh);
    else if (!timers.isSet('ask')) timers.after('ask', PATIENCE_MS + SPREAD_MS * random(), refresh);
  }

  function hearMessage(message: GroupMessage): void {
    if (status.state !== 'open') return;
    const { mySlot } = status.facts;
    const change = changedFacts(status.facts, message);
    if (change !== null) sayFacts(change);
    switch (message.type) {
      case 'roster':
        frames.receiveRoster(message);
        if (mySlot !== null && message.removed.includes(mySlot)) timers.after('ask', SPREAD_MS * random(), refresh);
        return;
      case 'clock':
        clock.set(message.clock);
        return;
      case 'cue':
        if (change !== null) timers.after('cue', CUE_MS, () => sayFacts({ cue: null }));
        return;
      case 'ended':
        end();
        return;
      case 'programme':
      case 'stage': // facts and nothing else
    }
  }

  function end(): void {
    drop();
    timers.cancelAll();
    sayFacts({ state: 'ended' });
  }

  function refresh(): void {
    if (status.state === 'refused') {
      timers.cancelAll();
      void connect(); // its words stay until there is something else to say
      return;
    }
    const mine = run;
    deps.snapshot().then(
      (snapshot) => {
        if (mine === run && !isIn('ended')) take(snapshot);
      },
      (error: unknown) => {
        const isPassing = mine === run && deps.refusalOf(error) === null;
        if (isPassing) timers.after('ask', PATIENCE_MS + SPREAD_MS * random(), refresh);
      },
    );
  }

  function start(): void {
    void connect();
  }

  return {
    start,
    stop() {
      drop();
      timers.cancelAll();
    },
    retry() {
      attempt = 0;
      drop();
      if (status.state === 'refused') say({ state: 'connecting' });
      start();
    },
    refresh,
    status: () => status,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
