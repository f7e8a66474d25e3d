import { zoneOf, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** The load that our path and each peer carry alike: what a person sends, and when. */
export const MAXIMUM = 185;

/** One in ten changes zone with every sample, so that its arrival can be seen; the others follow a slow curve. */
const PROBE_EVERY = 10;
const PROBE_BPM = [143, 152] as const; // zones 3 and 4, and no jump that the judge of samples would doubt

export function isProbe(index: number): boolean {
  return index % PROBE_EVERY === 0;
}

export function bpmAt(index: number, second: number): number {
  if (isProbe(index)) return PROBE_BPM[second % 2] ?? PROBE_BPM[0];
  return Math.round(130 + 25 * Math.sin((second + index) / 40));
}

export function zoneAt(index: number, second: number): Zone {
  return zoneOf(bpmAt(index, second), MAXIMUM);
}

/** Steps of the golden section spread moments evenly over the second, however many there are. */
const momentOf = (index: number): number => ((index * 0.618034) % 1) * 1000;

/** Calls each person once a second at a moment of their own, as real sensors do; answers with what ends it. */
export function eachAtTheirOwnMoment(count: number, send: (index: number) => void): () => void {
  const ends = Array.from({ length: count }, (_, index) => {
    let repeat: NodeJS.Timeout | undefined;
    const begin = setTimeout(() => (repeat = setInterval(send, 1000, index)), momentOf(index));
    return () => {
      clearTimeout(begin);
      clearInterval(repeat);
    };
  });
  return () => ends.forEach((end) => end());
}

const SETTLE_SECONDS = 3;

/** Everybody sends for a moment before anything is measured, in seconds; not longer than the measuring itself. */
export function settleSeconds(seconds: number): number {
  return Math.min(SETTLE_SECONDS, seconds);
}

const AT_ONCE = 20;

/** Lets people join, some at once, since a crowd at one door would measure the door. */
export async function joinAll<Person>(count: number, join: (index: number) => Promise<Person>): Promise<Person[]> {
  const people: Person[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => first + index);
    people.push(...(await Promise.all(group.map(join))));
  }
  return people;
}
