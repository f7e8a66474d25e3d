import { ImpossiblePlan, RepeatsAsSeries, WrongSessionState } from '../../domain/errors.ts';
import { checkProgramme, type Programme } from '../../domain/programme/programme.ts';
import { mayHoldSoMany, movedUp, placesOf } from '../../domain/schedule/places.ts';
import { spanProblems } from '../../domain/schedule/plan-problems.ts';
import { startsOf } from '../../domain/schedule/recurrence.ts';
import { changedTime, isSameRecurrence, retime, type Retimed, type TimeChange } from '../../domain/schedule/retime.ts';
import { opensAt, type Coach, type Plan, type Session } from '../../domain/session/session.ts';
import { direct } from '../../domain/session/stage.ts';
import { mixSeats } from '../live/reseat.ts';
import { tellMovedUp } from '../sessions/answer-rsvp.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, NewId, Random } from '../world.ts';
import { cancel } from './cancel-classes.ts';
import { addClasses, askForItsTimes, askToArrange, tellWhoComes } from './keep-classes.ts';
import { lockClasses, requireAdmin, type Meant } from './lock-classes.ts';

/** What an admin changes of planned classes. What is absent stays. */
export interface PlanChange extends TimeChange {
  readonly programme?: Programme;
  readonly coach?: Coach;
  readonly coCoach?: Coach | null;
  readonly teamsChannelId?: string | null;
  readonly capacity?: number | null;
  readonly isRecorded?: boolean;
  readonly isTranscribed?: boolean;
}

export interface ChangePlanDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
}

type Scheduled = Extract<Session, { state: 'scheduled' }>;

/** When the classes that stay are from now on, and which go or come. */
type NewTimes = Omit<Retimed, 'series'> & { readonly timeZone: string };

/**
 * Changes a class that has not begun, or it and all later ones of its series. Answers stay, whoever has a place keeps
 * it, and who comes is told of another time. The same twice is harmless.
 *
 * @returns the classes as they are now, in order
 * @throws {Forbidden} when the caller is not an admin
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has begun, or is called off
 * @throws {ImpossiblePlan | UnknownTimeZone | NotTheNextClass | RepeatsAsSeries}
 * @throws {WrongLength | OutOfRange | ImpossibleInterval} when no class can be held by this programme
 */
export function changePlan(
  { inTransaction, clock, newId, random }: ChangePlanDeps,
  { identity, change, ...meant }: Meant & { change: PlanChange },
): Promise<Session[]> {
  requireAdmin(identity);
  const programme = change.programme && checkProgramme(change.programme);
  return inTransaction(identity.tenantId, async (stores) => {
    const { session, classes } = await lockClasses(stores, meant, { andSeats: change.isRecorded !== undefined });
    if (session.state !== 'scheduled') throw new WrongSessionState(stateOf(session), 'scheduled');
    const now = clock();
    const times = await timesAfter(stores, session, { ...meant, change, now });
    const changed: Session[] = [];
    for (const one of classes) {
      if (one.state === 'ended' && one.cancelledAt !== null) await keepOffAt(stores, one, times);
      if (one.state !== 'scheduled') continue;
      const next = changedClass(one, { ...change, ...(programme ? { programme } : {}) });
      if (times?.dropped.includes(one.id)) await drop(stores, one, now);
      else changed.push(await keep(stores, { one, next: at(next, times), now, random }));
    }
    const added = (times?.added ?? []).map((plannedStart): Scheduled => {
      const { timeZone } = times ?? session;
      return {
        ...changedClass(session, { ...change, ...(programme ? { programme } : {}) }),
        id: newId(),
        plannedStart,
        timeZone,
      };
    });
    await addClasses(stores, added);
    await changeMeeting(stores, session, change);
    await askToArrange(stores, session);
    return [...changed, ...added];
  });
}

function stateOf({ state, cancelledAt }: Session): string {
  return cancelledAt === null ? state : 'cancelled';
}

/** Null when no class is moved. */
async function timesAfter(
  { plannedSeries }: Stores,
  session: Session,
  { scope, change, now }: { scope: Meant['scope']; change: PlanChange; now: Date },
): Promise<NewTimes | null> {
  const { id, seriesId } = session;
  const series = seriesId === null ? null : await plannedSeries.find(seriesId);
  if (scope === 'one' || !series) {
    const isOther = change.repeats && !(series && isSameRecurrence(change.repeats, series.recurrence));
    if (isOther) throw new RepeatsAsSeries();
    const to = changedTime(session, change);
    if (!to) return null;
    const starts = startsOf(to, null);
    refuse(spanProblems({ first: to, recurrence: null, starts }, now));
    return { starts: new Map(starts.map(({ start }) => [id, start])), dropped: [], added: [], timeZone: to.timeZone };
  }
  const all = await plannedSeries.sessionsOf(series.id);
  const open = all.filter(({ state, cancelledAt }) => state === 'scheduled' || cancelledAt !== null);
  const retimed = retime(series, session, open, change);
  if (!retimed) return null;
  const starts = [...retimed.starts.values(), ...retimed.added].map((start) => ({ start, isShifted: false }));
  const first = changedTime(session, change) ?? retimed.series.first;
  refuse(spanProblems({ first, recurrence: retimed.series.recurrence, starts }, now));
  await plannedSeries.save(retimed.series);
  return { ...retimed, timeZone: first.timeZone };
}

function refuse(problems: ConstructorParameters<typeof ImpossiblePlan>[0]): void {
  if (problems.length > 0) throw new ImpossiblePlan(problems);
}

function changedClass(session: Scheduled, change: PlanChange): Scheduled {
  const { programme, coach, teamsChannelId, capacity } = { ...session, ...change };
  const second = change.coCoach === undefined ? session.coCoach : change.coCoach;
  const coCoach = second?.personId === coach.personId ? null : second;
  const relievedAt = coCoach === null ? null : session.relievedAt;
  const { isRecorded = session.stage.isRecorded } = change;
  const stage = direct(session.stage, { isRecorded });
  return { ...session, programme, coach, coCoach, relievedAt, teamsChannelId, capacity, stage };
}

function at(session: Scheduled, times: NewTimes | null): Scheduled {
  const plannedStart = times?.starts.get(session.id);
  return times && plannedStart ? { ...session, plannedStart, timeZone: times.timeZone } : session;
}

async function keep(
  stores: Stores,
  { one, next, now, random }: { one: Scheduled; next: Scheduled; now: Date; random: Random },
): Promise<Scheduled> {
  const { sessions, people, participations, jobs, control } = stores;
  const { id: sessionId } = one;
  if (JSON.stringify(one) === JSON.stringify(next)) return one;
  await makeRoom(stores, one, next.capacity);
  if (next.stage.isRecorded !== one.stage.isRecorded) await mixSeats(participations, { sessionId, random });
  for (const coach of [next.coach, ...(next.coCoach ? [next.coCoach] : [])]) await people.seen(coach);
  await sessions.save(next);
  if (next.plannedStart.getTime() !== one.plannedStart.getTime()) await tellMoved(stores, next);
  if (opensAt(one) <= now || opensAt(next) <= now) await jobs.enqueue('show-class-card', { sessionId });
  await control.announce(sessionId, 'session');
  return next;
}

async function makeRoom(stores: Stores, { id, capacity: before }: Plan, capacity: number | null): Promise<void> {
  if (capacity === before) return;
  const answers = await stores.rsvps.all(id);
  const wishing = answers.filter(({ isComing }) => isComing).length;
  if (!mayHoldSoMany(capacity, { capacity: before, wishing })) refuse(['capacity-below-coming']);
  await tellMovedUp(stores, id, movedUp(placesOf(answers, before), placesOf(answers, capacity)));
}

async function tellMoved(stores: Stores, session: Plan): Promise<void> {
  await askForItsTimes(stores, session);
  await stores.notices.mayRepeat(session.id, ['classMoved', 'classReminder']);
  await tellWhoComes(stores, session, 'classMoved');
}

/** A class that its series no longer has is called off, and stands by itself. */
async function drop(stores: Stores, session: Scheduled, now: Date): Promise<void> {
  await cancel(stores, { ...session, seriesId: null, joinUrl: null, meetingId: null }, now);
}

/** What is called off keeps its place among the others: nobody is told, and it can be restored there. */
async function keepOffAt({ sessions }: Stores, session: Session, times: NewTimes | null): Promise<void> {
  const plannedStart = times?.starts.get(session.id);
  if (times && plannedStart) await sessions.save({ ...session, plannedStart, timeZone: times.timeZone });
}

async function changeMeeting({ arrangements }: Stores, { id, seriesId }: Plan, change: PlanChange): Promise<void> {
  const arrangement = await arrangements.lock(seriesId ?? id);
  if (!arrangement) return;
  const { isTranscribed = arrangement.isTranscribed } = change;
  if (isTranscribed !== arrangement.isTranscribed) {
    await arrangements.save({ ...arrangement, isTranscribed, isMeetingSet: false });
  }
}
