import type { PersonId } from '../../domain/directory/identity.ts';
import { attendeeIds } from '../../domain/schedule/attendees.ts';
import { coachIdsOf, isOffForNow, isToCome, plannedEntry } from '../../domain/schedule/planned-entry.ts';
import type { ClassTrace, Mark, Marking } from '../../domain/schedule/trace.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Rsvp, Stores } from '../stores.ts';
import { markOfPeople } from './arranging.ts';
import type { ReadArrangement } from './read-arrangement.ts';

/** Whom the entry of a class is to go to. */
export interface Attendance {
  readonly personIds: readonly PersonId[];
  readonly mark: Mark;
  /** It goes to others than these, or nobody knows to whom. */
  readonly isDue: boolean;
}

/** Whom the entry of one class is to go to, and whether it does: until it was sent by itself, as its series does. */
export function attendanceOf(
  { planned }: ReadArrangement,
  { session, trace }: { session: Session; trace: ClassTrace },
  said: readonly Rsvp[],
  { now, mark }: { now: Date; mark: Marking },
): Attendance {
  const personIds = attendeeIds(session, said);
  const wanted = markOfPeople(personIds, mark);
  const usual = plannedEntry(planned, now)?.usual;
  const asItsSeries = usual ? markOfPeople(coachIdsOf(usual), mark) : null;
  return { personIds, mark: wanted, isDue: (trace.attendees ?? asItsSeries) !== wanted };
}

/** Asks for those classes to be matched whose entries do not go to who comes. */
export async function askForAnswers(
  { rsvps, jobs }: Pick<Stores, 'rsvps' | 'jobs'>,
  arrangement: ReadArrangement,
  { now, mark }: { now: Date; mark: Marking },
): Promise<void> {
  const due: { sessionId: string }[] = [];
  for (const session of arrangement.planned.sessions) {
    const trace = arrangement.known.classes.get(session.id);
    if (!trace || trace.eventId === null || !(isToCome(session, now) || isOffForNow(session, now))) continue;
    const said = await rsvps.all(session.id);
    if (attendanceOf(arrangement, { session, trace }, said, { now, mark }).isDue) due.push({ sessionId: session.id });
  }
  await jobs.enqueueAll('match-answers', due);
}
