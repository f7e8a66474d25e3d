import { isBpm } from './sample.ts';

/** One reading of an export: when it was taken, and beats per minute, or null when it holds none that can be. */
export interface ExportedReading {
  /** As the export spells it, for words to whoever sent it. */
  readonly date: string;
  readonly at: Date | null;
  readonly bpm: number | null;
}

const HEART_RATE = 'heart_rate';

/** "2026-11-23 12:00:05 +0100", as the app writes it, or RFC 3339. */
const DATE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)? ?(?:([+-]\d\d):?(\d\d)|Z)$/;

/**
 * Reads the heart rates of an export of Health Auto Export: `data.metrics[name=heart_rate].data[{ date, Min, Avg, Max }]`.
 * The mean stands for the second of its date, rounded to whole beats; nothing is made up for the seconds between.
 */
export function readHealthExport(
  metrics: readonly { readonly name: string; readonly data: readonly unknown[] }[],
): ExportedReading[] {
  return metrics.filter(({ name }) => name === HEART_RATE).flatMap(({ data }) => data.map(readingOf));
}

function readingOf(entry: unknown): ExportedReading {
  const { date, Avg: mean } = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
  const spelled = typeof date === 'string' ? date.slice(0, 40) : '';
  const bpm = typeof mean === 'number' ? Math.round(mean) : null;
  return { date: spelled, at: momentOf(spelled), bpm: bpm !== null && isBpm(bpm) ? bpm : null };
}

function momentOf(spelled: string): Date | null {
  const [, day, time, hours, minutes] = DATE.exec(spelled) ?? [];
  if (!day || !time) return null;
  const at = new Date(`${day}T${time}${hours && minutes ? `${hours}:${minutes}` : 'Z'}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
