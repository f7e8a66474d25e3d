import type { ComingView, SessionView } from '../../contract/sessions.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { placesToTell } from '../../domain/schedule/places.ts';
import { isLeader, isOtherCoach, leaderOf } from '../../domain/session/leading.ts';
import type { Session } from '../../domain/session/session.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';

export function toSessionView(session: Session, identity: Identity): SessionView {
  return {
    id: session.id,
    state: session.state,
    programme: toProgrammeView(session.programme),
    coachName: leaderOf(session).name,
    isCoach: isLeader(session, identity.personId),
    isCoCoach: isOtherCoach(session, identity.personId),
    plannedStart: session.plannedStart.toISOString(),
    startedAt: session.state === 'scheduled' ? null : (session.startedAt?.toISOString() ?? null),
    endedAt: session.state === 'ended' ? session.endedAt.toISOString() : null,
    teamsChannelId: session.teamsChannelId,
    meetingId: session.meetingId,
    joinUrl: session.joinUrl,
    seriesId: session.seriesId,
    isCancelled: session.cancelledAt !== null,
    isRecorded: session.stage.isRecorded,
    capacity: session.capacity,
  };
}

/** What everybody may know of who comes: the number from five on, and whether a place is left. */
export function toComingViews(sessions: readonly Session[], counts: ReadonlyMap<string, number>): ComingView[] {
  return sessions.flatMap(({ id: sessionId, capacity }) => {
    const { coming, isFull } = placesToTell(counts.get(sessionId) ?? 0, capacity);
    return coming === null ? [] : [{ sessionId, coming, isFull }];
  });
}
