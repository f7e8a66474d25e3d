import type { PlaybackView, StageChange } from '@upbeat/api/contract/coach.ts';
import type { LiveSnapshot, LiveTicket } from '@upbeat/api/contract/live.ts';
import { backOffMs } from '../live/back-off.ts';
import type { Wait } from '../live/class-time.ts';
import type { Socket } from '../live/live-class.ts';
import type { SessionClock } from '../live/session-clock.ts';
import { createTimers } from '../live/timers.ts';
import {
  heardAsCoach,
  UNKNOWN_CLASS,
  withSnapshot,
  withStageChange,
  type CoachClass,
  type CoachLink,
} from './coach-class.ts';
import { readCoachMessage } from './coach-message.ts';

export interface CoachLineDeps {
  /** Asks for a fresh ticket: a client URL is good for one connection. */
  join: () => Promise<LiveTicket>;
  snapshot: () => Promise<LiveSnapshot>;
  openSocket: (url: string) => Socket;
  /** The code of a refusal that trying again will not mend, or null. */
  refusalOf: (error: unknown) => string | null;
  /** Told of a message that cannot be read. */
  report: (fault: unknown) => void;
  clock: SessionClock;
  wait: Wait;
  random: () => number;
}

/** The one line of a coach to the class. It mends itself until it is closed or refused. */
export interface CoachLine {
  readonly open: () => void;
  readonly close: () => void;
  /** Tries again at once, also after a refusal. */
  readonly retry: () => void;
  /** Asks how the class stands: after an act whose answer got lost. */
  readonly refresh: () => void;
  /** What the api answered to an act, which its message repeats a moment later. */
  readonly hearPlayback: (view: PlaybackView) => void;
  readonly hearStage: (change: StageChange) => void;
  readonly coach: () => CoachClass;
  readonly subscribe: (changed: () => void) => () => void;
}

const LOST_AFTER_MS = 3000;
/** A live class says something every second: silence this long is a dead connection. */
const SILENCE_MS = 6000;

export function createCoachLine(deps: CoachLineDeps): CoachLine {
  const { clock } = deps;
  const listeners = new Set<() => void>();
  const timers = createTimers<'lost' | 'silence' | 'retry'>(deps.wait);
  let coach = UNKNOWN_CLASS;
  let socket: Socket | null = null;
  let attempt = 0;
  let run = 0; // rises with each connection: answers to an earlier one are not heard

  function change(next: CoachClass): void {
    if (next === coach) return;
    coach = next;
    for (const changed of listeners) changed();
  }

  function link(next: CoachLink): void {
    if (next.state !== coach.link.state || next.state === 'refused') change({ ...coach, link: next });
  }

  async function connect(): Promise<void> {
    const mine = ++run;
    expectLine();
    try {
      const ticket = await deps.join();
      if (mine !== run) return;
      take(ticket);
      if (coach.state !== 'ended') listen(ticket.url, mine);
    } catch (error) {
      if (mine !== run) return;
      const code = deps.refusalOf(error);
      if (code === null) lose();
      else refuse(code);
    }
  }

  function listen(url: string, mine: number): void {
    const opened = deps.openSocket(url);
    socket = opened;
    expectWord();
    opened.onopen = () => {
      timers.cancel('lost');
      link({ state: 'open' });
    };
    opened.onmessage = ({ data }) => {
      if (mine === run) hear(data);
    };
    opened.onclose = () => {
      if (mine === run) lose();
    };
  }

  function hear(data: unknown): void {
    attempt = 0;
    expectWord();
    if (typeof data !== 'string') return; // frames are for whoever draws tiles
    try {
      const message = readCoachMessage(data);
      if (message === null) return;
      if (message.type === 'clock') clock.set(message.clock);
      change(heardAsCoach(coach, message));
      if (message.type === 'ended') close();
    } catch (fault) {
      deps.report(fault);
    }
  }

  function take(snapshot: LiveSnapshot): void {
    clock.set(snapshot.clock);
    change(withSnapshot(coach, snapshot));
  }

  function refresh(): void {
    const mine = run;
    deps.snapshot().then(
      (snapshot) => {
        if (mine === run && coach.state !== 'ended') take(snapshot);
      },
      (error: unknown) => {
        const code = deps.refusalOf(error);
        if (mine === run && code !== null) refuse(code); // whatever passes, the line itself finds out
      },
    );
  }

  function refuse(code: string): void {
    close();
    link({ state: 'refused', code });
  }

  function lose(): void {
    drop();
    expectLine();
    timers.after('retry', backOffMs(attempt++, deps.random()), () => void connect());
  }

  function expectLine(): void {
    if (!timers.isSet('lost')) timers.after('lost', LOST_AFTER_MS, () => link({ state: 'lost' }));
  }

  function expectWord(): void {
    if (coach.state === 'live') timers.after('silence', SILENCE_MS, lose);
  }

  function drop(): void {
    run++;
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    socket = null;
    timers.cancel('silence', 'retry');
  }

  function close(): void {
    drop();
    timers.cancelAll();
  }

  return {
    open() {
      coach = { ...coach, link: UNKNOWN_CLASS.link, relievedBy: null }; // who was relieved may lead again
      void connect();
    },
    close,
    retry() {
      attempt = 0;
      drop();
      void connect();
    },
    refresh,
    hearPlayback({ clock: view, programme }) {
      clock.set(view);
      change(heardAsCoach(heardAsCoach(coach, { type: 'programme', programme }), { type: 'clock', clock: view }));
    },
    hearStage(part) {
      if (coach.stage !== null) change({ ...coach, stage: withStageChange(coach.stage, part) });
      if (part.isCleared !== undefined) refresh(); // clearing has set the clock too
    },
    coach: () => coach,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
