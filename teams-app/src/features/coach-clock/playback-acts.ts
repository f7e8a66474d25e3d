import type { PlaybackAct, PlaybackView } from '@upbeat/api/contract/coach.ts';
import { isPassing } from '../../shared/api/trouble.ts';
import type { Wait } from '../../shared/live/class-time.ts';
import { createTimers } from '../../shared/live/timers.ts';

export interface PlaybackActsDeps {
  /** Sends an act, more than once where no answer comes: it carries its id. */
  send: (act: PlaybackAct) => Promise<PlaybackView>;
  /** The stable code of a failure. */
  codeOf: (error: unknown) => string;
  /** Told what the api answered, before the act counts as done. */
  onAnswer: (view: PlaybackView) => void;
  /** Told when nobody knows whether an act was done: then the class is asked how it stands. */
  onDoubt: () => void;
  newId: () => string;
  /** A monotonic clock in ms. */
  now: () => number;
  wait: Wait;
}

/** How the acts of a coach stand. Nothing counts as done that the api, or the clock of the class, has not said. */
export interface PlaybackActsState {
  /** On their way, oldest first. */
  readonly pending: readonly PlaybackAct[];
  /** No answer for some seconds; it is being tried again. */
  readonly isSlow: boolean;
  /** What was done last. */
  readonly done: PlaybackAct | null;
  readonly failed: { readonly act: PlaybackAct; readonly code: string } | null;
  /** The interval that was left a moment ago, and until when, on the monotonic clock, it can be gone back to. */
  readonly undoable: { readonly id: string; readonly from: number; readonly untilMs: number } | null;
}

export interface PlaybackActs {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly addTime: (seconds: number) => void;
  /** @param from the interval that is on; a second press for it is the same press */
  readonly next: (from: number) => void;
  readonly undo: () => void;
  readonly extend: () => void;
  /** Takes in which acts are behind the clock of the class: it may be quicker than the answer. */
  readonly hearClock: (acts: readonly string[]) => void;
  readonly state: () => PlaybackActsState;
  readonly subscribe: (changed: () => void) => () => void;
}

/** How long a `next` can be taken back. The server allows a little more, for what is on its way. */
export const UNDO_MS = 5000;
/** A press sooner than this after the one before is the same press: fingers and clickers bounce. */
const BOUNCE_MS = 400;
const SLOW_MS = 3000;

const NOTHING: PlaybackActsState = { pending: [], isSlow: false, done: null, failed: null, undoable: null };

/** What a coach does to the clock: one act after another, in the order of the presses. */
export function createPlaybackActs(deps: PlaybackActsDeps): PlaybackActs {
  const { newId, now } = deps;
  const listeners = new Set<() => void>();
  const timers = createTimers<'slow' | 'undo'>(deps.wait);
  let state = NOTHING;
  let lastPressMs = -Infinity;
  let isSending = false;

  function change(next: Partial<PlaybackActsState>): void {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  }

  /** Takes a press, unless it is an echo of the one before, or the same one is still on its way. */
  function press(act: PlaybackAct): void {
    const mayBeMany = act.act === 'add-time';
    const isEcho = now() - lastPressMs < BOUNCE_MS;
    if (!mayBeMany && (isEcho || state.pending.some((other) => isSame(other, act)))) return;
    lastPressMs = now();
    add(act);
  }

  function add(act: PlaybackAct): void {
    const { failed } = state;
    const isRepeat = failed !== null && isPassing(failed.code) && isSame(failed.act, act);
    const sent = isRepeat ? { ...act, id: failed.act.id } : act; // perhaps it was done, and only its answer was lost
    if (act.act === 'undo') timers.cancel('undo'); // it stays in place until there is an answer
    change({ pending: [...state.pending, sent], failed: null });
    if (!isSending) void sendAll();
  }

  async function sendAll(): Promise<void> {
    isSending = true;
    for (let act = state.pending[0]; act !== undefined; act = state.pending[0]) await sendOne(act);
    isSending = false;
  }

  async function sendOne(act: PlaybackAct): Promise<void> {
    timers.after('slow', SLOW_MS, () => change({ isSlow: true }));
    try {
      const view = await deps.send(act);
      deps.onAnswer(view); // the clock in it names the act, and so may settle it
      settle(act);
    } catch (error) {
      if (!state.pending.includes(act)) return; // the clock has said that it was done
      fail(act, deps.codeOf(error));
    }
  }

  function settle(act: PlaybackAct): void {
    if (!state.pending.includes(act)) return;
    remove(act, null);
    if (act.act === 'next') offerUndo(act);
    if (act.act === 'undo') closeUndo();
    change({ done: act });
  }

  function fail(act: PlaybackAct, code: string): void {
    remove(act, { act, code });
    if (act.act === 'undo') keepUndo(isPassing(code));
    deps.onDoubt();
  }

  function remove(act: PlaybackAct, failed: PlaybackActsState['failed']): void {
    timers.cancel('slow');
    change({ pending: state.pending.filter((other) => other !== act), isSlow: false, failed });
  }

  /** An undo that got lost may be tried again, for as long as its time is not over. */
  function keepUndo(mayTryAgain: boolean): void {
    const leftMs = mayTryAgain && state.undoable !== null ? state.undoable.untilMs - now() : 0;
    if (leftMs > 0) timers.after('undo', leftMs, closeUndo);
    else closeUndo();
  }

  function closeUndo(): void {
    timers.cancel('undo');
    change({ undoable: null });
  }

  function offerUndo({ id, from }: Extract<PlaybackAct, { act: 'next' }>): void {
    change({ undoable: { id, from, untilMs: now() + UNDO_MS } });
    timers.after('undo', UNDO_MS, closeUndo);
  }

  return {
    pause: () => press({ act: 'pause', id: newId() }),
    resume: () => press({ act: 'resume', id: newId() }),
    addTime: (seconds) => press({ act: 'add-time', id: newId(), seconds }),
    extend: () => press({ act: 'extend', id: newId() }),
    next: (from) => press({ act: 'next', id: newId(), from }),
    undo() {
      if (state.undoable !== null) press({ act: 'undo', id: newId(), of: state.undoable.id });
    },
    hearClock(acts) {
      for (const act of state.pending.filter(({ id }) => acts.includes(id))) settle(act);
      if (state.undoable !== null && !acts.includes(state.undoable.id)) closeUndo(); // taken back elsewhere
    },
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function isSame(a: PlaybackAct, b: PlaybackAct): boolean {
  return JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
}
