import FitParser, { type ParsedFit } from 'fit-file-parser';
import type { Pause } from '../../domain/heart-rate/hold.ts';
import type { DeviceSummary, DeviceZones, Recording } from './workout.ts';
import { WorkoutUnreadable } from './workout-errors.ts';

/** FIT times below 0x10000000 count seconds since the device was switched on (FIT profile, date_time). */
const FIRST_REAL_TIME = Date.UTC(1989, 11, 31) + 0x1000_0000 * 1000;

type Event = NonNullable<ParsedFit['events']>[number];
type Session = NonNullable<ParsedFit['sessions']>[number];

/**
 * Reads a FIT file. Of every record only its time and heart rate are taken, never its position. A wrong checksum is
 * let pass; of chained files the first is read. Heart rates that a swim strap hands over afterwards, in messages of
 * their own, are not.
 *
 * @throws {WorkoutUnreadable} when the file is cut short or its structure is broken
 */
export async function readFit(name: string, bytes: Uint8Array): Promise<Recording> {
  const { records = [], events = [], sessions = [], time_in_zone: zones = [] } = await parse(name, bytes);
  const points = records.map(({ timestamp, heart_rate: bpm }) => ({
    at: timeOf(timestamp),
    bpm: typeof bpm === 'number' ? bpm : null,
  }));
  return {
    format: 'fit',
    sport: sportOf(sessions),
    points,
    pauses: pausesOf(events),
    hasDate: points.some(({ at }) => at >= FIRST_REAL_TIME),
    deviceSummary: summaryOf(sessions, zones),
  };
}

async function parse(name: string, bytes: Uint8Array): Promise<ParsedFit> {
  try {
    return await new FitParser({ force: true, mode: 'list' }).parseAsync(Buffer.from(bytes));
  } catch (cause) {
    // the library rejects with plain texts for a bad header, and with errors for a bad record
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WorkoutUnreadable(name, 'fit', `${reason} (${bytes.length} bytes)`, cause);
  }
}

function timeOf(timestamp: unknown): number {
  return timestamp instanceof Date ? timestamp.getTime() : Number.NaN;
}

function sportOf(sessions: readonly Session[]): string | null {
  const sports = new Set(
    sessions.map(({ sport, sub_sport: kind }) => (kind === undefined || kind === 'generic' ? sport : kind)),
  );
  const [sport] = sports;
  if (sports.size > 1) return 'multisport';
  return sport === undefined ? null : String(sport);
}

function pausesOf(events: readonly Event[]): Pause[] {
  const pauses: Pause[] = [];
  let stoppedAt = Number.NaN;
  for (const { event, event_type: type, timestamp } of events) {
    if (event !== 'timer') continue;
    const at = timeOf(timestamp);
    if (type === 'start') {
      if (at > stoppedAt) pauses.push({ from: stoppedAt, until: at });
      stoppedAt = Number.NaN;
    } else if (typeof type === 'string' && type.startsWith('stop') && Number.isNaN(stoppedAt)) {
      stoppedAt = at;
    }
  }
  return pauses;
}

function summaryOf(sessions: readonly Session[], zones: ParsedFit['time_in_zone']): DeviceSummary | null {
  const [session] = sessions;
  if (session === undefined || sessions.length > 1) return null;
  const { avg_heart_rate: averageBpm, max_heart_rate: maxBpm } = session;
  if (typeof averageBpm !== 'number' || averageBpm === 0) return null;
  return {
    averageBpm,
    maxBpm: typeof maxBpm === 'number' && maxBpm > 0 ? maxBpm : null,
    secondsInZones: zonesOf(zones),
  };
}

function zonesOf(zones: ParsedFit['time_in_zone']): DeviceZones | null {
  const ofSession = zones?.find(({ reference_mesg: reference }) => reference === 'session');
  const seconds = numbers(ofSession?.time_in_hr_zone);
  const upperBounds = numbers(ofSession?.hr_zone_high_boundary);
  return seconds.length === 0 || upperBounds.length === 0 ? null : { upperBounds, seconds };
}

function numbers(values: readonly (number | null)[] | undefined): number[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'number') : [];
}
