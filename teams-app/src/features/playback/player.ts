import { toClassSecond, toVideoSecond, watchSpan, within, type VideoSpan, type WatchSpan } from './watch-time.ts';

/** What plays the pictures: a video element, as far as a player needs it. */
export interface Media {
  currentTime: number;
  playbackRate: number;
  readonly paused: boolean;
  readonly ended: boolean;
  play(): Promise<unknown>;
  pause(): void;
}

export const RATES = [0.5, 1, 1.25, 1.5, 2] as const;
export type Rate = (typeof RATES)[number];

export interface PlayerView {
  readonly isPlaying: boolean;
  readonly rate: Rate;
  readonly span: WatchSpan;
  /** The last whole second that has begun. */
  readonly second: number;
  /** Whether the video shows this second. */
  readonly isInVideo: boolean;
}

/**
 * One time for video, curve and list: a second of the class. Where the video shows that second, the video says which it
 * is; elsewhere, before it begins, after its end, or without any, a clock of its own goes on. While the video is on its
 * way time stands.
 */
export interface Player {
  /** With its fraction, as it is now. */
  readonly second: () => number;
  readonly view: () => PlayerView;
  /** Called with each change of the view. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Called with each place, fractions of a second too, and at once with this one. */
  readonly follow: (moved: (second: number) => void) => () => void;
  /** To be called for each picture that is drawn. */
  readonly tick: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (second: number) => void;
  readonly setRate: (rate: Rate) => void;
  /** What the video of this class shows; null where there is none. */
  readonly expectVideo: (span: VideoSpan | null) => void;
  /** The pictures are there, or gone. The place stays. */
  readonly attach: (media: Media | null) => void;
  /** Somebody else has paused or played them: a key of the keyboard, the system. */
  readonly followMedia: () => void;
}

/** @param now in ms, never going back */
export function createPlayer(classSeconds: number, now: () => number): Player {
  const listeners = new Set<() => void>();
  const followers = new Set<(second: number) => void>();
  let [second, isPlaying, lastTickMs] = [0, false, now()];
  let rate: Rate = 1;
  let video: VideoSpan | null = null;
  let media: Media | null = null;
  let span = watchSpan(classSeconds, null);
  let view = viewNow();

  function viewNow(): PlayerView {
    const isInVideo = video !== null && toVideoSecond(second, video) !== null;
    return { isPlaying, rate, span, second: Math.floor(second), isInVideo };
  }

  function tell(): void {
    for (const moved of followers) moved(second);
    const next = viewNow();
    const keys = Object.keys(next) as (keyof PlayerView)[];
    if (keys.every((key) => next[key] === view[key])) return;
    view = next;
    for (const changed of listeners) changed();
  }

  /** Brings the pictures to where the player is. */
  function lead(): void {
    if (media === null || video === null) return;
    const at = toVideoSecond(second, video);
    if (at === null) return media.pause();
    media.currentTime = at;
    media.playbackRate = rate;
    if (!isPlaying) return media.pause();
    const playing = media;
    playing.play().catch((fault: unknown) => {
      // Another place, or other pictures, came before these could begin: nothing is wrong.
      if (media !== playing || (fault as Partial<DOMException>).name === 'AbortError') return;
      isPlaying = false;
      tell();
    });
  }

  function advance(): void {
    const nowMs = now();
    const passed = ((nowMs - lastTickMs) / 1000) * rate;
    lastTickMs = nowMs;
    const isShown = video !== null && toVideoSecond(second, video) !== null;
    if (isShown && video !== null) {
      if (media === null) return;
      second = toClassSecond(media.currentTime, video);
      if (!media.ended) return;
      second = video.beginsAtSecond + video.seconds; // what follows has no pictures
    } else if (isPlaying) {
      second += passed;
      if (video !== null && toVideoSecond(second, video) !== null) lead();
    }
    if (second < span.until) return;
    second = span.until;
    isPlaying = false;
    media?.pause();
  }

  return {
    second: () => second,
    view: () => view,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    follow(moved) {
      followers.add(moved);
      moved(second);
      return () => followers.delete(moved);
    },
    tick() {
      advance();
      tell();
    },
    play() {
      advance();
      if (second >= span.until) second = Math.max(0, span.from); // once more
      isPlaying = true;
      lead();
      tell();
    },
    pause() {
      advance();
      isPlaying = false;
      media?.pause();
      tell();
    },
    seek(wanted) {
      lastTickMs = now();
      second = within(span, wanted);
      lead();
      tell();
    },
    setRate(wanted) {
      advance();
      rate = wanted;
      if (media) media.playbackRate = rate;
      tell();
    },
    expectVideo(expected) {
      advance();
      video = expected;
      span = watchSpan(classSeconds, video);
      second = within(span, second);
      tell();
    },
    attach(attached) {
      if (attached === null) advance(); // the last place they showed
      media = attached;
      lead();
      tell();
    },
    followMedia() {
      if (media === null || !view.isInVideo || media.ended || media.paused === !isPlaying) return;
      isPlaying = !media.paused;
      tell();
    },
  };
}
