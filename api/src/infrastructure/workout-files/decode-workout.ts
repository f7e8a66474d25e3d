import { readFit } from './fit.ts';
import { readGpx } from './gpx.ts';
import { readTcx } from './tcx.ts';
import { toWorkout, type Recording, type Workout } from './workout.ts';
import { WorkoutFormatUnknown, type WorkoutFormat } from './workout-errors.ts';

/** How far into an XML file its root element is looked for. */
const HEAD_CHARACTERS = 4096;

/**
 * Reads a recorded workout. What the bytes say decides about the format, and the ending of the name only where they
 * say nothing.
 *
 * @param name of the file, for its ending and for messages
 * @throws {WorkoutFormatUnknown} when it is neither FIT, TCX nor GPX
 * @throws {WorkoutUnreadable} when it is damaged or cut short
 * @throws {WorkoutHasNoHeartRate} when it has no heart rate
 * @throws {WorkoutTooLong} when it spans more than a day
 */
export async function decodeWorkout(name: string, bytes: Uint8Array): Promise<Workout> {
  return toWorkout(name, await readRecording(name, bytes));
}

async function readRecording(name: string, bytes: Uint8Array): Promise<Recording> {
  const format = formatOf(name, bytes);
  switch (format) {
    case 'fit':
      return readFit(name, bytes);
    case 'tcx':
      return readTcx(name, new TextDecoder().decode(bytes));
    case 'gpx':
      return readGpx(name, new TextDecoder().decode(bytes));
    case null:
      throw new WorkoutFormatUnknown(name);
  }
}

function formatOf(name: string, bytes: Uint8Array): WorkoutFormat | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_CHARACTERS));
  if (head.startsWith('.FIT', 8)) return 'fit';
  if (/<(\w+:)?TrainingCenterDatabase\b/.test(head)) return 'tcx';
  if (/<(\w+:)?gpx\b/.test(head)) return 'gpx';
  const ending = /\.(fit|tcx|gpx)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'fit' || ending === 'tcx' || ending === 'gpx' ? ending : null;
}
