import type { Identity } from '../../domain/directory/identity.ts';
import { UnknownTimeZone } from '../../domain/errors.ts';
import { durationOf } from '../../domain/programme/programme.ts';
import { mayHoldSoMany } from '../../domain/schedule/places.ts';
import type { PlanProblem } from '../../domain/schedule/plan-problem.ts';
import { otherProblems, spanProblems } from '../../domain/schedule/plan-problems.ts';
import { coachIdsOf } from '../../domain/schedule/planned-entry.ts';
import { MOST_CLASSES, startsOf, type PlannedStart } from '../../domain/schedule/recurrence.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireAdmin } from './lock-classes.ts';
import type { ClassPlan } from './plan-classes.ts';

/** A class that is planned for the same time, and what it would share. */
export interface PlanConflict {
  readonly session: Session;
  readonly because: 'coach' | 'co-coach' | 'channel';
}

/** What a plan would come to. */
export interface CheckedPlan {
  readonly starts: readonly PlannedStart[];
  readonly problems: readonly PlanProblem[];
  readonly conflicts: readonly PlanConflict[];
}

/** No class lasts longer (PR1), so one that began earlier is over. */
const LONGEST_MS = 3_600_000;
const CLASSES_LOOKED_AT = 1000;
const CONFLICTS_TOLD = 20;

/**
 * What a plan would come to, while it is written. It changes nothing.
 *
 * @param asked.sessionId the class that is changed, which with its series is in nobody's way; null for a new plan
 * @throws {Forbidden} when the caller is not an admin
 */
export function checkPlan(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, plan, sessionId }: { identity: Identity; plan: ClassPlan; sessionId: string | null },
): Promise<CheckedPlan> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const starts = startsIfAny(plan);
    const changed = sessionId === null ? null : await stores.sessions.find(sessionId);
    const problems = starts ? spanProblems({ ...plan, starts }, clock()) : ['unknown-time-zone' as const];
    const planned = (starts ?? []).slice(0, MOST_CLASSES);
    return {
      starts: planned,
      problems: [...problems, ...otherProblems(plan), ...(await capacityProblems(stores, plan, changed))],
      conflicts: await conflictsOf(stores, plan, planned, changed),
    };
  });
}

function startsIfAny({ first, recurrence }: ClassPlan): PlannedStart[] | null {
  try {
    return startsOf(first, recurrence);
  } catch (fault) {
    if (fault instanceof UnknownTimeZone) return null;
    throw fault;
  }
}

async function capacityProblems(
  { rsvps }: Stores,
  { capacity }: ClassPlan,
  changed: Session | null,
): Promise<PlanProblem[]> {
  if (!changed) return [];
  const of = { capacity: changed.capacity, wishing: await rsvps.countComing(changed.id) };
  return mayHoldSoMany(capacity, of) ? [] : ['capacity-below-coming'];
}

async function conflictsOf(
  { sessions }: Stores,
  plan: ClassPlan,
  starts: readonly PlannedStart[],
  changed: Session | null,
): Promise<PlanConflict[]> {
  const [earliest, latest] = [starts[0], starts.at(-1)];
  if (!earliest || !latest) return [];
  const from = new Date(earliest.start.getTime() - LONGEST_MS);
  const to = new Date(latest.start.getTime() + LONGEST_MS);
  const others = await sessions.between({ from, to, limit: CLASSES_LOOKED_AT });
  return others
    .filter((other) => other.state !== 'ended' && !isPartOf(changed, other))
    .filter((other) => starts.some(({ start }) => overlap(start, durationOf(plan.programme), other)))
    .flatMap((session) => {
      const because = reasonOf(plan, session);
      return because === null ? [] : [{ session, because }];
    })
    .slice(0, CONFLICTS_TOLD);
}

function isPartOf(changed: Session | null, other: Session): boolean {
  if (!changed) return false;
  return other.id === changed.id || (other.seriesId !== null && other.seriesId === changed.seriesId);
}

function overlap(start: Date, seconds: number, { plannedStart, programme }: Session): boolean {
  const endsAt = start.getTime() + seconds * 1000;
  const otherEndsAt = plannedStart.getTime() + durationOf(programme) * 1000;
  return start.getTime() < otherEndsAt && plannedStart.getTime() < endsAt;
}

function reasonOf({ coach, coCoach, teamsChannelId }: ClassPlan, other: Session): PlanConflict['because'] | null {
  const busy = coachIdsOf(other);
  if (busy.includes(coach.personId)) return 'coach';
  if (coCoach && busy.includes(coCoach.personId)) return 'co-coach';
  return teamsChannelId !== null && teamsChannelId === other.teamsChannelId ? 'channel' : null;
}
