import type { TenantId } from '../../domain/directory/identity.ts';
import { ArrangementRefused } from '../../domain/errors.ts';
import { answersToTake } from '../../domain/schedule/attendees.ts';
import { coachIdsOf, isOffForNow, isToCome } from '../../domain/schedule/planned-entry.ts';
import type { ClassTrace } from '../../domain/schedule/trace.ts';
import type { Session } from '../../domain/session/session.ts';
import type { JobOf } from '../jobs.ts';
import { answerRsvp } from '../sessions/answer-rsvp.ts';
import type { Rsvp, Stores } from '../stores.ts';
import { forgetEntry } from './arrange-entry.ts';
import { attendeesOf, markWith, type ArrangeDeps } from './arranging.ts';
import { attendanceOf } from './calendar-class.ts';
import type { CalendarAnswer, CalendarEntry } from './calendar.ts';
import { readArrangement, type ReadArrangement } from './read-arrangement.ts';
import { keepRefusal } from './refusals.ts';

/** A class with an entry of its own in the calendar. */
interface InCalendar {
  readonly session: Session;
  readonly entry: CalendarEntry;
  readonly trace: ClassTrace;
  readonly arrangement: ReadArrangement;
  readonly said: readonly Rsvp[];
}

/**
 * Brings who says that they come, in the tab and in the calendar, to one. What was said last counts, by the same rules
 * as in the tab; then the entry goes to who has a place. Harmless twice: what is as it should be asks for the answers
 * and no more.
 *
 * @throws what may be tried again
 */
export async function matchAnswers(deps: ArrangeDeps, { tenantId, sessionId }: JobOf<'match-answers'>): Promise<void> {
  const found = await readClass(deps, tenantId, sessionId);
  if (!found) return;
  try {
    const answers = await deps.calendar.answers(found.entry);
    if (!answers) {
      await entryGone(deps, found);
      return;
    }
    await hear(deps, found, answers);
    await invite(deps, tenantId, sessionId);
  } catch (fault) {
    if (!(fault instanceof ArrangementRefused)) throw fault;
    await keepRefusal(deps, { tenantId, arrangementId: found.trace.arrangementId, refusal: fault.refusal });
  }
}

function readClass({ inTransaction, clock }: ArrangeDeps, tenantId: TenantId, sessionId: string) {
  return inTransaction(tenantId, async (stores): Promise<InCalendar | null> => {
    const [session, trace] = [await stores.sessions.find(sessionId), await stores.traces.class(sessionId)];
    if (!session || !trace || trace.eventId === null) return null; // who arranges it asks again
    const now = clock();
    if (!(isToCome(session, now) || isOffForNow(session, now))) return null;
    const arrangement = await readArrangement(stores, trace.arrangementId);
    const organiserId = arrangement?.known.arrangement.organiserId ?? null;
    if (!arrangement || organiserId === null) return null;
    const entry = { tenantId, organiserId, eventId: trace.eventId };
    return { session, entry, trace, arrangement, said: await stores.rsvps.all(sessionId) };
  });
}

/** Takes over from the calendar what the tab does not know yet. */
async function hear(
  deps: ArrangeDeps,
  { session, entry, trace, said }: InCalendar,
  answers: readonly CalendarAnswer[],
): Promise<void> {
  const definite = answers.filter(({ at, answer }) => at !== null && (answer === 'accepted' || answer === 'declined'));
  const heard = definite.length === 0 ? null : markWith(deps.digest)(definite);
  if (heard === trace.answers || session.cancelledAt !== null) return;
  const { tenantId } = entry;
  const answered = await withPeople(deps, tenantId, definite, [
    ...coachIdsOf(session),
    ...said.map(({ personId }) => personId),
  ]);
  for (const { personId, isComing, at } of answersToTake(answered, said, coachIdsOf(session))) {
    await answerRsvp(deps, { tenantId, personId, sessionId: session.id, isComing, at });
  }
  await changeTrace(deps, entry, session.id, { answers: heard });
}

/** Whose addresses they are. Those who answered in the tab are asked for together, anybody else alone. */
async function withPeople(
  { people }: ArrangeDeps,
  tenantId: TenantId,
  answers: readonly CalendarAnswer[],
  likely: readonly string[],
) {
  const found = new Map<string, string>();
  for (const { address, personId } of await people.byId(tenantId, likely)) found.set(address.toLowerCase(), personId);
  const answered = [];
  for (const answer of answers) {
    const known = found.get(answer.address.toLowerCase());
    const personId = known ?? (await people.byAddress(tenantId, answer.address))?.personId;
    if (personId !== undefined) answered.push({ ...answer, personId });
  }
  return answered;
}

/** Sends the entry to who has a place now, and takes it from everybody else. */
async function invite(deps: ArrangeDeps, tenantId: TenantId, sessionId: string): Promise<void> {
  const mark = markWith(deps.digest);
  const found = await readClass(deps, tenantId, sessionId);
  if (!found) return;
  const { entry, arrangement, said } = found;
  const attendance = attendanceOf(arrangement, found, said, { now: deps.clock(), mark });
  if (!attendance.isDue) return;
  const attendees = await attendeesOf(deps, tenantId, attendance.personIds);
  if ((await deps.calendar.change(entry, { attendees })) === 'gone') return entryGone(deps, found);
  await changeTrace(deps, entry, sessionId, { attendees: attendance.mark });
}

/** Somebody deleted it in Outlook: one class of a series stays without, and everything else is arranged anew. */
async function entryGone(deps: ArrangeDeps, { session, entry, trace, arrangement }: InCalendar): Promise<void> {
  const { tenantId } = entry;
  const { arrangementId } = trace;
  const whole = arrangement.known.arrangement.eventId;
  const isWholeThere =
    whole !== null && whole !== entry.eventId && (await deps.calendar.answers({ ...entry, eventId: whole })) !== null;
  if (isWholeThere) return changeTrace(deps, entry, session.id, { eventId: null });
  await forgetEntry({ deps, tenantId, arrangementId }, arrangement.known, ({ jobs }) =>
    jobs.enqueue('arrange-class', { sessionId: session.id, arrangementId }),
  );
}

/** Unless it has another entry by now. */
function changeTrace(
  { inTransaction }: ArrangeDeps,
  { tenantId, eventId }: CalendarEntry,
  sessionId: string,
  change: Partial<ClassTrace>,
): Promise<void> {
  return inTransaction(tenantId, async ({ traces }: Pick<Stores, 'traces'>) => {
    const trace = await traces.class(sessionId);
    if (trace?.eventId === eventId) await traces.saveClasses([{ ...trace, ...change }]);
  });
}
