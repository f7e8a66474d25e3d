import type { LocalPerson } from '../directory/directory.ts';
import type { Replay, ReplayResult } from './start-replay.ts';

/** Minutes and seconds as people read them: 29:30. */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;
}

/** Who plays what, into which class, and for how long. */
export function replayBegins(
  { workout, session, notes, progress }: Replay,
  { name, person, speed = 1 }: { name: string; person: LocalPerson; speed?: number },
): string {
  const { seconds } = progress();
  const sport = workout.sport === null ? '' : `, ${workout.sport.replaceAll('_', ' ')}`;
  const takes = clockTime(Math.ceil(seconds / speed));
  const pace =
    speed === 1
      ? `Each second of the class gets the recording's next second, for ${takes}.`
      : `${speed} recorded seconds a second, ahead of the class's clock, for ${takes}.`;
  return [
    ...notes,
    `${name} (${workout.format.toUpperCase()}${sport}, ${clockTime(seconds)}) is played as ${person.name} in "${session.programme.name}" with ${session.coachName}.`,
    session.state === 'live' ? pace : 'It waits for the class to begin.',
  ].join('\n');
}

/** How far it is. */
export function replayGoesOn({ progress, hasBegun }: Replay): string {
  if (!hasBegun()) return '  waiting for the class to begin';
  const { seconds, played, stored } = progress();
  return `  ${clockTime(played)} of ${clockTime(seconds)} sent, ${clockTime(stored)} stored`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  played: 'Played to its end.',
  stopped: 'Stopped.',
  ended: 'The class is over.',
  'sensor-replaced': 'Another sensor of this person has taken over.',
  'consent-missing': 'This person stopped sharing.',
};

/** How it ended, and where its seconds are. */
export function replayEnds({ ending, seconds, played, stored, refused, placement }: ReplayResult): string {
  const words = [ENDINGS[ending] ?? `Upbeat took no more of it (${ending}).`];
  words.push(
    `${stored} of ${seconds} s are stored${played > stored + refused ? `, ${played - stored - refused} s sent before are not` : ''}.`,
  );
  if (refused > 0) words.push(`${refused} s were refused.`);
  if (placement !== null) {
    words.push(`Second ${placement.offset} of the recording is second ${placement.firstSecond} of the class.`);
  }
  return words.join(' ');
}
