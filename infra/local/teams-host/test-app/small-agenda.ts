import type { ActivityItem, Agenda, AgendaEntry } from '../agenda.ts';
import type { Meeting } from '../box.ts';

/** Calendars and Activity in memory, with nobody's rules but those of the test. */
export interface SmallAgenda extends Agenda {
  invite(personId: string, entry: Partial<AgendaEntry> & Pick<AgendaEntry, 'id' | 'title'>): void;
  tell(personId: string, item: Partial<ActivityItem> & Pick<ActivityItem, 'id' | 'text'>): void;
  /** Who is in which meeting now: `person chat`. */
  readonly present: ReadonlySet<string>;
}

const HALF_AN_HOUR_MS = 1_800_000;

export function createSmallAgenda(): SmallAgenda {
  const entries = new Map<string, readonly AgendaEntry[]>();
  const activity = new Map<string, readonly ActivityItem[]>();
  const present = new Set<string>();
  const listeners = new Set<() => void>();
  const tellAll = (): void => {
    for (const listener of listeners) listener();
  };
  const entriesOf = (personId: string): readonly AgendaEntry[] => entries.get(personId) ?? [];
  const activityOf = (personId: string): readonly ActivityItem[] => activity.get(personId) ?? [];

  return {
    present,
    seenBy: (personId) => ({ entries: entriesOf(personId), activity: activityOf(personId) }),
    respond({ personId, entryId, answer }) {
      const isThere = entriesOf(personId).some(({ id }) => id === entryId);
      entries.set(
        personId,
        entriesOf(personId).map((one) => (one.id === entryId ? { ...one, answer } : one)),
      );
      tellAll();
      return isThere;
    },
    read({ personId, itemId }) {
      activity.set(
        personId,
        activityOf(personId).map((one) => (one.id === itemId ? { ...one, isRead: true } : one)),
      );
      tellAll();
    },
    async join({ personId, chatId }) {
      const entry = entriesOf(personId).find((one) => one.chatId === chatId);
      if (!entry) return null;
      present.add(`${personId} ${chatId}`);
      return meetingOf(entry, chatId);
    },
    async leave({ personId, chatId }) {
      present.delete(`${personId} ${chatId}`);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    invite(personId, entry) {
      const startsAt = entry.startsAt ?? new Date().toISOString();
      const endsAt = new Date(Date.parse(startsAt) + HALF_AN_HOUR_MS).toISOString();
      const shared = { organiser: 'Hana Sato', isSeries: false, isCancelled: false, answers: null } as const;
      const whole: AgendaEntry = { ...shared, startsAt, endsAt, answer: 'none', chatId: null, ...entry };
      entries.set(personId, [...entriesOf(personId), whole]);
      tellAll();
    },
    tell(personId, item) {
      const whole = { preview: null, at: new Date().toISOString(), isRead: false, link: null, ...item };
      activity.set(personId, [whole, ...activityOf(personId)]);
      tellAll();
    },
  };
}

function meetingOf({ title, startsAt, endsAt }: AgendaEntry, chatId: string): Meeting {
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0`;
  return { id: Buffer.from(`0#${chatId}#0`).toString('base64'), chatId, title, joinUrl, startsAt, endsAt };
}
