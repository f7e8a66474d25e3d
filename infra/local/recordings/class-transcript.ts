import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';
import { FROM_THE_START, positionAt } from '@upbeat/api/domain/programme/playback.ts';
import type { RecordedClass } from './class-frames.ts';

/** For how long a sentence is shown, in seconds. */
const SHOWN_SECONDS = 6;

/** What the coach says in a class, as Teams writes it down: WebVTT with who spoke. */
export function classTranscript({ programme, seconds, coachName, playback = FROM_THE_START }: RecordedClass): string {
  const cues: string[] = [];
  let before = '';
  for (let second = 0; second < seconds; second++) {
    const position = positionAt(programme, playback, second);
    const said = position.state === 'finished' ? 'That was it. Thank you for coming.' : sayOf(position);
    if (said === before) continue;
    before = said;
    const until = Math.min(seconds, second + SHOWN_SECONDS);
    cues.push(`${timeOf(second)} --> ${timeOf(until)}\n<v ${coachName}>${said}</v>`);
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

function sayOf({ state, interval }: Extract<ReturnType<typeof positionAt>, { interval: unknown }>): string {
  if (state === 'paused') return 'A short pause. Drink something.';
  const { name, targetZone, exercise } = interval;
  return `${name}. Zone ${targetZone}, ${zoneName(targetZone).toLowerCase()}.${exercise ? ` ${exercise}.` : ''}`;
}

function timeOf(second: number): string {
  return new Date(second * 1000).toISOString().slice(11, 23);
}
