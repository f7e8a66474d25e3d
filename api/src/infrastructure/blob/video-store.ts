import { Readable } from 'node:stream';
import type { TokenCredential } from '@azure/core-auth';
import { BlobServiceClient, RestError, type BlockBlobClient } from '@azure/storage-blob';
import type { VideoStore } from '../../application/recordings/video-store.ts';
import type { Clock } from '../../application/world.ts';
import { createLinks } from './links.ts';

export interface BlobVideoStoreOptions {
  /** Of the storage account. */
  readonly endpoint: string;
  /** The same where browsers reach it. */
  readonly clientEndpoint: string;
  readonly container: string;
  readonly credential: TokenCredential;
  readonly clock: Clock;
}

const NOT_FOUND = 404;
const PIECE_BYTES = 128 * 1024;

/** A block takes a second or less; one that takes a minute is sent again. */
const RETRIES = { maxTries: 4, tryTimeoutInMs: 60_000, retryDelayInMs: 500, maxRetryDelayInMs: 8000 };

/** No copy of a class stays in a browser, and nobody is asked where to save it. */
const SHOWN_IN_PLACE = { blobContentDisposition: 'inline', blobCacheControl: 'private, no-store' };

/** Recordings in Azure Blob Storage, by the identity of this process: no key of the account is known to it. */
export function blobVideoStore(options: BlobVideoStoreOptions): VideoStore {
  const { endpoint, credential } = options;
  const service = new BlobServiceClient(endpoint, credential, { retryOptions: RETRIES });
  const container = service.getContainerClient(options.container);
  const links = createLinks({ ...options, service });
  const videoOf = (recordingId: string): BlockBlobClient => container.getBlockBlobClient(`${recordingId}/video.mp4`);
  const captionsOf = (recordingId: string): BlockBlobClient =>
    container.getBlockBlobClient(`${recordingId}/captions.vtt`);

  return {
    async blocks(recordingId) {
      const list = await ifThere(videoOf(recordingId).getBlockList('uncommitted'));
      return (list?.uncommittedBlocks ?? [])
        .map(({ name, size }) => ({ index: indexOf(name), bytes: size }))
        .toSorted((one, other) => one.index - other.index);
    },
    async putBlock(recordingId, { index, bytes }, abortSignal) {
      await videoOf(recordingId).stageBlock(blockId(index), () => inPieces(bytes), bytes.byteLength, { abortSignal });
    },
    async commit(recordingId, count) {
      const video = videoOf(recordingId);
      const ids = Array.from({ length: count }, (_, index) => blockId(index));
      await video.commitBlockList(ids, { blobHTTPHeaders: { blobContentType: 'video/mp4', ...SHOWN_IN_PLACE } });
      const { contentLength } = await video.getProperties();
      return { bytes: contentLength ?? 0 };
    },
    async video(recordingId) {
      const found = await ifThere(videoOf(recordingId).getProperties());
      return found ? { bytes: found.contentLength ?? 0 } : null;
    },
    async putCaptions(recordingId, vtt) {
      await captionsOf(recordingId).upload(vtt, Buffer.byteLength(vtt), {
        blobHTTPHeaders: { blobContentType: 'text/vtt; charset=utf-8', ...SHOWN_IN_PLACE },
      });
    },
    async remove(recordingId) {
      await videoOf(recordingId).commitBlockList([]); // lets go of blocks of which no video was made
      await videoOf(recordingId).deleteIfExists({ deleteSnapshots: 'include' });
      await captionsOf(recordingId).deleteIfExists({ deleteSnapshots: 'include' });
    },
    async links(recordingId, until) {
      const captions = captionsOf(recordingId);
      const [url, hasCaptions] = await Promise.all([links.to(videoOf(recordingId).name, until), captions.exists()]);
      return { url, captionsUrl: hasCaptions ? await links.to(captions.name, until) : null };
    },
  };
}

/** Given whole, a block is encrypted whole, which takes its size once more; in pieces it goes as fast as the line takes it. */
function inPieces(bytes: Uint8Array): Readable {
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
  }
  return Readable.from(pieces(), { objectMode: false });
}

/** All ids of one video must be of one length. */
function blockId(index: number): string {
  return Buffer.from(String(index).padStart(8, '0')).toString('base64');
}

function indexOf(id: string): number {
  return Number(Buffer.from(id, 'base64').toString());
}

async function ifThere<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof RestError && fault.statusCode === NOT_FOUND) return null;
    throw fault;
  }
}
