import type { RecordedPoint, Recording } from './workout.ts';
import { bpmOf, readXml, timeOf } from './xml.ts';

/** How extensions of GPX call a heart rate: Garmin's TrackPointExtension, and older exports. */
const HEART_RATE_ELEMENTS = ['hr', 'heartrate'];

/**
 * Reads a GPX file. Of every track point only its time and heart rate are taken, never its position.
 *
 * @throws {WorkoutUnreadable} when it is no well-formed XML
 */
export function readGpx(name: string, content: string): Recording {
  const points: RecordedPoint[] = [];
  let sport: string | null = null;
  let point: RecordedPoint | null = null;

  readXml(name, 'gpx', content, {
    opened(element) {
      if (element === 'trkpt') point = { at: Number.NaN, bpm: null };
    },
    text(value, element, parent) {
      if (element === 'type' && parent === 'trk') sport ??= sportOf(value);
      if (point === null) return;
      if (element === 'time' && parent === 'trkpt') point = { ...point, at: timeOf(value) };
      if (HEART_RATE_ELEMENTS.includes(element)) point = { ...point, bpm: bpmOf(value) };
    },
    closed(element) {
      if (element !== 'trkpt' || point === null) return;
      points.push(point);
      point = null;
    },
  });
  return { format: 'gpx', sport, points, pauses: [], hasDate: true, deviceSummary: null };
}

/** Strava exports a number here, which says nothing. */
function sportOf(type: string): string | null {
  return /^\d*$/.test(type) ? null : type.toLowerCase();
}
