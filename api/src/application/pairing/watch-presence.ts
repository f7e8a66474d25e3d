import { GONE_SECONDS, withPresence } from '../../domain/pairing/absence.ts';
import type { ActivePairing } from '../../domain/pairing/pairing.ts';
import { sessionSecondAt, type LiveSession } from '../../domain/session/session.ts';
import type { LiveChannel } from '../live/live-channel.ts';
import type { LiveClass } from '../live/live-class.ts';
import type { LiveClasses } from '../live/live-classes.ts';
import type { Ownership } from '../live/own-classes.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

export interface WatchPresenceDeps {
  inTransaction: InTransaction;
  classes: LiveClasses;
  ownership: Pick<Ownership, 'epochOf'>;
  channel: Pick<LiveChannel, 'isWatching'>;
  clock: Clock;
  onFault: (sessionId: string, fault: unknown) => void;
}

/** Who has an open panel was seen by the process that holds it; for others the live channel is asked this often. */
const ASK_AFTER_SECONDS = 15;

/**
 * Looks, in the classes this process speaks for, whether the people with a paired sensor are in the meeting, and keeps
 * since when they are not. Nobody else's presence is ever asked for. When the live channel cannot be asked they count
 * as not seen: what was promised about leaving holds all the same.
 */
export async function watchPresence(deps: WatchPresenceDeps): Promise<void> {
  const owned = [...deps.classes.all()].filter(({ sessionId }) => deps.ownership.epochOf(sessionId) !== null);
  await Promise.all(
    owned.map((liveClass) =>
      watchClass(deps, liveClass).catch((fault: unknown) => deps.onFault(liveClass.sessionId, fault)),
    ),
  );
}

async function watchClass(deps: WatchPresenceDeps, liveClass: LiveClass): Promise<void> {
  const { tenantId, sessionId } = liveClass;
  const session = liveClass.session();
  if (session.state !== 'live') return;
  const all = await deps.inTransaction(tenantId, ({ pairings }) => pairings.ofSession(sessionId));
  const paired = all.filter((pairing) => pairing.state === 'paired');
  const looked = await Promise.all(paired.map((pairing) => look(deps, pairing, session)));

  const at = deps.clock();
  const seen = looked.flatMap(({ pairing, isSeen }) => (isSeen ? pairing.personId : []));
  await deps.inTransaction(tenantId, ({ pairings }) => pairings.seen({ sessionId, personIds: seen, at }));
  const second = sessionSecondAt(session, at);
  const changed = looked.flatMap(({ pairing, isHere }) =>
    isHere !== null && withPresence(pairing.absences, isHere, second) !== pairing.absences ? [{ pairing, isHere }] : [],
  );
  for (const { pairing, isHere } of changed) await keep(deps, tenantId, pairing, isHere, second);
}

/** @returns `isHere` null while it cannot be told yet; `isSeen` when the live channel has just said so */
async function look(
  { channel, clock, onFault }: WatchPresenceDeps,
  pairing: ActivePairing,
  { startedAt }: LiveSession,
): Promise<{ pairing: ActivePairing; isHere: boolean | null; isSeen: boolean }> {
  const { sessionId, personId } = pairing;
  const since = Math.max(pairing.seenAt.getTime(), startedAt.getTime()); // nobody need be there before the class
  const unseenSeconds = (clock().getTime() - since) / 1000;
  if (unseenSeconds < ASK_AFTER_SECONDS) return { pairing, isHere: true, isSeen: false };
  const isSeen = await channel.isWatching({ sessionId, personId }).catch((fault: unknown) => {
    onFault(sessionId, fault);
    return false;
  });
  if (isSeen) return { pairing, isHere: true, isSeen };
  return { pairing, isHere: unseenSeconds >= GONE_SECONDS ? false : null, isSeen };
}

async function keep(
  { inTransaction }: WatchPresenceDeps,
  tenantId: string,
  { id, sessionId, personId }: ActivePairing,
  isHere: boolean,
  second: number,
): Promise<void> {
  await inTransaction(tenantId, async ({ pairings, control }) => {
    const now = (await pairings.lockOf({ sessionId, personId })).find((pairing) => pairing.id === id);
    if (now?.state !== 'paired') return;
    await pairings.save({ ...now, absences: withPresence(now.absences, isHere, second) });
    await control.announce(sessionId, 'pairings');
  });
}
