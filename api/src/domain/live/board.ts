import { careOf, NO_HIGH, watchHigh, type HighWatch, type ReadingCare } from '../care/sustained-high.ts';
import {
  addMeasured,
  countedPoints,
  type IntervalAt,
  type MeasuredByInterval,
  type Rated,
} from '../effort/counted-points.ts';
import { wholePoints } from '../effort/effort-points.ts';
import { LIVE_HOLD_SECONDS } from '../heart-rate/hold.ts';
import { isBpm, PAUSED } from '../heart-rate/sample.ts';
import { zoneOf, type Zone } from '../heart-rate/zone.ts';
import { lifeOf, type Life, type TileState } from './tile.ts';

/** Who is on the board and what of them may be shown. Without a slot there is no tile, no roster entry and no count. */
export interface Seat {
  readonly participationId: string;
  readonly slot: number | null;
  readonly collects: boolean;
  readonly showsBpm: boolean;
  readonly showsPoints: boolean;
  /** Beats per minute, or null when the person has given neither birth year nor maximum. */
  readonly maxHeartRate: number | null;
}

/** What a person reads about themselves. `none` means that neither a sensor nor a rating has said anything yet. */
export interface OwnState {
  readonly bpm: number | null;
  readonly zone: Zone | null;
  readonly life: Life | 'none';
  readonly effortPoints: number;
}

/**
 * The soft state of a live session: who is here and their last reading. Truth is in the database; everything here can
 * be rebuilt from it. It is the one mutable thing of the domain, because a class of 1,000 changes 1,000 times a second.
 */
export interface Board {
  /** Adds a person or changes what of them may be shown; what was read before stays. */
  seat(seat: Seat): void;
  unseat(participationId: string): void;
  /** Takes one second: 1 paused, 30–240 bpm; anything else, a late second or a person without consent changes nothing. */
  apply(participationId: string, second: number, value: number): void;
  /** Takes how an interval felt at a second; a second rating of the same interval replaces the first. */
  rate(participationId: string, second: number, rating: Rated & { interval: number; zone: Zone }): void;
  tiles(sessionSecond: number): TileState[];
  own(participationId: string, sessionSecond: number): OwnState | null;
  /** What is said to a person alone about how high they have been reading; `hasContact` as their device says it. */
  care(participationId: string, sessionSecond: number, hasContact?: boolean): ReadingCare | null;
}

/** A tapped rating speaks for this long; then the tile dims until the next tap. */
const RATING_SECONDS = 300;

interface Place {
  seat: Seat;
  bpm: number | null;
  second: number;
  isPaused: boolean;
  rating: { zone: Zone; second: number } | null;
  readonly rated: Map<number, Rated>;
  readonly measured: MeasuredByInterval;
  high: HighWatch;
}

/** @param intervalAt without it no second lies in an interval, and sensors and taps are simply added */
export function createBoard(intervalAt: IntervalAt = () => null): Board {
  const places = new Map<string, Place>();

  return {
    seat(seat) {
      const place = places.get(seat.participationId);
      if (!place) places.set(seat.participationId, emptyPlace(seat));
      else if (seat.collects) place.seat = seat;
      else
        places.set(seat.participationId, { ...place, seat, bpm: null, isPaused: false, rating: null, high: NO_HIGH });
    },
    unseat: (participationId) => void places.delete(participationId),
    apply(participationId, second, value) {
      const place = places.get(participationId);
      if (place?.seat.collects && second > place.second) takeSecond(place, second, value, intervalAt);
    },
    rate(participationId, second, { interval, zone, ...rated }) {
      const place = places.get(participationId);
      if (!place) return;
      if (second >= (place.rating?.second ?? 0)) place.rating = { zone, second };
      place.rated.set(interval, rated);
    },
    tiles: (sessionSecond) => [...places.values()].flatMap((place) => tileOf(place, sessionSecond) ?? []),
    own(participationId, sessionSecond) {
      const place = places.get(participationId);
      return place ? ownOf(place, sessionSecond) : null;
    },
    care(participationId, sessionSecond, hasContact) {
      const place = places.get(participationId);
      return place ? careOf(place.high, sessionSecond, hasContact) : null;
    },
  };
}

function emptyPlace(seat: Seat): Place {
  return {
    seat,
    bpm: null,
    second: -1,
    isPaused: false,
    rating: null,
    rated: new Map(),
    measured: new Map(),
    high: NO_HIGH,
  };
}

function takeSecond(place: Place, second: number, value: number, intervalAt: IntervalAt): void {
  const isPause = value === PAUSED;
  if (!isPause && !isBpm(value)) return;
  const zone = zoneOfPlace(place);
  if (zone !== null && !place.isPaused) {
    const until = Math.min(second, place.second + LIVE_HOLD_SECONDS);
    for (let held = place.second; held < until; held++) addMeasured(place.measured, intervalAt(held), zone);
  }
  place.second = second;
  place.isPaused = isPause;
  if (!isPause) place.bpm = value;
  const { maxHeartRate } = place.seat;
  place.high = isPause ? NO_HIGH : watchHigh(place.high, { second, bpm: value, maxHeartRate });
}

function zoneOfPlace({ bpm, seat: { maxHeartRate } }: Place): Zone | null {
  return bpm === null || maxHeartRate === null ? null : zoneOf(bpm, maxHeartRate);
}

function ownOf(place: Place, sessionSecond: number): OwnState {
  const effortPoints = countedPoints(place.measured, place.rated);
  const { rating } = place;
  const sensorLife = lifeOfSensor(place, sessionSecond);
  const isSilent = sensorLife === null || sensorLife === 'lost';
  if (rating !== null && isSilent && rating.second > place.second) {
    const isFresh = sessionSecond - rating.second <= RATING_SECONDS;
    return { bpm: null, zone: rating.zone, life: isFresh ? 'live' : 'dim', effortPoints };
  }
  if (isSilent) return { bpm: null, zone: null, life: sensorLife ?? 'none', effortPoints };
  return { bpm: place.bpm, zone: zoneOfPlace(place), life: sensorLife, effortPoints };
}

/** How fresh the sensor is, or null when none has sent anything yet. */
function lifeOfSensor({ bpm, isPaused, second }: Place, sessionSecond: number): Life | null {
  if (isPaused) return 'paused';
  return bpm === null ? null : lifeOf(sessionSecond - second);
}

function tileOf(place: Place, sessionSecond: number): TileState | null {
  const { slot, showsBpm, showsPoints } = place.seat;
  if (slot === null) return null;
  const { bpm, zone, life, effortPoints } = ownOf(place, sessionSecond);
  return {
    slot,
    zone,
    life: life === 'none' ? 'live' : life,
    bpm: showsBpm ? bpm : null,
    points: showsPoints ? wholePoints(effortPoints) : null,
  };
}
