import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  beginRehearsal,
  changed,
  rehearsedAt,
  secondAt,
  skipped,
  SPEEDS,
  type Rehearsal,
  type Speed,
} from './rehearsal.ts';

/** Often enough for the countdown to keep its second, seldom enough to cost nothing. */
const LOOK_MS = 100;

export interface RehearsalClock {
  readonly position: Position;
  readonly programmeSecond: number;
  readonly speed: Speed;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly skip: (to: 'next' | 'back') => void;
  readonly again: () => void;
}

/** A silent clock for a programme, and its keys: space, arrows, and 1 to 3 for the speeds. */
export function useRehearsal(programme: Programme): RehearsalClock {
  const [{ rehearsal, nowMs }, set] = useState(begin);
  const position = rehearsedAt(rehearsal, programme, nowMs);
  const { isRunning, speed } = rehearsal;
  const isTicking = isRunning && position.state !== 'finished';

  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => set((before) => ({ ...before, nowMs: performance.now() })), LOOK_MS);
    return () => clearInterval(timer);
  }, [isTicking]);

  function act(next: (rehearsal: Rehearsal, now: number) => Rehearsal): void {
    const now = performance.now();
    set((before) => ({ rehearsal: next(before.rehearsal, now), nowMs: now }));
  }
  const setSpeed = (next: Speed) => act((before, now) => changed(before, programme, now, { speed: next }));
  const skip = (to: 'next' | 'back') => act((before, now) => skipped(before, programme, now, to));
  const toggle = () => act((before, now) => changed(before, programme, now, { isRunning: !before.isRunning }));

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return;
    const chosen = SPEEDS[Number(event.key) - 1];
    if (event.key === ' ') toggle();
    else if (event.key === 'ArrowRight') skip('next');
    else if (event.key === 'ArrowLeft') skip('back');
    else if (chosen !== undefined) setSpeed(chosen);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return {
    position,
    programmeSecond: secondAt(rehearsal, programme, nowMs),
    speed,
    isRunning,
    toggle,
    setSpeed,
    skip,
    again: () => set(begin()),
  };
}

function begin(): { rehearsal: Rehearsal; nowMs: number } {
  const nowMs = performance.now();
  return { rehearsal: beginRehearsal(nowMs), nowMs };
}

/** Keys that a control needs for itself stay with it. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, input') !== null;
}
