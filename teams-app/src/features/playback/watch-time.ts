/** The stretch of a class that its video shows, in seconds of the class. */
export interface VideoSpan {
  /** What its first picture shows; negative when it began before the class. */
  readonly beginsAtSecond: number;
  readonly seconds: number;
}

/** All that can be watched: the class, and what its video shows before and after it. */
export interface WatchSpan {
  readonly from: number;
  readonly until: number;
}

/*
 * A class has one clock, which begins with the class and never stops: in a pause of the programme its seconds go on,
 * and so do those of the video. So both differ by one number, wherever somebody paused.
 */

/** The second of the class that the video shows at this time of its own. */
export function toClassSecond(videoSecond: number, { beginsAtSecond }: VideoSpan): number {
  return videoSecond + beginsAtSecond;
}

/** The time of the video that shows this second of the class, or null where the video does not show it. */
export function toVideoSecond(classSecond: number, span: VideoSpan): number | null {
  const second = classSecond - span.beginsAtSecond;
  return second >= 0 && second < span.seconds ? second : null;
}

export function watchSpan(classSeconds: number, video: VideoSpan | null): WatchSpan {
  if (video === null) return { from: 0, until: classSeconds };
  const { beginsAtSecond, seconds } = video;
  return { from: Math.min(0, beginsAtSecond), until: Math.max(classSeconds, beginsAtSecond + seconds) };
}

export function within({ from, until }: WatchSpan, second: number): number {
  return Math.min(until, Math.max(from, second));
}

/** A time of the class as people read it: 12:48, and −1:20 before it began. The second that has begun is the one shown. */
export function timeText(second: number): string {
  const whole = Math.floor(second);
  const far = Math.abs(whole);
  return `${whole < 0 ? '−' : ''}${Math.floor(far / 60)}:${String(far % 60).padStart(2, '0')}`;
}
