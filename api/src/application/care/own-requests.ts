import { standingWord, type WordSaid } from '../../domain/care/care.ts';
import { isSeenBy, isUndecidedAbout } from '../../domain/care/coach-sight.ts';
import type { PersonId } from '../../domain/directory/identity.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import type { LiveClass } from '../live/live-class.ts';

/** What waits for one person's answer, for their own panel and nobody else. */
export interface OwnRequests {
  readonly unwell: { readonly isCoachTold: boolean } | null;
  /** Whether who leads the class may see them anyway. */
  readonly isCoachAllowed: boolean;
  readonly word: Pick<WordSaid, 'id' | 'from' | 'word'> | null;
  readonly spotlight: { readonly askId: string; readonly from: string; readonly state: 'asked' | 'shown' } | null;
  readonly newCoach: { readonly id: PersonId; readonly name: string } | null;
}

export function ownRequests(liveClass: LiveClass, participationId: string, now: Date): OwnRequests | null {
  const seat = liveClass.seats().get(participationId);
  if (!seat) return null;
  const { participation, consent, care } = seat;
  const coach = leaderOf(liveClass.session());
  const word = standingWord(care.word, now);
  const lit = liveClass.spotlight(now);
  const isMine = lit?.participationId === participationId && lit.state !== 'declined';
  const isNew = coach.personId !== participation.personId && isUndecidedAbout(participation, consent, coach.personId);
  return {
    unwell: care.isUnwell ? { isCoachTold: care.toldCoach === coach.personId } : null,
    isCoachAllowed: isSeenBy(participation, consent, coach.personId),
    word: word && { id: word.id, from: word.from, word: word.word },
    spotlight: isMine ? { askId: lit.askId, from: coach.name, state: lit.state } : null,
    newCoach: isNew ? { id: coach.personId, name: coach.name } : null,
  };
}
