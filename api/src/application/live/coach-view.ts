import { standingWord } from '../../domain/care/care.ts';
import { isSeenBy } from '../../domain/care/coach-sight.ts';
import type { CoachView, Listed } from '../../domain/live/coach-view.ts';
import { zoneCounts } from '../../domain/live/zone-counts.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import type { SeatRow } from '../stores.ts';
import type { LiveClass } from './live-class.ts';
import { shownOf } from './shown-seat.ts';

/**
 * The view of who leads the class now. Somebody is on a list only if they let this very coach see them: by their
 * consent and its confirmation for the signal, by telling this coach for the check-in.
 */
export function coachViewOf(liveClass: LiveClass, now: Date): CoachView {
  const coachId = leaderOf(liveClass.session()).personId;
  const second = liveClass.secondAt(now);
  const seats = [...liveClass.seats().values()];
  const tiles = liveClass.board.tiles(second);
  const isLost = ({ participation: { id } }: SeatRow) => liveClass.board.own(id, second)?.life === 'lost';
  return {
    sharing: tiles.length,
    zones: zoneCounts(tiles.map(({ zone }) => zone)),
    checkIn: seats
      .filter(({ care }) => care.isUnwell && care.toldCoach === coachId)
      .map((seat) => ({ ...listed(seat, liveClass), isAsked: seat.care.word?.word === 'are-you-all-right' })),
    signal: seats
      .filter((seat) => isSeenBy(seat.participation, seat.consent, coachId) && isLost(seat))
      .map((seat) => ({ ...listed(seat, liveClass), isHelped: isHelped(seat, now) })),
    spotlight: spotlightOf(liveClass, now),
  };
}

/** By what the class reads of them, and by their nickname where it reads nothing. */
function listed(seat: SeatRow, liveClass: LiveClass): Listed {
  const { id, alias } = seat.participation;
  return { participationId: id, label: shownOf(seat, liveClass.session().stage)?.label ?? alias };
}

function isHelped({ care }: SeatRow, now: Date): boolean {
  return standingWord(care.word, now)?.word === 'sensor-help';
}

/** A no looks as silence does: asked, for as long as one may answer. */
function spotlightOf(liveClass: LiveClass, now: Date): CoachView['spotlight'] {
  const lit = liveClass.spotlight(now);
  const seat = lit && liveClass.seats().get(lit.participationId);
  if (!lit || !seat) return null;
  return { slot: lit.slot, label: listed(seat, liveClass).label, state: lit.state === 'shown' ? 'shown' : 'asked' };
}
