import type { PersonId } from '../../domain/directory/identity.ts';
import type { Recording, SourceRecording } from '../../domain/recording/recording.ts';

export interface RecordingStore {
  find(id: string): Promise<Recording | null>;
  /** As `find`, and nobody else can lock or save it until this transaction ends. */
  lock(id: string): Promise<Recording | null>;
  ofSession(sessionId: string): Promise<Recording[]>;
  /** True for one caller only: nobody had heard of this recording of Graph before. */
  add(recording: SourceRecording & { id: string; sessionId: string }): Promise<boolean>;
  save(recording: Recording): Promise<void>;
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

export interface SubscriptionStore {
  find(id: string): Promise<Subscription | null>;
  ofResource(resource: Subscription['resource']): Promise<Subscription[]>;
  save(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<void>;
  /** The link with which the next reconcile of an organiser's recordings goes on; null the first time. */
  deltaLink(organiserId: PersonId): Promise<string | null>;
  saveDeltaLink(organiserId: PersonId, link: string | null): Promise<void>;
  /** True for one caller only: this notification was not heard before. Older than a day is forgotten meanwhile. */
  takeNotification(of: { digest: string; at: Date }): Promise<boolean>;
}
