import type { SensorLink } from './sensor-link.ts';

/** Where a recording lies in a class: its second `offset` at session second `firstSecond`, the next one after it. */
export interface Placement {
  readonly offset: number;
  readonly firstSecond: number;
  /** How many seconds there are to play. */
  readonly seconds: number;
}

/** The session second that a recording second goes to, or null for one that is not played. */
export function sessionSecondOf({ offset, firstSecond, seconds }: Placement, recordingSecond: number): number | null {
  const played = recordingSecond - offset;
  return played >= 0 && played < seconds ? firstSecond + played : null;
}

export interface Playing {
  /** One byte a second, as `toSeries` makes them. */
  readonly series: Uint8Array;
  /** 1 plays in step with the class; faster, the recording runs ahead of the clock. */
  readonly speed?: number;
  /** The first second of the recording that is played. */
  readonly offset?: number;
}

/** A recording that is being played into a class, once. */
export interface RecordedPerson {
  /** Sends what is due; asked about once a second. Before the class begins nothing is. */
  readonly turn: () => void;
  /** How many seconds there are to play. */
  readonly seconds: number;
  /** Null until the class has begun. */
  placement(): Placement | null;
  /** Seconds handed to the link so far. */
  played(): number;
  isOver(): boolean;
}

/** Plays a recording through a sensor link, each second exactly once and none left out, however late a turn comes. */
export function playRecording(
  link: Pick<SensorLink, 'second' | 'send'>,
  { series, speed = 1, offset = 0 }: Playing,
): RecordedPerson {
  if (!(Number.isInteger(offset) && offset >= 0 && offset < series.length)) {
    throw new RangeError(`offset must be a whole second from 0 to ${series.length - 1}, got ${offset}`);
  }
  if (!(speed >= 1)) throw new RangeError(`speed must be 1 or more, got ${speed}`);
  const seconds = series.length - offset;
  let placement: Placement | null = null;
  let startedAt = 0;
  let played = 0;

  return {
    turn() {
      const now = link.second();
      if (now === null || played === seconds) return;
      if (placement === null) {
        placement = { offset, firstSecond: Math.floor(now), seconds };
        startedAt = placement.firstSecond;
      }
      const due = Math.min(seconds, Math.floor((now - startedAt) * speed) + 1);
      if (due <= played) return;
      link.send(placement.firstSecond + played, [...series.subarray(offset + played, offset + due)]);
      played = due;
    },
    seconds,
    placement: () => placement,
    played: () => played,
    isOver: () => played === seconds,
  };
}
