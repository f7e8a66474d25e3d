import type { Meeting } from './box.ts';

/** What somebody said to an invitation; `organiser` where it is their own. */
export type AgendaAnswer = 'organiser' | 'none' | 'accepted' | 'tentative' | 'declined';

/** What an employee's Outlook can answer. */
export const ANSWERS = ['accepted', 'tentative', 'declined'] as const;
export type GivenAnswer = (typeof ANSWERS)[number];

/** One meeting in somebody's week. */
export interface AgendaEntry {
  readonly id: string;
  readonly title: string;
  /** RFC 3339. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly organiser: string;
  readonly answer: AgendaAnswer;
  readonly isSeries: boolean;
  readonly isCancelled: boolean;
  /** Of its Teams meeting; null when it has none. */
  readonly chatId: string | null;
  /** What those who were asked have answered, for the organiser alone. */
  readonly answers: Readonly<Record<GivenAnswer | 'none', number>> | null;
}

/** A line of somebody's Activity. */
export interface ActivityItem {
  readonly id: string;
  readonly text: string;
  readonly preview: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly isRead: boolean;
  /** Where it leads; null when nowhere. */
  readonly link: string | null;
}

/** The calendar and the Activity of one person. */
export interface SeenAgenda {
  readonly entries: readonly AgendaEntry[];
  readonly activity: readonly ActivityItem[];
}

/** Calendars and Activity, as a Teams client reaches them: each person their own. */
export interface Agenda {
  seenBy(personId: string): SeenAgenda;
  /** @returns false when they were not asked to it */
  respond(answer: { readonly personId: string; readonly entryId: string; readonly answer: GivenAnswer }): boolean;
  read(item: { readonly personId: string; readonly itemId: string }): void;
  /** @returns the meeting, or null when they were not asked to it */
  join(meeting: { readonly personId: string; readonly chatId: string }): Promise<Meeting | null>;
  leave(meeting: { readonly personId: string; readonly chatId: string }): Promise<void>;
  /** Calls back after each change of anything; returns how to stop it. */
  subscribe(changed: () => void): () => void;
}

/** A place without Outlook: nobody has anything in their week. */
export const noAgenda: Agenda = {
  seenBy: () => ({ entries: [], activity: [] }),
  respond: () => false,
  read: () => undefined,
  join: () => Promise.resolve(null),
  leave: () => Promise.resolve(),
  subscribe: () => () => undefined,
};
