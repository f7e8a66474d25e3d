import { positionAt, type Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { SessionClock } from './session-clock.ts';

/** Runs something after a while, and answers with a way to prevent it. */
export type Wait = (milliseconds: number, run: () => void) => () => void;

/** Where the class stands, renewed each time a whole second of its countdown passes. */
export interface ClassTime {
  /** Null before the start. Seconds left are whole: the begun second counts. The same object until it changes. */
  readonly position: () => Position | null;
  readonly subscribe: (changed: () => void) => () => void;
}

/** A little late rather than a little early: an early wake-up would still read the old second. */
const SPARE_MS = 4;

export function createClassTime(clock: SessionClock, programme: Programme, wait: Wait): ClassTime {
  const listeners = new Set<() => void>();
  let position = read(clock, programme);
  let cancel: () => void = () => undefined;
  let leave: () => void = () => undefined;

  function renew(): void {
    cancel();
    const next = read(clock, programme);
    if (!isSame(position, next)) {
      position = next;
      for (const changed of listeners) changed();
    }
    const due = millisecondsToNextSecond(clock, programme);
    cancel = due === null ? () => undefined : wait(due + SPARE_MS, renew);
  }

  return {
    position: () => position,
    subscribe(changed) {
      listeners.add(changed);
      if (listeners.size === 1) {
        leave = clock.subscribe(renew);
        renew();
      }
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        leave();
        cancel();
      };
    },
  };
}

function read(clock: SessionClock, programme: Programme): Position | null {
  const second = clock.second();
  if (second === null) return null;
  const position = positionAt(programme, clock.playback(), second);
  if (position.state === 'finished') return position;
  const secondsLeft = Math.ceil(position.secondsLeft);
  return { ...position, secondsLeft, programmeSecond: position.programmeSecond + position.secondsLeft - secondsLeft };
}

/** Until the countdown shows another number, or null when nothing will change by itself. */
function millisecondsToNextSecond(clock: SessionClock, programme: Programme): number | null {
  const second = clock.second();
  if (second === null) return null;
  const anchorDue = clock.playback().find(({ fromSecond }) => fromSecond > second);
  const toAnchor = anchorDue === undefined ? Infinity : anchorDue.fromSecond - second;
  const position = positionAt(programme, clock.playback(), second);
  const toSecond = position.state === 'running' ? position.secondsLeft - Math.ceil(position.secondsLeft) + 1 : Infinity;
  const due = Math.min(toAnchor, toSecond);
  return due === Infinity ? null : due * 1000;
}

function isSame(a: Position | null, b: Position | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.state !== b.state || a.programmeSecond !== b.programmeSecond) return false;
  return a.state === 'finished' || b.state === 'finished' || (a.index === b.index && a.secondsLeft === b.secondsLeft);
}
