import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { SourceRecording } from '../../domain/recording/recording.ts';

/** Where a recording of Graph is. */
export interface SourceAddress {
  readonly tenantId: TenantId;
  readonly organiserId: PersonId;
  readonly onlineMeetingId: string;
  readonly sourceId: string;
}

/** Some of a recording's bytes on their way. */
export interface SourceStream {
  /** The first byte that it brings: 0 where the source does not go on from where it was asked. */
  readonly from: number;
  /** Null where the source does not say. */
  readonly bytesTotal: number | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The recordings of an organisation as Graph has them. Throws `RecordingRefused` for what an admin must decide. */
export interface RecordingSource {
  find(of: SourceAddress): Promise<SourceRecording | null>;
  /** Of one meeting, also of one in a channel, of which no notification comes. */
  ofMeeting(of: Omit<SourceAddress, 'sourceId'>): Promise<SourceRecording[]>;
  /** What is new since the last time, and the link for the next. */
  changes(of: {
    tenantId: TenantId;
    organiserId: PersonId;
    deltaLink: string | null;
  }): Promise<{ recordings: SourceRecording[]; deltaLink: string }>;
  /** @param from the first byte that is wanted */
  open(of: SourceAddress, from: number, signal: AbortSignal): Promise<SourceStream>;
  /** WebVTT; null where nobody transcribed. */
  captions(of: SourceAddress): Promise<string | null>;
}
