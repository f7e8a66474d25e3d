import { randomUUID } from 'node:crypto';
import { fileContent, madeUpContent, paddedContent, type Content } from './content.ts';

/** A Teams meeting as far as its recordings need it. */
export interface RecordedMeeting {
  readonly tenantId: string;
  readonly organiserId: string;
  /** Graph's id of the online meeting. */
  readonly id: string;
  /** Graph tells nobody of the recordings of channel meetings. */
  readonly isInChannel?: boolean;
}

export interface LocalRecording {
  readonly id: string;
  readonly meeting: RecordedMeeting;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly callId: string;
  readonly correlationId: string;
  readonly content: Content;
  /** WebVTT; null where nobody transcribed. */
  readonly transcript: { readonly id: string; readonly vtt: string } | null;
  /** How many there were before it anywhere. */
  readonly order: number;
}

export interface MakeRecording {
  readonly meeting: RecordedMeeting;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** A film; with `bytes` too it is made that long. Neither: some kilobytes that are no film. */
  readonly file?: string;
  readonly bytes?: number;
  /** WebVTT. */
  readonly transcript?: string;
}

/** What goes wrong while content is read. */
export interface ContentConduct {
  /** Null: as fast as it can. */
  bytesPerSecond: number | null;
  /** Answers with all of it, whatever part is asked for. */
  ignoresRange: boolean;
  /** Sends whoever asks to another address, which works without a token. */
  redirects: boolean;
}

export interface Recordings {
  /** What Teams does some minutes after a recorded meeting. */
  make(wish: MakeRecording): Promise<LocalRecording>;
  /** Deleted in Teams. */
  remove(id: string): void;
  /** An address, for a while, at which it is had without a token. */
  openLink(id: string): string;
  byLink(link: string): LocalRecording | null;
  /** The oldest first. */
  all(): readonly LocalRecording[];
  /** @returns how to hear no more */
  onMade(hear: (recording: LocalRecording) => void): () => void;
  readonly conduct: ContentConduct;
  /** Breaks the line once so many bytes of an answer have left, so many times. */
  cut(wish: { afterBytes: number; times: number }): void;
  /** How many cuts have struck, and how many answers with content there were. */
  readonly counts: { cuts: number; served: number; leakedTokens: number };
  /** Where the next answer is to be cut, or null; each one asked for is taken once. */
  takeCut(): number | null;
}

const SOME_BYTES = 64 * 1024;

export function createRecordings(): Recordings {
  const recordings = new Map<string, LocalRecording>();
  const hearers = new Set<(recording: LocalRecording) => void>();
  const links = new Map<string, string>();
  const cuts: number[] = [];
  let made = 0;

  return {
    async make({ meeting, startedAt, endedAt, transcript, ...wish }) {
      const recording: LocalRecording = {
        id: randomUUID(),
        meeting,
        startedAt,
        endedAt,
        callId: randomUUID(),
        correlationId: randomUUID(),
        content: await contentOf(wish),
        transcript: transcript === undefined ? null : { id: randomUUID(), vtt: transcript },
        order: made++,
      };
      recordings.set(recording.id, recording);
      for (const hear of [...hearers]) hear(recording);
      return recording;
    },
    remove: (id) => void recordings.delete(id),
    openLink(id) {
      const link = randomUUID();
      links.set(link, id);
      return link;
    },
    byLink: (link) => recordings.get(links.get(link) ?? '') ?? null,
    all: () => [...recordings.values()],
    onMade(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    conduct: { bytesPerSecond: null, ignoresRange: false, redirects: false },
    cut: ({ afterBytes, times }) => void cuts.push(...Array.from({ length: times }, () => afterBytes)),
    counts: { cuts: 0, served: 0, leakedTokens: 0 },
    takeCut: () => cuts.shift() ?? null,
  };
}

function contentOf({ file, bytes }: Pick<MakeRecording, 'file' | 'bytes'>): Promise<Content> | Content {
  if (file === undefined) return madeUpContent(bytes ?? SOME_BYTES);
  return bytes === undefined ? fileContent(file) : paddedContent(file, bytes);
}
