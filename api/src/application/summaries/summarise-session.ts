import type { TenantId } from '../../domain/directory/identity.ts';
import { readSeconds } from '../../domain/heart-rate/series.ts';
import { heldClass } from '../../domain/session/held.ts';
import type { EndedSession } from '../../domain/session/session.ts';
import { totalOf } from '../../domain/effort/counted-seconds.ts';
import { classMeanOf, type MeanContributor } from '../../domain/summary/class-mean.ts';
import { groupFiguresOf, type Contributor } from '../../domain/summary/group-figures.ts';
import type { Recap } from '../../domain/summary/person-result.ts';
import { reckonResult } from '../../domain/summary/reckon-result.ts';
import { weeksInARow } from '../../domain/summary/weeks-in-a-row.ts';
import type { InTransaction, SeatRow, Stores } from '../stores.ts';
import { readClassSeries } from './read-class-series.ts';

/** How many classes before this one a recap compares with. */
const CLASSES_BEFORE = 4;

/** Summaries are kept for a year, so that no row of weeks is longer. */
const LONGEST_STREAK_MS = 366 * 86_400_000;

type NewRecap = Omit<Recap, 'feeling'>;

/**
 * Reckons the result of everybody and the figures of the group anew from what is stored, saves all in one transaction
 * and asks for the posts. Harmless twice. A class that has not ended is left alone: its end asks again.
 *
 * Who was in the meeting is counted here and deleted with the first summary; the count stays.
 */
export function summariseSession(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, sessionId }: { tenantId: TenantId; sessionId: string },
): Promise<void> {
  return inTransaction(tenantId, async (stores) => {
    await stores.folds.lockSummarised(sessionId); // before anything is read: who folds meanwhile waits for this summary
    const session = await stores.sessions.find(sessionId);
    if (session?.state !== 'ended') return;

    const seats = await stores.participations.seats(sessionId);
    const series = await readClassSeries(stores, sessionId);
    const { recaps, contributors } = await reckonClass(stores, session, seats, series);
    const attended = Math.max(await stores.attendance.count(sessionId), await stores.summaries.attended(sessionId));
    const figures = groupFiguresOf({
      peopleHere: Math.max(attended, seats.length),
      contributors,
      weeksInARow: await weeksOf(stores, session),
    });
    const minutes = Math.round(heldClass(session).seconds / 60);

    await stores.summaries.save({ sessionId, minutes, figures });
    await stores.summaries.saveMean(sessionId, classMeanOf(contributors));
    await stores.summaries.saveAttended({ sessionId, attended });
    await stores.recaps.saveAll(recaps);
    await stores.attendance.forget(sessionId);
    await stores.folds.saveSummarised(sessionId, readingsOf(series));
    await askForPosts(stores, sessionId, seats, recaps);
  });
}

/** How many seconds of a class have a reading: by this a fold knows whether its summary is of everything. */
export function readingsOf(series: ReadonlyMap<string, Uint8Array>): number {
  return [...series.values()].reduce((sum, bytes) => sum + readSeconds(bytes), 0);
}

/** Of everybody who measured or tapped something; who only looked on has no result and no recap. */
async function reckonClass(
  stores: Stores,
  session: EndedSession,
  seats: readonly SeatRow[],
  series: ReadonlyMap<string, Uint8Array>,
): Promise<{ recaps: NewRecap[]; contributors: (Contributor & MeanContributor)[] }> {
  const ratings = Map.groupBy(await stores.ratings.ofSession(session.id), ({ participationId }) => participationId);
  const before = await stores.recaps.pointsBefore({ sessionId: session.id, limit: CLASSES_BEFORE });
  const year = (session.startedAt ?? session.endedAt).getFullYear();
  const theClass = { held: heldClass(session), programme: session.programme, year };
  const recaps: NewRecap[] = [];
  const contributors: (Contributor & MeanContributor)[] = [];
  for (const { participation, profile, consent } of seats) {
    const { id: participationId, slot } = participation;
    const read = series.get(participationId) ?? new Uint8Array(0);
    const tapped = ratings.get(participationId) ?? [];
    const readings = readSeconds(read);
    if (readings === 0 && tapped.length === 0) continue;
    const { result, curve, levels } = reckonResult({ series: read, ratings: tapped, profile }, theClass);
    const compared = consent.keepHistory ? (before.get(participationId) ?? []) : [];
    recaps.push({ participationId, sessionId: session.id, result, curve, before: compared });
    const { secondsInZones } = result;
    const sharedSeconds = Math.max(readings, totalOf(secondsInZones));
    contributors.push({ isShown: slot !== null, sharedSeconds, secondsInZones, levels });
  }
  return { recaps, contributors };
}

/** Weeks in which classes of this channel had figures, up to this one. */
async function weeksOf({ summaries }: Stores, { id, teamsChannelId, endedAt }: EndedSession): Promise<number> {
  if (teamsChannelId === null) return 1;
  const since = new Date(endedAt.getTime() - LONGEST_STREAK_MS);
  const earlier = await summaries.ofChannel({ teamsChannelId, since });
  const held = earlier.filter(({ summary }) => summary.figures !== null && summary.sessionId !== id);
  return weeksInARow(
    endedAt,
    held.map((one) => one.endedAt),
  );
}

/** The card for the channel; recaps only to who has the bot personally, or asked for theirs. */
async function askForPosts(
  { jobs, conversations, recapRequests }: Stores,
  sessionId: string,
  seats: readonly SeatRow[],
  recaps: readonly NewRecap[],
): Promise<void> {
  await jobs.enqueue('show-class-card', { sessionId });
  const withRecap = new Set(recaps.map(({ participationId }) => participationId));
  const personIds = seats.flatMap(({ participation: { id, personId } }) => (withRecap.has(id) ? [personId] : []));
  const asked = new Set(await recapRequests.whoAsked(sessionId));
  const chats = await conversations.personalOf(personIds);
  const reachable = new Set(chats.flatMap(({ personId }) => personId ?? []));
  const wanted = personIds.filter((personId) => reachable.has(personId) || asked.has(personId));
  await jobs.enqueueAll(
    'send-recap',
    wanted.map((personId) => ({ sessionId, personId })),
  );
}
