import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { ApiRefused, type ApiAddress } from '../box/api-client.ts';
import type { ClassClock } from './class-clock.ts';
import { join, memberOf, saveConsent, saveProfile, type Member } from './member.ts';
import type { OutboxCount } from '@upbeat/api/domain/live/outbox.ts';
import type { Part } from './part.ts';
import { pulseSender } from './pulse-sender.ts';
import { playRecording } from './recorded.ts';
import { openSensorLink } from './sensor-link.ts';
import { createTapper, type Tap } from './tapper.ts';
import type { targetsOf } from './targets.ts';
import type { Wheel } from './wheel.ts';

/** What the athletes of one class share. */
export interface ClassForAthletes {
  readonly address: ApiAddress;
  readonly sessionId: string;
  readonly programme: Programme;
  readonly targetAt: ReturnType<typeof targetsOf>;
  readonly recordings: readonly Uint8Array[];
  readonly wheel: Wheel;
  readonly clock: ClassClock;
  readonly trouble: (fault: unknown) => void;
}

/** How somebody takes part just now. */
interface Doing {
  readonly hasSensor: boolean;
  readonly count: () => OutboxCount;
  readonly stop: () => void;
}

/** One person in a class. Its promises are awaited one after the other by whoever moves it. */
export interface Athlete {
  /** Whether this person sends heart rates now, if the class lets them. */
  hasSensor(): boolean;
  /** Signs in, says who may see what, joins, and begins. */
  arrive(hasSensors: boolean): Promise<void>;
  /** Puts the sensor on or away. Who never had one goes on tapping. */
  change(hasSensors: boolean): Promise<void>;
  /** Stops sharing and goes: the tile is gone from the next frame. */
  leave(): Promise<void>;
  count(): OutboxCount;
  /** Falls silent without a word, as when a computer is switched off. */
  stop(): void;
}

const NOTHING: OutboxCount = { durable: 0, refused: 0, waiting: 0 };
const SOURCES = ['Chest strap', 'Watch', 'Arm band'];

export function createAthlete(part: Part, where: ClassForAthletes): Athlete {
  const member = memberOf(part.person, where.address);
  const earlier: OutboxCount[] = [];
  let doing: Doing | null = null;

  function stop(): void {
    if (doing === null) return;
    doing.stop();
    earlier.push(doing.count());
    doing = null;
  }

  async function begin(hasSensors: boolean): Promise<void> {
    stop();
    doing = hasSensors && part.way.type !== 'taps' ? await wearSensor(member, part, where) : tap(member, part, where);
  }

  return {
    hasSensor: () => doing?.hasSensor ?? false,
    async arrive(hasSensors) {
      await saveProfile(member, part.profile);
      await saveConsent(member, part.consent);
      await join(member, where.sessionId);
      await begin(hasSensors);
    },
    change: begin,
    async leave() {
      stop();
      await saveConsent(member, { scopes: { collectLive: false } });
    },
    count: () => [...earlier, doing?.count() ?? NOTHING].reduce(added),
    stop,
  };
}

async function wearSensor(member: Member, part: Part, where: ClassForAthletes): Promise<Doing> {
  const { way, seed } = part;
  const { sessionId, recordings, targetAt, wheel, trouble } = where;
  const recording = way.type === 'recording' ? recordings[way.number] : undefined;
  const source =
    recording === undefined
      ? ({ kind: 'athlete', name: SOURCES[seed % SOURCES.length] ?? 'Strap' } as const)
      : ({ kind: 'recording', name: 'Recorded workout' } as const);
  const link = openSensorLink({ member, sessionId, source, onTrouble: trouble });
  await link.welcomed;
  const turn =
    recording === undefined
      ? pulseSender(link, { ...part, targetAt })
      : playRecording(link, { series: recording }).turn;
  const off = wheel.add(turn);
  void link.over.then(off);
  return { hasSensor: true, count: link.count, stop: () => link.close() };
}

/** Taps are sent until the api takes them; one at a time. */
function tap(member: Member, { seed }: Part, { sessionId, programme, wheel, clock, trouble }: ClassForAthletes): Doing {
  const tapper = createTapper(seed, programme);
  const waiting: Tap[] = [];
  let isSending = false;

  async function sendNext(): Promise<void> {
    const [next] = waiting;
    if (next === undefined || isSending) return;
    isSending = true;
    try {
      await member.call('PUT', `/api/sessions/${sessionId}/ratings/${next.interval}`, { rating: next.rating });
      waiting.shift();
    } catch (fault) {
      if (fault instanceof ApiRefused) waiting.shift(); // for instance because the class is over
      trouble(fault);
    } finally {
      isSending = false;
    }
  }

  const off = wheel.add(() => {
    const second = clock.second();
    const tapped = second === null ? null : tapper.tapAt(clock.playback(), second);
    if (tapped !== null) waiting.push(tapped);
    void sendNext();
  });
  return { hasSensor: false, count: () => NOTHING, stop: off };
}

function added(one: OutboxCount, other: OutboxCount): OutboxCount {
  return {
    durable: one.durable + other.durable,
    refused: one.refused + other.refused,
    waiting: one.waiting + other.waiting,
  };
}
