import type { PullRecordingDeps } from '@upbeat/api/application/recordings/pull-recording.ts';
import type { VideoStore } from '@upbeat/api/application/recordings/video-store.ts';
import { Killed } from '../posts/mortal.ts';

/**
 * A worker that is killed at one moment, and not before: moments lie before and after each transaction and each request
 * to Graph or storage. What these had done by then is done.
 */
export function mortalPull(deps: PullRecordingDeps, killedAt: number): PullRecordingDeps {
  let moments = 0;
  const live = (): void => {
    if (moments >= killedAt) throw new Killed();
    moments += 1;
  };
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    const result = await work();
    live();
    return result;
  };
  const { videos, source } = deps;
  const mortalVideos: VideoStore = {
    blocks: (id) => step(() => videos.blocks(id)),
    putBlock: (...asked) => step(() => videos.putBlock(...asked)),
    commit: (...asked) => step(() => videos.commit(...asked)),
    video: (id) => step(() => videos.video(id)),
    putCaptions: (...asked) => step(() => videos.putCaptions(...asked)),
    remove: (id) => step(() => videos.remove(id)),
    links: (...asked) => step(() => videos.links(...asked)),
  };
  return {
    ...deps,
    inTransaction: (tenantId, work) => step(() => deps.inTransaction(tenantId, work)),
    videos: mortalVideos,
    source: {
      open: (...asked) => step(() => source.open(...asked)),
      captions: (of) => step(() => source.captions(of)),
    },
    probeVideo: (...asked) => step(() => deps.probeVideo(...asked)),
    // A process that is gone does not try again.
    pause: () => Promise.reject(new Killed()),
  };
}
