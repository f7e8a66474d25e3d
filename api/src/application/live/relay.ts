import type { Clock } from '../world.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';
import type { Ownership } from './own-classes.ts';
import type { RelayChannel, RelayLine, RelayNote } from './relay-channel.ts';
import { takeRating } from './restore-board.ts';
import { createToldOthers, type RelayedSensors, type ToldOthers } from './told-others.ts';

export interface RelayDeps {
  channel: RelayChannel;
  classes: LiveClasses;
  ownership: Pick<Ownership, 'epochOf'>;
  sensors: RelayedSensors;
  /** Whether a sensor or a panel of a class that has not begun is connected here. */
  isInUse: (sessionId: string) => boolean;
  /** Names this process among its replicas. */
  process: string;
  clock: Clock;
  onFault: (sessionId: string, fault: unknown) => void;
}

export interface Relay {
  /** Passes on what this process took in of each class; to be called four times a second. */
  tick(): Promise<void>;
  /** Whether this process knows what every other took in of a class, so that it may speak for it at once. */
  knowsAll(sessionId: string): boolean;
  /** Says goodbye and listens no more. */
  stop(): Promise<void>;
}

/** A process that was not heard for this long is gone. */
const GONE_AFTER_MS = 15_000;
/** Everybody says that they are there this often; alone, often enough to notice that the line only seems open. */
const GREET_EVERY_MS = { alone: 15_000, among: 5_000 } as const;
/** What others took in before they were heard, a backlog too, is in storage after this long: they write every 4 s. */
const STORED_WITHIN_MS = 6_000;
/** Who hears nothing of themself for this long listens to a dead line. */
const DEAF_AFTER_MS = 40_000;

/** One class that this process holds, and who else does. */
interface Followed {
  readonly liveClass: LiveClass;
  line: RelayLine | null;
  readonly peers: Map<string, number>;
  greeting: RelayNote['greeting'];
  greetedMs: number;
  heardSelfMs: number;
  /** Whether all that others took in is known here; `lacking` is what they took in before they were heard. */
  past: 'lacking' | 'reading' | 'known';
  lackingSinceMs: number;
  /** Somebody lacks what this process took in before. */
  tellsAll: boolean;
  readonly told: ToldOthers;
  isBusy: boolean;
}

/**
 * Keeps the boards of a class equal in all processes that hold it. Who is alone passes nothing on: there is a line to
 * listen on, and a greeting now and then. When somebody else appears, each tells the other what storage may not hold
 * yet, and then whatever it takes in, in one message a class and quarter of a second.
 */
export function createRelay(deps: RelayDeps): Relay {
  const { channel, classes, ownership, sensors, process, clock, onFault } = deps;
  const followed = new Map<string, Followed>();
  const nowMs = (): number => clock().getTime();

  function follow(liveClass: LiveClass): Followed {
    const { sessionId } = liveClass;
    const one: Followed = {
      liveClass,
      line: null,
      peers: new Map(),
      greeting: null,
      greetedMs: nowMs(),
      heardSelfMs: nowMs(),
      past: 'lacking',
      lackingSinceMs: nowMs(),
      tellsAll: false,
      told: createToldOthers(liveClass, sensors),
      isBusy: false,
    };
    followed.set(sessionId, one);
    one.line = channel.listen(sessionId, {
      opened() {
        lack(one);
        one.greeting = 'asks';
        one.heardSelfMs = nowMs();
      },
      heard: (note) => hear(one, note),
      failed(fault) {
        lack(one);
        onFault(sessionId, fault);
      },
    });
    return one;
  }

  function hear(one: Followed, note: RelayNote): void {
    if (note.from === process) return void (one.heardSelfMs = nowMs());
    const { liveClass, peers } = one;
    const { sessionId } = liveClass;
    if (note.greeting === 'leaves') return forgetPeer(one, note.from);
    if (!peers.has(note.from)) lack(one);
    if (!peers.has(note.from) || note.greeting === 'asks') one.tellsAll = true;
    peers.set(note.from, nowMs());
    for (const { participationId, first, values } of note.samples) {
      for (const [offset, value] of values.entries()) liveClass.hear(participationId, first + offset, value);
    }
    for (const { participationId, ...tapped } of note.ratings) takeRating(liveClass, participationId, tapped);
    if (note.sensors.length > 0) sensors.hear(sessionId, note.from, note.sensors);
    const isOwner = ownership.epochOf(sessionId) !== null;
    if (note.roster && !isOwner) liveClass.followRoster(note.roster);
    if (note.wantsKeyframe && isOwner) liveClass.wantKeyframe(clock());
  }

  function lack(one: Followed): void {
    one.past = 'lacking';
    one.lackingSinceMs = nowMs();
  }

  function forgetPeer(one: Followed, peer: string): void {
    one.peers.delete(peer);
    sensors.forget(one.liveClass.sessionId, peer);
  }

  function unfollow(one: Followed): void {
    followed.delete(one.liveClass.sessionId);
    one.line?.close();
    sensors.forget(one.liveClass.sessionId);
  }

  /** What is to be said now, or null. Whatever is alone only says, now and then, that it is there. */
  function noteOf(one: Followed): RelayNote | null {
    const { liveClass, peers } = one;
    const { sessionId } = liveClass;
    const epoch = ownership.epochOf(sessionId);
    // Who does not own a live class is not alone with it, even if the owner cannot be heard just now.
    const isAlone = peers.size === 0 && (epoch !== null || liveClass.session().state !== 'live');
    const news = liveClass.news.take();
    const isDue = nowMs() - one.greetedMs >= GREET_EVERY_MS[isAlone ? 'alone' : 'among'];
    const greeting = one.greeting ?? (isDue ? 'here' : null);
    const quiet = {
      from: process,
      greeting,
      samples: [],
      ratings: [],
      sensors: [],
      roster: null,
      wantsKeyframe: false,
    };
    if (isAlone) return greeting === null ? null : quiet;

    if (one.tellsAll) one.told.forget();
    const note: RelayNote = {
      ...quiet,
      samples: one.tellsAll ? [...news.samples, ...one.told.recent()] : news.samples,
      ratings: news.ratings,
      sensors: one.told.changedSensors(),
      roster: epoch === null ? null : one.told.changedRoster(epoch),
      wantsKeyframe: news.wantsKeyframe && epoch === null,
    };
    one.tellsAll = false;
    return greeting === null && saysNothing(note) ? null : note;
  }

  async function pass(one: Followed): Promise<void> {
    if (one.isBusy) return;
    const note = noteOf(one);
    if (!note) return;
    one.isBusy = true;
    one.greeting = null;
    try {
      await channel.publish(one.liveClass.sessionId, note);
      one.greetedMs = nowMs();
    } catch (fault) {
      one.greeting = note.greeting;
      one.tellsAll = true; // what this note carried may be lost
      onFault(one.liveClass.sessionId, fault);
    } finally {
      one.isBusy = false;
    }
  }

  async function look(one: Followed): Promise<void> {
    const { peers } = one;
    for (const [peer, heardMs] of peers) if (nowMs() - heardMs > GONE_AFTER_MS) forgetPeer(one, peer);
    if (nowMs() - one.heardSelfMs > DEAF_AFTER_MS) {
      one.heardSelfMs = nowMs();
      one.line?.reopen();
    }
    const isStored = nowMs() - one.lackingSinceMs >= STORED_WITHIN_MS;
    if (one.past === 'lacking' && peers.size > 0 && isStored) void readPast(one);
    await pass(one);
  }

  async function readPast(one: Followed): Promise<void> {
    const { sessionId } = one.liveClass;
    one.past = 'reading';
    try {
      await classes.restore(sessionId);
      if (isStillReading(one)) one.past = 'known';
    } catch (fault) {
      one.past = 'lacking';
      onFault(sessionId, fault);
    }
  }

  function isWanted(liveClass: LiveClass): boolean {
    const { state } = liveClass.session();
    return state === 'live' || (state === 'scheduled' && deps.isInUse(liveClass.sessionId));
  }

  return {
    async tick() {
      const wanted = new Map([...classes.all()].filter(isWanted).map((liveClass) => [liveClass.sessionId, liveClass]));
      for (const [sessionId, one] of [...followed]) if (wanted.get(sessionId) !== one.liveClass) unfollow(one);
      const each = [...wanted].map(([sessionId, liveClass]) =>
        look(followed.get(sessionId) ?? follow(liveClass)).catch((fault: unknown) => onFault(sessionId, fault)),
      );
      await Promise.all(each);
    },
    knowsAll: (sessionId) => followed.get(sessionId)?.past === 'known',
    async stop() {
      const all = [...followed.values()];
      for (const one of all) {
        one.greeting = 'leaves';
        if (one.peers.size === 0) one.isBusy = true; // nobody to take leave of
      }
      await Promise.all(all.map(pass));
      for (const one of all) unfollow(one);
    },
  };
}

function saysNothing({ samples, ratings, sensors, roster, wantsKeyframe }: RelayNote): boolean {
  return samples.length + ratings.length + sensors.length === 0 && roster === null && !wantsKeyframe;
}

/** Somebody may have come, or the line may have broken, while storage was read. */
function isStillReading({ past }: Followed): boolean {
  return past === 'reading';
}
