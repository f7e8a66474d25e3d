import { NO_CONSENT } from '../../domain/consent/consent.ts';
import { isSeenBy } from '../../domain/care/coach-sight.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import type { Participation } from '../../domain/session/participation.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

/** What others saw of one person in a class, while it was live and nowhere else. */
export interface SeenByOthers {
  /** What stood on their tile, a nickname or their name; null without a tile. */
  readonly label: string | null;
  readonly showsBpm: boolean;
  /** The coach who saw their zone and signal, or null. */
  readonly coachName: string | null;
}

/**
 * By what the person allowed at the end of the class, or allows now while it is live: a later change of consent says
 * nothing about it. What they took back during the class is not told apart.
 */
export async function seenByOthers(
  { consents, people }: Pick<Stores, 'consents' | 'people'>,
  { session, participation, now }: { session: Session; participation: Participation; now: Date },
): Promise<SeenByOthers> {
  const { personId, slot, alias } = participation;
  const until = session.state === 'ended' ? session.endedAt : now;
  const consent = (await consents.asOf(personId, until)) ?? NO_CONSENT;
  const hasTile = consent.showTile && slot !== null;
  const isNamed = consent.showName && !session.stage.isRecorded;
  const name = (await people.find(personId))?.name ?? alias;
  const leader = leaderOf(session);
  return {
    label: hasTile ? (isNamed ? name : alias) : null,
    showsBpm: hasTile && consent.showBpm && !session.stage.isRecorded,
    coachName: isSeenBy(participation, consent, leader.personId) ? leader.name : null,
  };
}
