import type { PersonId } from '../../domain/directory/identity.ts';
import type { Recording, SourceRecording } from '../../domain/recording/recording.ts';
import type { EndedSession } from '../../domain/session/session.ts';

export interface RecordingStore {
  find(id: string): Promise<Recording | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<Recording | null>;
  ofSession(sessionId: string): Promise<Recording[]>;
  /** True for one caller only: nobody had heard of this recording of Graph before. */
  add(recording: SourceRecording & { id: string; sessionId: string }): Promise<boolean>;
  save(recording: Recording): Promise<void>;
  /** Classes that were to be recorded and ended since then, of which no recording is known, in no order. */
  missing(of: { endedSince: Date; limit: number }): Promise<EndedSession[]>;
  /** Refused for what somebody may do away with, in no order. */
  refusedForNow(of: { endedSince: Date; limit: number }): Promise<Recording[]>;
  /** What is kept until then at the latest, in no order. */
  toDelete(before: Date, limit: number): Promise<Recording[]>;
}

/** One block of a recording as it lies in our storage. */
export interface PulledBlock {
  readonly index: number;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface BlockStore {
  of(recordingId: string): Promise<PulledBlock[]>;
  save(recordingId: string, block: PulledBlock): Promise<void>;
  forget(recordingId: string): Promise<void>;
}

/** A subscription of Graph to what happens in an organisation. */
export interface Subscription {
  /** Graph's. */
  readonly id: string;
  readonly resource: 'recordings' | 'events';
  /** Of whom, for events. */
  readonly organiserId: PersonId | null;
  readonly expiresAt: Date;
  /** SHA-256 of the secret that each notification must bring. */
  readonly clientStateDigest: string;
  /** With which key its content is encrypted. */
  readonly certificateId: string | null;
}

export interface Reconciled {
  /** With which the next one goes on. */
  readonly link: string;
  readonly dueAt: Date;
}

export interface SubscriptionStore {
  find(id: string): Promise<Subscription | null>;
  ofResource(resource: Subscription['resource']): Promise<Subscription[]>;
  save(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<void>;
  /** How far an organiser's recordings were reconciled, and when that is due again; null before the first time. */
  reconciled(organiserId: PersonId): Promise<Reconciled | null>;
  saveReconciled(organiserId: PersonId, reconciled: Reconciled): Promise<void>;
  /** It is due then, at the latest. */
  reconcileAt(organiserId: PersonId, dueAt: Date): Promise<void>;
  /** Those that nobody took before, each for one caller only. Older than a day is forgotten meanwhile. */
  takeNotifications(of: { digests: readonly string[]; at: Date }): Promise<Set<string>>;
}
