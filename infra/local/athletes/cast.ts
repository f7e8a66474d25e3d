import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { ApiAddress } from '../box/api-client.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { createAthlete, type Athlete } from './athlete.ts';
import { followClass } from './class-clock.ts';
import { memberOf } from './member.ts';
import { keepMoving, type Move } from './moves.ts';
import { partOf, type Part } from './part.ts';
import { targetsOf } from './targets.ts';
import { createWheel } from './wheel.ts';
import { bundledSeries } from './workouts/bundled.ts';

export interface CastOptions extends ApiAddress {
  readonly sessionId: string;
  readonly programme: Programme;
  /** Who may come, in the order in which they do. */
  readonly people: readonly LocalPerson[];
  /** Decides hearts, ages and moods. */
  readonly seed: number;
  readonly size: number;
  readonly hasSensors?: boolean;
  readonly log: (line: string) => void;
}

export interface CastFigures {
  readonly wanted: number;
  readonly here: number;
  readonly withSensor: number;
  readonly durableSeconds: number;
  readonly waitingSeconds: number;
}

/** Simulated people in a running class: a device and a person each, all in this process. */
export interface Cast {
  /** Lets people come or go until so many are here; resolves when nobody is on the way any more. */
  setSize(size: number): Promise<void>;
  /** Puts every sensor away, so that all tap, or takes them up again; resolves when everybody has. */
  setSensors(hasSensors: boolean): Promise<void>;
  /** Resolves when nobody is on the way. */
  readonly settled: () => Promise<void>;
  figures(): CastFigures;
  /** Resolves with the reason when the class is over. */
  readonly over: Promise<string>;
  stop(): void;
}

/** Brings a cast to a class. Wait for `settled` to have everybody there. */
export function playCast(options: CastOptions): Cast {
  const { people, seed, programme, sessionId, log } = options;
  const [first] = people;
  if (first === undefined) throw new RangeError('A cast needs people');
  const address = { apiOrigin: options.apiOrigin, browserAuthority: options.browserAuthority };
  const year = new Date().getFullYear();
  const parts = people.map((person, index) => partOf(index, person, { seed, year }));
  const wheel = createWheel();
  const clock = followClass(memberOf(first, address), sessionId);
  const trouble = toldOnce(log);
  const shared = { address, sessionId, programme, targetAt: targetsOf(programme), wheel, clock, trouble };

  const here = new Map<Part, Athlete>();
  let wanted = checkedSize(options.size);
  let hasSensors = options.hasSensors ?? true;
  let isOver = false;

  function checkedSize(size: number): number {
    if (Number.isInteger(size) && size >= 0 && size <= people.length) return size;
    throw new RangeError(`size must be between 0 and ${people.length}, got ${size}`);
  }

  function moveOf(part: Part, index: number): Move | null {
    const athlete = here.get(part);
    if (isOver) return null;
    if (index >= wanted) return athlete ? () => leave(part, athlete) : null;
    if (!athlete) return () => arrive(part);
    const wearsSensor = hasSensors && part.way.type !== 'taps';
    return athlete.hasSensor() === wearsSensor ? null : () => athlete.change(hasSensors);
  }

  async function arrive(part: Part): Promise<void> {
    const athlete = createAthlete(part, { ...shared, recordings: await bundledSeries() });
    await athlete.arrive(hasSensors);
    if (isOver) athlete.stop();
    else here.set(part, athlete);
  }

  async function leave(part: Part, athlete: Athlete): Promise<void> {
    await athlete.leave();
    here.delete(part);
  }

  /** The last seconds still have their chance: sensors close themselves when they are durable. */
  function close(): void {
    isOver = true;
    wheel.stop();
  }

  const moves = keepMoving(parts, moveOf, trouble);
  void clock.over.then(close);

  return {
    setSize(size) {
      wanted = checkedSize(size);
      return moves.again();
    },
    setSensors(wish) {
      hasSensors = wish;
      return moves.again();
    },
    settled: moves.settled,
    figures() {
      const athletes = [...here.values()];
      const counts = athletes.map((athlete) => athlete.count());
      return {
        wanted,
        here: athletes.length,
        withSensor: athletes.filter((athlete) => athlete.hasSensor()).length,
        durableSeconds: counts.reduce((sum, { durable }) => sum + durable, 0),
        waitingSeconds: counts.reduce((sum, { waiting }) => sum + waiting, 0),
      };
    },
    over: clock.over,
    stop() {
      close();
      clock.close();
      for (const athlete of here.values()) athlete.stop();
    },
  };
}

/** Tells every trouble once: a thousand people have the same one. */
function toldOnce(log: (line: string) => void): (fault: unknown) => void {
  const told = new Set<string>();
  return (fault) => {
    const words = fault instanceof Error ? fault.message || fault.name : String(fault);
    if (told.has(words)) return;
    told.add(words);
    log(`An athlete had trouble: ${words}`);
  };
}
