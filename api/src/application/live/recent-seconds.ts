import { MISSING } from '../../domain/heart-rate/sample.ts';
import type { ParticipationSegment } from '../stores.ts';

/** The last seconds of everybody as this process took or heard them: what storage may not hold yet. */
export interface RecentSeconds {
  note(participationId: string, second: number, value: number): void;
  forget(participationId: string): void;
  /** The last `seconds` of each person, up to their last one. */
  segments(seconds?: number): ParticipationSegment[];
  /** All that is known of one person. */
  of(participationId: string): ParticipationSegment[];
}

/** Longer than the database was ever away while a class went on; 6 kB for each person. */
const SECONDS = 1200;

interface Ring {
  readonly secondAt: Int32Array;
  readonly valueAt: Uint8Array;
  last: number;
}

export function createRecentSeconds(): RecentSeconds {
  const rings = new Map<string, Ring>();

  return {
    note(participationId, second, value) {
      const ring = rings.get(participationId) ?? emptyRing();
      rings.set(participationId, ring);
      const place = second % SECONDS;
      if ((ring.secondAt[place] ?? 0) > second) return;
      ring.secondAt[place] = second;
      ring.valueAt[place] = value;
      ring.last = Math.max(ring.last, second);
    },
    forget: (participationId) => void rings.delete(participationId),
    segments: (seconds = SECONDS) => [...rings].map(([id, ring]) => lastOf(id, ring, seconds)),
    of(participationId) {
      const ring = rings.get(participationId);
      return ring ? [lastOf(participationId, ring, SECONDS)] : [];
    },
  };
}

function emptyRing(): Ring {
  return { secondAt: new Int32Array(SECONDS).fill(-1), valueAt: new Uint8Array(SECONDS), last: -1 };
}

function lastOf(participationId: string, { secondAt, valueAt, last }: Ring, seconds: number): ParticipationSegment {
  const firstSecond = Math.max(0, last - seconds + 1);
  const bytes = Uint8Array.from({ length: last - firstSecond + 1 }, (_, index) => {
    const place = (firstSecond + index) % SECONDS;
    return secondAt[place] === firstSecond + index ? (valueAt[place] ?? MISSING) : MISSING;
  });
  return { participationId, writer: '', firstSecond, bytes };
}
