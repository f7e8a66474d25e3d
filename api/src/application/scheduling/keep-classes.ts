import { notArranged, type MeetingWish } from '../../domain/schedule/arrangement.ts';
import { coachIdsOf } from '../../domain/schedule/planned-entry.ts';
import type { NoticeName } from '../../domain/schedule/notice.ts';
import { remindsAt } from '../../domain/schedule/reminder.ts';
import { missedAt, opensAt, type Plan, type Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

type ScheduledSession = Extract<Session, { state: 'scheduled' }>;

/** What is planned of the meeting of a class, or of its series. */
export interface MeetingPlan {
  readonly arrangementId: string;
  readonly wish: MeetingWish;
  readonly isTranscribed: boolean;
}

/**
 * Keeps classes that are planned anew, and asks for what is done at their times, and for their Teams meeting.
 *
 * @returns false, having done nothing, when this was planned before or is being planned by somebody else
 */
export async function keepNewClasses(
  stores: Stores,
  classes: readonly ScheduledSession[],
  { arrangementId, ...planned }: MeetingPlan,
): Promise<boolean> {
  if (!(await stores.arrangements.add({ ...notArranged(arrangementId), ...planned }))) return false;
  await addClasses(stores, classes);
  const [first] = classes;
  if (first) await askToArrange(stores, first);
  return true;
}

/** Keeps classes of a meeting that is planned already. */
export async function addClasses(stores: Stores, classes: readonly ScheduledSession[]): Promise<void> {
  for (const session of classes) {
    for (const coach of coachesOf(session)) await stores.people.seen(coach);
    await stores.sessions.save(session);
    await askForItsTimes(stores, session);
  }
}

/**
 * Asks for what is done at certain times of a class: its card when it opens and when it was missed, and its reminders.
 * A class that was moved has jobs at its old times too, which read the plan and find nothing to do.
 */
export async function askForItsTimes({ jobs }: Stores, session: Plan): Promise<void> {
  const { id: sessionId } = session;
  await jobs.enqueue('show-class-card', { sessionId }, { at: opensAt(session) });
  await jobs.enqueue('show-class-card', { sessionId }, { at: missedAt(session) });
  await jobs.enqueue('remind-class', { sessionId }, { at: remindsAt(session) });
}

/** Asks for what Microsoft 365 holds of a class to be brought to what is planned, where it is to hold anything. */
export async function askToArrange({ arrangements, jobs }: Stores, { id, seriesId }: Plan): Promise<void> {
  const arrangementId = seriesId ?? id;
  const arrangement = await arrangements.find(arrangementId);
  if (arrangement?.wish.type === 'teams') await jobs.enqueue('arrange-class', { sessionId: id, arrangementId });
}

/** Has everybody told who said that they come to a class, those who wait among them, and its coaches. */
export async function tellWhoComes(
  { rsvps, jobs }: Stores,
  session: Plan,
  notice: NoticeName,
  when?: { at: Date },
): Promise<void> {
  const { id: sessionId } = session;
  const coming = (await rsvps.all(sessionId)).filter(({ isComing }) => isComing).map(({ personId }) => personId);
  const personIds = [...new Set([...coachIdsOf(session), ...coming])];
  const notices = personIds.map((personId) => ({ sessionId, personId, notice }));
  await jobs.enqueueAll('send-notice', notices, when);
}

function coachesOf({ coach, coCoach }: Plan): Plan['coach'][] {
  return coCoach === null ? [coach] : [coach, coCoach];
}
