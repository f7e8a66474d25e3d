import type { ClockReading } from '../domain/session/clock.ts';
import type { ClockView } from './live.ts';

export function toClockView({ serverTime, second, playback }: ClockReading): ClockView {
  return { serverTime: serverTime.toISOString(), second, playback: [...playback] };
}
