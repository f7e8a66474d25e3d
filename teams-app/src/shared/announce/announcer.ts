import type { Wait } from '../live/class-time.ts';

/** Something that a screen reader may say by itself. */
export interface News {
  /** What makes it another one: two intervals may bear the same name. */
  readonly key: string;
  readonly words: string;
}

/** News that its words alone make new. */
export function newsOf(words: string | null): News | null {
  return words === null ? null : { key: words, words };
}

/** What there is to say now, by subject; the first subject comes first. */
export interface Bulletin {
  /** What the coach has just said. */
  readonly cue: News | null;
  /** What is asked of me, or said to me alone. */
  readonly mine?: News | null;
  /** That the line is lost. */
  readonly line: News | null;
  /** How my sensor is. */
  readonly sensor?: News | null;
  /** What the class does: an interval, a pause, the end of the plan. */
  readonly stretch: News | null;
  /** My own zone. */
  readonly zone: News | null;
}

/** What was said last; `count` rises, so that the same words said again are news again. */
export interface Announcement {
  readonly words: string;
  readonly count: number;
}

/**
 * The one live region of a page: at most one message in ten seconds, whatever happens meanwhile, and then what is true
 * at that moment.
 */
export interface Announcer {
  readonly tell: (bulletin: Bulletin) => void;
  readonly announcement: () => Announcement | null;
  readonly subscribe: (changed: () => void) => () => void;
  readonly stop: () => void;
}

const SUBJECTS = ['cue', 'mine', 'line', 'sensor', 'stretch', 'zone'] as const satisfies readonly (keyof Bulletin)[];
type Subject = (typeof SUBJECTS)[number];

/** Things that happen. The others are states: the first one is known without a word, and none is said twice. */
const HAPPENINGS: ReadonlySet<Subject> = new Set(['cue', 'mine', 'line']);

export const AT_MOST_EVERY_MS = 10_000;

/** @param now a monotonic clock in ms */
export function createAnnouncer({ now, wait }: { now: () => number; wait: Wait }): Announcer {
  const listeners = new Set<() => void>();
  const known = new Map<Subject, string>();
  const waiting = new Map<Subject, News>();
  let announcement: Announcement | null = null;
  let spokeAt = -Infinity;
  let cancel: (() => void) | null = null;

  function take(subject: Subject, news: News | null): void {
    const isHappening = HAPPENINGS.has(subject);
    if (news === null) {
      if (isHappening) known.delete(subject);
      if (subject !== 'cue') waiting.delete(subject); // a cue is still worth saying when it is no longer shown
      return;
    }
    if (!known.has(subject) && !isHappening) known.set(subject, news.key);
    if (known.get(subject) === news.key) waiting.delete(subject);
    else waiting.set(subject, news);
  }

  function speak(): void {
    cancel = null;
    const subject = SUBJECTS.find((candidate) => waiting.has(candidate));
    const news = subject && waiting.get(subject);
    if (subject === undefined || news === undefined) return;
    waiting.delete(subject);
    known.set(subject, news.key);
    spokeAt = now();
    announcement = { words: news.words, count: (announcement?.count ?? 0) + 1 };
    if (waiting.size > 0) cancel = wait(AT_MOST_EVERY_MS, speak);
    for (const changed of listeners) changed();
  }

  return {
    tell(bulletin) {
      for (const subject of SUBJECTS) take(subject, bulletin[subject] ?? null);
      if (waiting.size === 0 || cancel !== null) return;
      const due = spokeAt + AT_MOST_EVERY_MS - now();
      if (due > 0) cancel = wait(due, speak);
      else speak();
    },
    announcement: () => announcement,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
