/** Where the recordings that we keep lie: object storage, in blocks. */
export interface VideoStore {
  /** The blocks that were brought and not yet made a video of, in order. */
  blocks(recordingId: string): Promise<{ index: number; bytes: number }[]>;
  /** Harmless twice. */
  putBlock(recordingId: string, block: { index: number; bytes: Uint8Array }, signal: AbortSignal): Promise<void>;
  /** Makes the blocks one video. Harmless twice. @returns its bytes */
  commit(recordingId: string, count: number): Promise<{ bytes: number }>;
  /** The video that was made of the blocks; null as long as there is none. */
  video(recordingId: string): Promise<{ bytes: number } | null>;
  putCaptions(recordingId: string, vtt: string): Promise<void>;
  /** Deletes all of it. Harmless twice. */
  remove(recordingId: string): Promise<void>;
  /** Addresses that open it for reading until then, a quarter of an hour at most, to whoever holds them. */
  links(recordingId: string, until: Date): Promise<{ url: string; captionsUrl: string | null }>;
}
