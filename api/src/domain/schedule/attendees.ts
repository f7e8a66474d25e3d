import type { PersonId } from '../directory/identity.ts';
import type { Session } from '../session/session.ts';
import { placesOf, type Answered } from './places.ts';
import { coachIdsOf } from './planned-entry.ts';

/** Outlook takes no more in one entry. Who comes beyond it has the class in the tab, and not in the calendar. */
const MOST_ATTENDEES = 500;

/** What somebody answered in their calendar. */
interface InCalendar {
  readonly personId: PersonId;
  readonly answer: 'accepted' | 'tentative' | 'declined' | 'none';
  readonly at: Date | null;
}

/**
 * Whom the entry of a class goes to: its coaches always, then who comes and has a place, at most 500. A class that was
 * called off goes to nobody, which tells whoever it went to.
 */
export function attendeeIds(
  session: Pick<Session, 'coach' | 'coCoach' | 'capacity' | 'cancelledAt'>,
  said: readonly Answered[],
): PersonId[] {
  if (session.cancelledAt !== null) return [];
  const { coming } = placesOf(said, session.capacity);
  return [...new Set([...coachIdsOf(session), ...coming])].slice(0, MOST_ATTENDEES);
}

/**
 * Which answers of the calendar say something that the tab does not know: accepted or declined, and newer than what
 * was said in the tab. A tentative one changes nothing, and coaches come anyway.
 */
export function answersToTake(
  answered: readonly InCalendar[],
  said: readonly (Answered & { saidAt: Date })[],
  coachIds: readonly PersonId[],
): { personId: PersonId; isComing: boolean; at: Date }[] {
  const known = new Map(said.map((each) => [each.personId, each]));
  return answered.flatMap(({ personId, answer, at }) => {
    if (at === null || coachIds.includes(personId) || !(answer === 'accepted' || answer === 'declined')) return [];
    const isComing = answer === 'accepted';
    const before = known.get(personId);
    if (before && (before.saidAt >= at || before.isComing === isComing)) return [];
    return [{ personId, isComing, at }];
  });
}
