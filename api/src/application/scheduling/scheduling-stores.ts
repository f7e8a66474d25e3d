import type { PersonId } from '../../domain/directory/identity.ts';
import type { Arrangement, MeetingWish } from '../../domain/schedule/arrangement.ts';
import type { NoticeName } from '../../domain/schedule/notice.ts';
import type { Series } from '../../domain/schedule/series.ts';
import type { Session } from '../../domain/session/session.ts';

/** In whose calendar an organisation's classes are: a mailbox, never HR's own. */
export interface Organiser {
  readonly personId: PersonId;
  readonly name: string;
  readonly address: string;
}

export interface OrganiserStore {
  find(): Promise<Organiser | null>;
  save(organiser: Organiser | null): Promise<void>;
}

export interface PlannedSeriesStore {
  find(id: string): Promise<Series | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<Series | null>;
  save(series: Series): Promise<void>;
  /** Its classes in whatever state, ordered by planned start. */
  sessionsOf(id: string): Promise<Session[]>;
}

/** What was planned of a meeting, beside what Microsoft 365 holds of it. */
export interface PlannedMeeting {
  readonly wish: MeetingWish;
  readonly isTranscribed: boolean;
}

export interface ArrangementStore {
  find(id: string): Promise<(Arrangement & PlannedMeeting) | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<(Arrangement & PlannedMeeting) | null>;
  /** False when there is one of this id. Whoever is adding it at this moment is waited for. */
  add(arrangement: Arrangement & PlannedMeeting): Promise<boolean>;
  save(arrangement: Arrangement & PlannedMeeting): Promise<void>;
  /** Which class or series an online meeting of Graph is for. */
  ofOnlineMeeting(onlineMeetingId: string): Promise<(Arrangement & PlannedMeeting) | null>;
  ofEvent(eventId: string): Promise<(Arrangement & PlannedMeeting) | null>;
  /** Refused, of classes that have not begun: for the admin. */
  refused(limit: number): Promise<(Arrangement & PlannedMeeting)[]>;
}

/** What the activity feed has told, so that nobody is told twice. */
export interface NoticeStore {
  /** `told` when this person was told this of this class already; `too-many` when ten were within a minute before. */
  take(notice: {
    sessionId: string;
    personId: PersonId;
    notice: NoticeName;
    at: Date;
  }): Promise<'take' | 'told' | 'too-many'>;
  /** It was not told after all, and may be tried again. */
  giveBack(notice: { sessionId: string; personId: PersonId; notice: NoticeName }): Promise<void>;
  /** What these said of a class is no longer so: they may be told of it again, to whoever was told. */
  mayRepeat(sessionId: string, notices: readonly NoticeName[]): Promise<void>;
  /** Deletes that one person was told anything of a class. */
  forget(of: { sessionId: string; personId: PersonId }): Promise<void>;
}
