import { PAUSED } from '@upbeat/api/domain/heart-rate/sample.ts';
import { createPulse, type Heart } from './heart.ts';
import type { SensorLink } from './sensor-link.ts';
import { signalAt, type SignalHabit } from './signal.ts';
import type { targetsOf } from './targets.ts';

export interface SimulatedStrap {
  readonly heart: Heart;
  readonly habit: SignalHabit;
  readonly targetAt: ReturnType<typeof targetsOf>;
}

/**
 * Sends a simulated heart through a sensor link, from the second at which the person came. A turn that comes late
 * sends every second it missed, except those in which the strap was silent.
 *
 * @returns the turn, to be made about once a second
 */
export function pulseSender(
  link: Pick<SensorLink, 'second' | 'playback' | 'send'>,
  { heart, habit, targetAt }: SimulatedStrap,
): () => void {
  const pulse = createPulse(heart, (second) => targetAt(link.playback(), second));
  let next: number | null = null;

  function sendSecond(second: number): void {
    switch (signalAt(habit, heart.seed, second)) {
      case 'sending':
        link.send(second, [pulse(second)]);
        break;
      case 'paused':
        link.send(second, [PAUSED]);
        break;
      case 'silent':
        break;
    }
  }

  return () => {
    const now = link.second();
    if (now === null) return;
    const last = Math.floor(now);
    for (let second = next ?? last; second <= last; second += 1) sendSecond(second);
    next = Math.max(next ?? 0, last + 1);
  };
}
