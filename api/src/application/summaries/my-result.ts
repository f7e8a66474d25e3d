import type { Identity } from '../../domain/directory/identity.ts';
import type { EffortRating } from '../../domain/effort/effort-rating.ts';
import { heldClass } from '../../domain/session/held.ts';
import { end, type Session } from '../../domain/session/session.ts';
import { asTold } from '../../domain/summary/as-told.ts';
import type { Feeling, PersonResult } from '../../domain/summary/person-result.ts';
import { reckonResult } from '../../domain/summary/reckon-result.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireOwnPart } from './own-part.ts';
import { readSeries } from './read-series.ts';
import { seenByOthers, type SeenByOthers } from './seen-by-others.ts';

/** One person's own result of a class as they are told it, and what it is drawn from. For nobody else. */
export interface MyResult extends PersonResult {
  /** As it is stored: what a heart cannot do is still in it (HR23). */
  readonly series: Uint8Array;
  readonly ratings: readonly { interval: number; rating: EffortRating }[];
  readonly feeling: Feeling | null;
  readonly seen: SeenByOthers;
}

/** @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it */
export async function myResult(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  asked: { identity: Identity; sessionId: string },
): Promise<MyResult> {
  const { result } = await inTransaction(asked.identity.tenantId, (stores) =>
    ownResult(stores, { ...asked, now: clock() }),
  );
  return result;
}

/** The same, with the class it belongs to. A class that goes on is reckoned as if it ended now. */
export async function ownResult(
  stores: Stores,
  { now, ...asked }: { identity: Identity; sessionId: string; now: Date },
): Promise<{ session: Session; result: MyResult }> {
  const { session, participation } = await requireOwnPart(stores, asked);
  const series = await readSeries(stores, participation.id);
  const tapped = await stores.ratings.of(participation.id);
  const profile = await stores.people.profile(participation.personId);
  const recap = await stores.recaps.find(participation.id);

  const held = end(session, now);
  const year = (held.startedAt ?? held.endedAt).getFullYear();
  const ratings = tapped.map(({ interval, rating }) => ({ interval, rating }));
  const theClass = { held: heldClass(held), programme: session.programme, year };
  const { result } = reckonResult({ series, ratings, profile }, theClass);
  const seen = await seenByOthers(stores, { session, participation, now });
  return { session, result: { ...asTold(result), series, ratings, feeling: recap?.feeling ?? null, seen } };
}
