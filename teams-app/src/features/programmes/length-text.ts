import { INTERVAL_SECONDS } from '@upbeat/api/domain/programme/programme.ts';
import { durationText } from '../../shared/look/clock-text.ts';

const LENGTH = /^(\d{1,2})(?:[:.](\d{1,2}))?$/;
/** How much the arrow keys change a length by, in seconds. */
const STEP = 5;

/** Reads a length as people type it: "1:30", "1.30", or "2" for two minutes. Null when it is none. */
export function readLength(text: string): number | null {
  const [, minutes, seconds = '0'] = LENGTH.exec(text.trim()) ?? [];
  if (minutes === undefined || Number(seconds) > 59) return null;
  return Number(minutes) * 60 + Number(seconds);
}

/** Whether an interval may last so long. */
export function isPossibleLength(seconds: number): boolean {
  const [least, most] = INTERVAL_SECONDS;
  return seconds >= least && seconds <= most;
}

/** The next length upwards or downwards, in steps of five seconds; what is no length stays as it was typed. */
export function steppedLength(text: string, direction: 1 | -1): string {
  const seconds = readLength(text);
  if (seconds === null) return text;
  const [least, most] = INTERVAL_SECONDS;
  const next = direction === 1 ? Math.floor(seconds / STEP) + 1 : Math.ceil(seconds / STEP) - 1;
  return durationText(Math.min(most, Math.max(least, next * STEP)));
}
