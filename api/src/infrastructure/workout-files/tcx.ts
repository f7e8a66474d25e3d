import type { RecordedPoint, Recording } from './workout.ts';
import { bpmOf, readXml, timeOf } from './xml.ts';

/**
 * Reads a Training Center file (TCX). Of every trackpoint only its time and heart rate are taken, never its position.
 *
 * @throws {WorkoutUnreadable} when it is no well-formed XML
 */
export function readTcx(name: string, content: string): Recording {
  const points: RecordedPoint[] = [];
  let sport: string | null = null;
  let point: RecordedPoint | null = null;

  readXml(name, 'tcx', content, {
    opened(element, attribute) {
      if (element === 'Activity') sport ??= attribute('Sport')?.toLowerCase() ?? null;
      if (element === 'Trackpoint') point = { at: Number.NaN, bpm: null };
    },
    text(value, element, parent, grandparent) {
      if (point === null) return;
      if (element === 'Time' && parent === 'Trackpoint') point = { ...point, at: timeOf(value) };
      const isHeartRate = element === 'Value' && parent === 'HeartRateBpm' && grandparent === 'Trackpoint';
      if (isHeartRate) point = { ...point, bpm: bpmOf(value) };
    },
    closed(element) {
      if (element !== 'Trackpoint' || point === null) return;
      points.push(point);
      point = null;
    },
  });
  return { format: 'tcx', sport, points, pauses: [], hasDate: true, deviceSummary: null };
}
