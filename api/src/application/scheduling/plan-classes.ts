import type { Identity } from '../../domain/directory/identity.ts';
import { ImpossiblePlan } from '../../domain/errors.ts';
import { checkProgramme, type Programme } from '../../domain/programme/programme.ts';
import type { MeetingWish } from '../../domain/schedule/arrangement.ts';
import { readMeetingLink } from '../../domain/schedule/meeting-link.ts';
import { otherProblems, spanProblems } from '../../domain/schedule/plan-problems.ts';
import { localTimeOf, startsOf, type PlannedStart } from '../../domain/schedule/recurrence.ts';
import type { LocalTime, Recurrence } from '../../domain/schedule/series.ts';
import type { Coach, Plan, Session } from '../../domain/session/session.ts';
import { OPEN_STAGE } from '../../domain/session/stage.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, NewId } from '../world.ts';
import { keepNewClasses } from './keep-classes.ts';
import { requireAdmin } from './lock-classes.ts';

/** What an admin plans: a class, or classes that repeat. */
export interface ClassPlan {
  readonly programme: Programme;
  readonly coach: Coach;
  readonly coCoach: Coach | null;
  readonly teamsChannelId: string | null;
  readonly first: LocalTime;
  readonly recurrence: Recurrence | null;
  readonly capacity: number | null;
  readonly isRecorded: boolean;
  readonly isTranscribed: boolean;
  readonly wish: MeetingWish;
}

/**
 * Plans a class, or all classes of a series, at once or not at all. The page makes the id: it is that of the class, or
 * of the series, and sent twice it plans once.
 *
 * @returns the classes in order
 * @throws {Forbidden} when the caller is not an admin
 * @throws {ImpossiblePlan | UnknownTimeZone}
 * @throws {WrongLength | OutOfRange | ImpossibleInterval} when no class can be held by this programme
 */
export function planClasses(
  { inTransaction, clock, newId }: { inTransaction: InTransaction; clock: Clock; newId: NewId },
  { identity, planId, plan }: { identity: Identity; planId: string; plan: ClassPlan },
): Promise<Session[]> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const known = await plannedBefore(stores, planId);
    if (known.length > 0) return known;
    const starts = startsOf(plan.first, plan.recurrence);
    const problems = [...spanProblems({ ...plan, starts }, clock()), ...otherProblems(plan)];
    if (problems.length > 0) throw new ImpossiblePlan(problems);
    const classes = classesOf(plan, starts, { planId, newId });
    const meeting = { arrangementId: planId, wish: wishOf(plan.wish), isTranscribed: plan.isTranscribed };
    if (!(await keepNewClasses(stores, classes, meeting))) return plannedBefore(stores, planId);
    if (plan.recurrence) await keepSeries(stores, planId, plan, starts);
    return classes;
  });
}

async function plannedBefore({ sessions, plannedSeries }: Stores, planId: string): Promise<Session[]> {
  const single = await sessions.find(planId);
  return single ? [single] : plannedSeries.sessionsOf(planId);
}

/** Its first class need not be on the day from which on it was planned. */
async function keepSeries(
  { plannedSeries }: Stores,
  id: string,
  { first, recurrence }: Pick<ClassPlan, 'first' | 'recurrence'>,
  [earliest]: readonly PlannedStart[],
): Promise<void> {
  if (!recurrence || !earliest) return;
  const { date } = localTimeOf(earliest.start, first.timeZone);
  await plannedSeries.save({ id, first: { ...first, date }, recurrence });
}

function classesOf(
  plan: ClassPlan,
  starts: readonly PlannedStart[],
  { planId, newId }: { planId: string; newId: NewId },
): (Plan & { state: 'scheduled' })[] {
  const isSeries = plan.recurrence !== null;
  const linked = plan.wish.type === 'link' ? readMeetingLink(plan.wish.joinUrl) : null;
  const { joinUrl, meetingId } = linked === null || typeof linked === 'string' ? NO_MEETING : linked;
  return starts.map(({ start }) => ({
    id: isSeries ? newId() : planId,
    seriesId: isSeries ? planId : null,
    teamsChannelId: plan.teamsChannelId,
    programme: checkProgramme(plan.programme),
    coach: plan.coach,
    coCoach: plan.coCoach?.personId === plan.coach.personId ? null : plan.coCoach,
    relievedAt: null,
    plannedStart: start,
    timeZone: plan.first.timeZone,
    stage: { ...OPEN_STAGE, isRecorded: plan.isRecorded },
    capacity: plan.capacity,
    joinUrl,
    meetingId,
    cancelledAt: null,
    state: 'scheduled',
  }));
}

const NO_MEETING = { joinUrl: null, meetingId: null };

/** A link as it leads to the meeting, out of whatever it was pasted in. */
function wishOf(wish: MeetingWish): MeetingWish {
  const linked = wish.type === 'link' ? readMeetingLink(wish.joinUrl) : null;
  return linked === null || typeof linked === 'string' ? wish : { type: 'link', joinUrl: linked.joinUrl };
}
