import { leaderOf } from '../../domain/session/leading.ts';
import type { Coach } from '../../domain/session/session.ts';
import type { Clock } from '../world.ts';
import { coachViewOf } from './coach-view.ts';
import type { LiveChannel } from './live-channel.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';
import type { Ownership } from './own-classes.ts';

export interface BroadcastCoachViewDeps {
  classes: LiveClasses;
  channel: Pick<LiveChannel, 'publish'>;
  ownership: Pick<Ownership, 'epochOf'>;
  clock: Clock;
  /** Told of a class whose coach could not be told; the next tick tries again. */
  onFault: (sessionId: string, fault: unknown) => void;
}

export interface CoachBroadcast {
  /** Tells who leads each class of this process what changed for them. To be called once a second. */
  tick(): Promise<void>;
  /** Tells it anew in the next tick and in the one after: who just joined may not be listening yet. */
  want(sessionId: string): void;
}

/** What one class's coach was told last. */
interface Told {
  coach: Coach;
  view: string | null;
  /** So many more times it is told although nothing changed. */
  wanted: number;
}

const TIMES_FOR_A_JOIN = 2;

/** Sends the coach's view to the group of who leads a class, and to nobody else; who is relieved hears that last. */
export function createCoachBroadcast(deps: BroadcastCoachViewDeps): CoachBroadcast {
  const { classes, channel, ownership, clock, onFault } = deps;
  const known = new Map<string, Told>();
  const busy = new Set<string>();

  async function send(liveClass: LiveClass): Promise<void> {
    const { sessionId } = liveClass;
    const coach = leaderOf(liveClass.session());
    const told = known.get(sessionId) ?? { coach, view: null, wanted: 0 };
    known.set(sessionId, told);
    if (told.coach.personId !== coach.personId) {
      await channel.publish({ sessionId, coachId: told.coach.personId }, { type: 'relieved', by: coach.name });
      Object.assign(told, { coach, view: null });
    }
    const view = coachViewOf(liveClass, clock());
    const text = JSON.stringify(view);
    if (told.view === text && told.wanted === 0) return;
    told.wanted = Math.max(0, told.wanted - 1);
    await channel.publish({ sessionId, coachId: coach.personId }, { type: 'coach-view', view });
    told.view = text;
  }

  async function sendUnlessBusy(liveClass: LiveClass): Promise<void> {
    const { sessionId } = liveClass;
    if (liveClass.session().state !== 'live' || ownership.epochOf(sessionId) === null) {
      known.delete(sessionId);
      return;
    }
    if (busy.has(sessionId)) return;
    busy.add(sessionId);
    await send(liveClass)
      .catch((fault: unknown) => onFault(sessionId, fault))
      .finally(() => busy.delete(sessionId));
  }

  return {
    tick: async () => {
      const all = [...classes.all()];
      const there = new Set(all.map(({ sessionId }) => sessionId));
      for (const sessionId of known.keys()) if (!there.has(sessionId)) known.delete(sessionId);
      await Promise.all(all.map(sendUnlessBusy));
    },
    want(sessionId) {
      const told = known.get(sessionId);
      if (told) told.wanted = TIMES_FOR_A_JOIN;
    },
  };
}
