import type { Care } from '../domain/care/care.ts';
import type { Consent } from '../domain/consent/consent.ts';
import type { PersonId, TenantId } from '../domain/directory/identity.ts';
import type { EffortRating } from '../domain/effort/effort-rating.ts';
import type { Ticket } from '../domain/guests/ticket.ts';
import type { KnownMaximum } from '../domain/heart-rate/max-heart-rate.ts';
import type { Segment } from '../domain/heart-rate/segment.ts';
import type { Conversation } from '../domain/posting/conversation.ts';
import type { Post, PostKey } from '../domain/posting/post.ts';
import type { KeptProgramme } from '../domain/programme/kept-programme.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Participation } from '../domain/session/participation.ts';
import type { Session } from '../domain/session/session.ts';
import type { Body } from '../domain/summary/calories.ts';
import type { ClassMean } from '../domain/summary/class-mean.ts';
import type { GroupSummary } from '../domain/summary/group-summary.ts';
import type { Feeling, Recap } from '../domain/summary/person-result.ts';
import type { JobStore } from './jobs.ts';
import type { BlockStore, RecordingStore, SubscriptionStore } from './recordings/recording-stores.ts';
import type {
  ArrangementStore,
  NoticeStore,
  OrganiserStore,
  PlannedSeriesStore,
} from './scheduling/scheduling-stores.ts';
import type { TraceStore } from './scheduling/trace-store.ts';

/** What a person has told about themselves that turns bpm into zones, and into energy. Null is unknown. */
export type Profile = KnownMaximum & Body;

/** Everything the board must know about one participant, as the database says now. */
export interface SeatRow {
  readonly participation: Participation;
  /** The latest decision, or no consent at all when the person has never decided. */
  readonly consent: Consent;
  readonly profile: Profile;
  readonly personName: string;
  readonly care: Care;
}

/** How one interval felt to one participant. */
export interface IntervalRating {
  readonly interval: number;
  readonly rating: EffortRating;
}

/** The same with the moment of the tap. */
export interface TappedRating extends IntervalRating {
  readonly at: Date;
}

export interface TenantRecord {
  readonly name: string;
  readonly state: 'active' | 'suspended';
}

export interface TenantStore {
  find(): Promise<TenantRecord | null>;
  save(tenant: TenantRecord): Promise<void>;
}

export interface SessionStore {
  find(id: string): Promise<Session | null>;
  /** As `find`, and it stays so until this transaction ends: what is read next belongs to it. */
  hold(id: string): Promise<Session | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<Session | null>;
  save(session: Session): Promise<void>;
  /** Whether this person is a coach of a class that has not ended. */
  isLedBy(personId: PersonId): Promise<boolean>;
  /** Counts a cue in, unless one of this id was, or the last one was less than `apartMs` before. */
  takeCue(cue: { sessionId: string; id: string; at: Date; apartMs: number }): Promise<'taken' | 'known' | 'too-soon'>;
  /** Planned to start at `from` or later and before `to`, ordered by planned start. */
  between(wanted: {
    from: Date;
    to: Date;
    teamsChannelId?: string;
    meetingId?: string;
    limit: number;
  }): Promise<Session[]>;
}

export interface ParticipationStore {
  find(of: { sessionId: string; personId: PersonId }): Promise<Participation | null>;
  /** Until this transaction ends nobody else is seated in this session, so that two people never draw one slot. */
  lockAll(sessionId: string): Promise<void>;
  ofSession(sessionId: string): Promise<Participation[]>;
  /** In sessions that have not ended, planned ones too, ordered by session: whoever locks several locks them in one order. */
  openOf(personId: PersonId): Promise<Participation[]>;
  /** Newest class first. */
  ofPerson(personId: PersonId, limit: number): Promise<{ participation: Participation; session: Session }[]>;
  save(participation: Participation): Promise<void>;
  /** Deletes it in a class that has ended, with everything that is held to it: series, ratings, pairings, recap. */
  remove(id: string): Promise<void>;
  saveAll(participations: readonly Participation[]): Promise<void>;
  /** Everybody in the session, in one query. */
  seats(sessionId: string): Promise<SeatRow[]>;
}

export interface PersonStore {
  /** Keeps the name as the directory shows it today. */
  seen(person: { personId: PersonId; name: string }): Promise<void>;
  /** Adds somebody without an account, by the name they typed. */
  admit(guest: { personId: PersonId; name: string }): Promise<void>;
  /** `isGuest` is whether they came in without an account. */
  find(personId: PersonId): Promise<{ name: string; isGuest: boolean } | null>;
  /** Who has an account and one of whose names begins so, by name. */
  named(words: string, limit: number): Promise<{ personId: PersonId; name: string }[]>;
  /** All unknown when the person has told nothing. */
  profile(personId: PersonId): Promise<Profile>;
  saveProfile(personId: PersonId, profile: Profile): Promise<void>;
  /** What the person likes to say as a coach; none when they kept nothing. */
  cues(personId: PersonId): Promise<string[]>;
  saveCues(personId: PersonId, cues: readonly string[]): Promise<void>;
}

/** What people and their coach have said to one another in a class. */
export interface CareStore {
  /** `NO_CARE` when nothing was said. */
  find(participationId: string): Promise<Care>;
  save(participationId: string, care: Care): Promise<void>;
  /** Deletes all of a class. */
  forget(sessionId: string): Promise<void>;
}

/** When the coaches of a class were there last. */
export interface PresenceStore {
  /** One statement for all; an older moment changes nothing. */
  seen(coaches: readonly { sessionId: string; personId: PersonId; at: Date }[]): Promise<void>;
  lastSeen(of: { sessionId: string; personId: PersonId }): Promise<Date | null>;
}

export interface ConsentStore {
  latest(personId: PersonId): Promise<{ consent: Consent; decidedAt: Date } | null>;
  /** What the person allowed at a moment; null when they had not decided. */
  asOf(personId: PersonId, at: Date): Promise<Consent | null>;
  /** Adds to the history. If another decision came since `latest` was read, the transaction is run again from the start. */
  append(personId: PersonId, consent: Consent, decided: { version: number; at: Date }): Promise<void>;
}

export interface RatingStore {
  /** The latest rating of an interval counts; an older one that arrives late changes nothing. */
  save(rating: TappedRating & { participationId: string }): Promise<void>;
  of(participationId: string): Promise<TappedRating[]>;
  ofSession(sessionId: string): Promise<(TappedRating & { participationId: string })[]>;
}

export type ParticipationSegment = Segment & { readonly participationId: string };

export interface SegmentStore {
  /**
   * One statement for all. A segment that is already there is left as it is; one of a pairing that was disowned, or of a
   * participation that is gone, is passed over.
   */
  append(segments: readonly ParticipationSegment[]): Promise<void>;
  of(participationId: string): Promise<Segment[]>;
  ofSession(sessionId: string): Promise<ParticipationSegment[]>;
  /** The same by participation, without writers and in no order, as `mergePacked` takes them. */
  packed(sessionId: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Deletes what a pairing has written that is not its person's, and returns it. */
  disown(of: { participationId: string; pairingId: string }): Promise<Segment[]>;
  /** Deletes all of a participation that is gone. */
  forget(participationId: string): Promise<void>;
}

export interface SeriesStore {
  save(series: { participationId: string; sessionId: string; bytes: Uint8Array }): Promise<void>;
  /** Everybody's, in one statement. */
  saveAll(sessionId: string, series: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /**
   * One byte a second, or null while the segments have not been folded. It is current unless something was stored, or
   * deleted, since.
   */
  find(participationId: string): Promise<{ bytes: Uint8Array; isCurrent: boolean } | null>;
  /** Everybody's, by participation. `isCurrent` is said of all: then who has none stored nothing. */
  ofSession(sessionId: string): Promise<{ series: ReadonlyMap<string, Uint8Array>; isCurrent: boolean }>;
}

/** Which classes are to be folded. */
export interface FoldStore {
  /** Asks for a fold in a minute's time; waits for one that is under way, and comes after it. */
  ask(sessionId: string): Promise<void>;
  /** Until this transaction ends nobody else folds this session; false when it is not due, or taken already. */
  take(sessionId: string): Promise<boolean>;
  /**
   * Of how many readings the summary of a class is; null before there is one. Until this transaction ends nobody else
   * folds or summarises this session.
   */
  lockSummarised(sessionId: string): Promise<number | null>;
  saveSummarised(sessionId: string, readings: number): Promise<void>;
}

export interface AuditStore {
  append(event: { actor: PersonId; action: string; subject: string; at: Date }): Promise<void>;
}

/**
 * The right to speak for one session. Its epoch rises with every change of owner and stands in every frame. Leases run
 * by the database's clock alone: those of two processes may differ.
 */
export interface LeaseStore {
  /** Null while somebody else holds an unexpired lease. */
  acquire(wanted: { sessionId: string; owner: string; seconds: number }): Promise<{ epoch: number } | null>;
  /** False when somebody else has taken over. */
  renew(held: { sessionId: string; owner: string; epoch: number; seconds: number }): Promise<boolean>;
  /** Lets somebody else acquire at once; harmless when the lease was lost already. */
  release(held: { sessionId: string; owner: string; epoch: number }): Promise<void>;
}

export interface ProgrammeStore {
  find(id: string): Promise<KeptProgramme | null>;
  /** All that are not archived, in no order. */
  list(): Promise<KeptProgramme[]>;
  /** If another change of this version came since `find`, the transaction is run again from the start. */
  save(kept: KeptProgramme): Promise<void>;
}

export interface GuestStore {
  /** The digest of the code that opens a session, or null. Until this transaction ends nobody else changes or counts. */
  lockCode(sessionId: string): Promise<string | null>;
  saveCode(sessionId: string, codeDigest: string | null): Promise<void>;
  countTickets(sessionId: string): Promise<number>;
  saveTicket(ticket: Ticket): Promise<void>;
  findTicket(personId: PersonId): Promise<Ticket | null>;
}

export interface PairingStore {
  find(id: string): Promise<Pairing | null>;
  /** What a person has in a session, newest first. Until this transaction ends nobody else changes any of it. */
  lockOf(of: { sessionId: string; personId: PersonId }): Promise<Pairing[]>;
  save(pairing: Pairing): Promise<void>;
  /** What is paired in a session, or was. */
  ofSession(sessionId: string): Promise<Exclude<Pairing, { state: 'offered' }>[]>;
  /** Keeps that these people are in the meeting, as far as they have something paired. */
  seen(people: { sessionId: string; personIds: readonly PersonId[]; at: Date }): Promise<void>;
}

/**
 * `session`: state, programme or playback changed. `seats`: who is there, or what of them may be shown. `pairings`: one
 * was ended or disowned, or its person has left the meeting or is back.
 */
export type ControlKind = 'session' | 'seats' | 'pairings';

/** What is said once and kept nowhere. It travels in the notice itself: nothing of anybody's health may be in it. */
export type ControlNews =
  | { readonly type: 'cue'; readonly id: string; readonly text: string }
  /** A page of who leads the class has joined, and waits for the coach's view. */
  | { readonly type: 'coach-joined' };

export interface ControlSignals {
  /** Tells every process, once and only if this transaction commits. */
  announce(sessionId: string, kind: ControlKind): Promise<void>;
  /** Tells every process this very news, once and only if this transaction commits. */
  tell(sessionId: string, news: ControlNews): Promise<void>;
}

/** Results of classes: rows of people for themselves, rows of groups for their channel. */
export interface SummaryStore {
  /** Of a settled summary nothing changes. */
  save(summary: GroupSummary): Promise<void>;
  find(sessionId: string): Promise<GroupSummary | null>;
  /** Of a class that has a summary; of a settled one nothing changes. */
  saveMean(sessionId: string, mean: ClassMean | null): Promise<void>;
  mean(sessionId: string): Promise<ClassMean | null>;
  /** From now on it stays as it is, if there is one. Under the lock under which it is summarised. */
  settle(sessionId: string): Promise<void>;
  /** How many were in the meeting, for the next summary alone; 0 while nobody was counted. */
  attended(sessionId: string): Promise<number>;
  /** Of a class that has a summary. */
  saveAttended(of: { sessionId: string; attended: number }): Promise<void>;
  /** Of ended classes of a channel from `since` on, newest first. */
  ofChannel(of: { teamsChannelId: string; since: Date }): Promise<{ summary: GroupSummary; endedAt: Date }[]>;
}

export interface RecapStore {
  /** In one statement for all; the feeling that a person gave stays. */
  saveAll(recaps: readonly Omit<Recap, 'feeling'>[]): Promise<void>;
  find(participationId: string): Promise<Recap | null>;
  /** Of classes that ended, newest first. */
  ofPerson(personId: PersonId, limit: number): Promise<{ recap: Recap; session: Session }[]>;
  /** Effort points of everybody's last classes before this one, newest first, by participation; without them no entry. */
  pointsBefore(of: { sessionId: string; limit: number }): Promise<ReadonlyMap<string, readonly number[]>>;
  saveFeeling(participationId: string, feeling: Feeling): Promise<void>;
}

/** What people call a channel. */
export interface ChannelName {
  readonly name: string;
  readonly teamName: string;
}

export interface ConversationStore {
  find(id: string): Promise<Conversation | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<Conversation | null>;
  /** The person's own chat with the bot: one in which it is installed before one in which it no longer is. */
  ofPerson(personId: PersonId): Promise<Conversation | null>;
  /** A welcome that was said stays said. */
  save(conversation: Conversation): Promise<void>;
  /** True for one caller only, ever: whoever is to say the welcome here. */
  takeWelcome(welcome: { conversationId: string; at: Date }): Promise<boolean>;
  /** Everybody of these who has the bot personally. */
  personalOf(personIds: readonly PersonId[]): Promise<Conversation[]>;
  /** Keeps what people call a channel that is known. */
  nameChannel(channel: { id: string } & ChannelName): Promise<void>;
  /** Every channel in which the bot is, by team and name; null is a name that Teams has not told. */
  channels(): Promise<
    ({ id: string; teamGroupId: string | null } & { readonly [Name in keyof ChannelName]: string | null })[]
  >;
  /** The bot is no longer in any channel of this team. */
  leaveTeam(teamGroupId: string): Promise<void>;
}

/** What Teams has told the bot, by ids alone, so that what it tells twice is answered once. */
export interface HeardStore {
  /** True for one caller only. What was heard more than a day before is forgotten meanwhile. */
  take(activity: { conversationId: string; activityId: string; at: Date }): Promise<boolean>;
}

/** Who was in the meeting, for a count and nothing else: no person can be read from it, and it goes with the summary. */
export interface AttendanceStore {
  /**
   * The random text with which the digests of this class are made: that of whoever offered one first. Without it nobody
   * can tell whose a digest is, not even by trying everybody they know.
   */
  salt(offer: { sessionId: string; salt: string }): Promise<string>;
  /** Harmless twice. `who` is a digest that means nothing outside this class. */
  note(presence: { sessionId: string; who: string; at: Date }): Promise<void>;
  count(sessionId: string): Promise<number>;
  /** Forgets the salt, for good: who was counted stays counted, and is nobody any more. */
  seal(sessionId: string): Promise<void>;
  /** Deletes all of a class. */
  forget(sessionId: string): Promise<void>;
}

/** What somebody said about coming to a class. */
export interface Rsvp {
  readonly personId: PersonId;
  readonly isComing: boolean;
  /** When they said so last. */
  readonly saidAt: Date;
  /** From when on Upbeat knows this answer: who only says the same again keeps their place in line. */
  readonly since: Date;
}

/** Who said that they come, for a count and for the person's own view. */
export interface RsvpStore {
  /** An older answer that arrives late changes nothing. `heardAt` is when Upbeat learnt of it: `at`, unless told. */
  save(rsvp: { sessionId: string; personId: PersonId; isComing: boolean; at: Date; heardAt?: Date }): Promise<void>;
  /** Everybody's, first who is known first. */
  all(sessionId: string): Promise<Rsvp[]>;
  isComing(of: { sessionId: string; personId: PersonId }): Promise<boolean | null>;
  countComing(sessionId: string): Promise<number>;
  /** The same for many classes at once; a class that nobody comes to is left out. */
  countComingOfEach(sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Deletes what one person said about a class. */
  forget(of: { sessionId: string; personId: PersonId }): Promise<void>;
}

/** Who asked for their recap of a class, whether or not they have the bot personally. */
export interface RecapRequestStore {
  /** Harmless twice. */
  ask(request: { sessionId: string; personId: PersonId; at: Date }): Promise<void>;
  /** In no order. */
  whoAsked(sessionId: string): Promise<PersonId[]>;
  forget(of: { sessionId: string; personId: PersonId }): Promise<void>;
}

export interface PostStore {
  find(key: PostKey): Promise<Post | null>;
  /** As `find`, and nobody else can lock it, there or not, until this transaction ends. */
  lock(key: PostKey): Promise<Post | null>;
  /** As `lock`, of the post with this id. */
  lockNamed(id: string): Promise<Post | null>;
  /** Only what was locked before. */
  save(post: Post): Promise<void>;
  /** Class cards that are unknown or refused and not dismissed, newest first: for the admin. */
  inDoubt(limit: number): Promise<{ post: Post; session: Session }[]>;
}

/** What use cases may keep and find. One transaction sees one tenant only. */
export interface Stores {
  readonly tenant: TenantStore;
  readonly sessions: SessionStore;
  readonly participations: ParticipationStore;
  readonly people: PersonStore;
  readonly consents: ConsentStore;
  readonly care: CareStore;
  readonly presence: PresenceStore;
  readonly ratings: RatingStore;
  readonly segments: SegmentStore;
  readonly series: SeriesStore;
  readonly folds: FoldStore;
  readonly audit: AuditStore;
  readonly leases: LeaseStore;
  readonly programmes: ProgrammeStore;
  readonly guests: GuestStore;
  readonly pairings: PairingStore;
  readonly conversations: ConversationStore;
  readonly heard: HeardStore;
  readonly attendance: AttendanceStore;
  readonly rsvps: RsvpStore;
  readonly recapRequests: RecapRequestStore;
  readonly posts: PostStore;
  readonly organiser: OrganiserStore;
  readonly plannedSeries: PlannedSeriesStore;
  readonly arrangements: ArrangementStore;
  readonly notices: NoticeStore;
  readonly traces: TraceStore;
  readonly summaries: SummaryStore;
  readonly recaps: RecapStore;
  readonly recordings: RecordingStore;
  readonly blocks: BlockStore;
  readonly subscriptions: SubscriptionStore;
  readonly control: ControlSignals;
  readonly jobs: JobStore;
}

/**
 * Runs the work in one transaction of one tenant: all of it is kept, or nothing. When the database asks for another
 * try the work runs again from the start, so it must not act on anything but the stores.
 */
export type InTransaction = <T>(tenantId: TenantId, work: (stores: Stores) => Promise<T>) => Promise<T>;
