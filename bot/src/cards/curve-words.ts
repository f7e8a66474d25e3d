import { zoneOf, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { CardWords, CurveStretch } from './words/card-words.ts';

/** As many stretches as a listener can keep in mind. */
const PARTS = 6;

/** What a curve shows, for those who do not see it: in zones, never in beats. Null when nothing was measured. */
export function curveInWords(
  words: CardWords,
  { curve, minutes, maxHeartRate }: { curve: readonly (number | null)[]; minutes: number; maxHeartRate: number | null },
): string | null {
  const top = curve.reduce<number | null>((most, bpm) => (bpm !== null && bpm > (most ?? 0) ? bpm : most), null);
  if (top === null) return null;
  const minute = Math.max(1, Math.round(((curve.indexOf(top) + 0.5) / curve.length) * minutes));
  if (maxHeartRate === null) return words.curveWithoutZones(minute);
  return words.curveInWords(stretchesOf(curve, minutes, maxHeartRate), { zone: zoneOf(top, maxHeartRate), minute });
}

function stretchesOf(curve: readonly (number | null)[], minutes: number, maxHeartRate: number): CurveStretch[] {
  const parts = Math.min(PARTS, curve.length, minutes);
  const stretches = Array.from({ length: parts }, (_, part): CurveStretch => {
    const [from, until] = [part, part + 1].map((at) => Math.round((at / parts) * curve.length));
    const read = curve.slice(from, until).filter((bpm) => bpm !== null);
    const zones = read.map((bpm) => zoneOf(bpm, maxHeartRate)).toSorted((a, b) => a - b);
    const middle: Zone | null = zones[Math.floor(zones.length / 2)] ?? null;
    return { zone: middle, untilMinute: Math.round(((part + 1) / parts) * minutes) };
  });
  return stretches.filter(({ zone }, part) => zone !== stretches[part + 1]?.zone);
}
