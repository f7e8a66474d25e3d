import { randomUUID } from 'node:crypto';

/** A line in somebody's Activity. */
export interface FeedItem {
  readonly id: string;
  readonly personId: string;
  readonly activityType: string;
  /** What the manifest's template makes of the notice. */
  readonly text: string;
  /** What it is about. */
  readonly topic: string;
  readonly preview: string | null;
  /** Where it leads in Teams; null when Teams finds that out by itself. */
  readonly webUrl: string | null;
  readonly at: Date;
  readonly isRead: boolean;
}

/** What the activity feeds of everybody show, newest first. */
export interface Feed {
  tell(item: Omit<FeedItem, 'id' | 'isRead'>): FeedItem;
  of(personId: string): readonly FeedItem[];
  read(personId: string, id: string): void;
  subscribe(changed: () => void): () => void;
}

export function createFeed(): Feed {
  let items: readonly FeedItem[] = [];
  const listeners = new Set<() => void>();
  const keep = (kept: readonly FeedItem[]): void => {
    items = kept;
    for (const listener of [...listeners]) listener();
  };
  return {
    tell(item) {
      const told = { ...item, id: randomUUID(), isRead: false };
      keep([told, ...items]);
      return told;
    },
    of: (personId) => items.filter((one) => one.personId === personId),
    read: (personId, id) =>
      keep(items.map((one) => (one.id === id && one.personId === personId ? { ...one, isRead: true } : one))),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
