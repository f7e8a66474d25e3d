import type { PersonId } from '../directory/identity.ts';

/** What Graph tells of a recording that it holds. */
export interface SourceRecording {
  /** Graph's. */
  readonly sourceId: string;
  readonly organiserId: PersonId;
  readonly onlineMeetingId: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** Why a recording cannot be pulled, for as long as nobody changes it. */
export type RecordingRefusal =
  | 'consent-missing'
  | 'no-access-policy'
  | 'gone' // Graph no longer has it
  | 'not-a-video'
  | 'unavailable';

interface Known extends SourceRecording {
  /** Ours. One recording of Graph has one. */
  readonly id: string;
  /** The class that it shows. */
  readonly sessionId: string;
}

/** A recording of a class, on its way from Teams to where who took part can play it. */
export type Recording =
  | (Known & { readonly state: 'waiting' })
  | (Known & { readonly state: 'pulling'; readonly bytesPulled: number; readonly bytesTotal: number | null })
  | (Known & {
      readonly state: 'ready';
      readonly bytes: number;
      readonly durationMs: number;
      readonly hasCaptions: boolean;
      readonly readyAt: Date;
    })
  | (Known & { readonly state: 'refused'; readonly reason: RecordingRefusal })
  | (Known & { readonly state: 'deleted'; readonly deletedAt: Date });
