import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import type { GroupFigures } from '@upbeat/api/domain/summary/group-summary.ts';
import type { Recap } from '@upbeat/api/domain/summary/person-result.ts';

/** Where a card leads: deep links into Teams, made by whoever knows the tenant and the app. */
export interface CardLinks {
  /** The chat of the class's meeting; null while it has none. */
  readonly meeting: string | null;
  /** The class in one's personal tab. */
  readonly myClass: string;
}

/** A class as its card tells it. */
export interface ClassOnCard {
  readonly sessionId: string;
  readonly programme: Programme;
  readonly coachName: string;
  readonly plannedStart: Date;
}

/** The class card of a channel, from the moment a class opens until it is summarised. */
export interface ClassCardView {
  /** Ours: by it the card is found again in the channel. */
  readonly postId: string;
  readonly class: ClassOnCard;
  readonly state: 'open' | 'live' | 'over' | 'missed' | 'cancelled';
  /** Who has a place; null below five. */
  readonly coming: number | null;
  /** Who says now that they come has to wait for a place. */
  readonly isFull: boolean;
  readonly links: CardLinks;
}

/**
 * What the person who looks said of a class: the same card, shown to them alone in answer to their press. Null on the
 * card that all see.
 */
export type OwnRsvp = {
  readonly isComing: boolean;
  /** From 1 on; absent for whoever does not wait. */
  readonly placeInLine?: number;
} | null;

export interface SummaryCardView {
  readonly postId: string;
  readonly class: ClassOnCard;
  /** Of the class as it was held, whole minutes. */
  readonly minutes: number;
  /** Null: the card says that the class took place, and no more. */
  readonly figures: GroupFigures | null;
  /** The next class of this channel, for its RSVP; null when none is planned. */
  readonly next: { readonly sessionId: string; readonly plannedStart: Date } | null;
}

export interface RecapCardView {
  readonly postId: string;
  readonly class: ClassOnCard;
  readonly minutes: number;
  readonly recap: Recap;
  /** For the bands of the curve and the bounds of the zones, bpm; null when it is unknown. */
  readonly maxHeartRate: number | null;
  readonly next: { readonly sessionId: string; readonly plannedStart: Date; readonly programmeName: string } | null;
  readonly links: CardLinks;
}

/** The answer to "next class". */
export interface NextClassCardView {
  readonly class: ClassOnCard;
  readonly isLive: boolean;
  readonly coming: number | null;
  readonly links: CardLinks;
}

/** The answer to "my week", for the person alone. */
export interface MyWeekCardView {
  /** Of this week so far, newest first. */
  readonly classes: readonly {
    readonly programmeName: string;
    readonly plannedStart: Date;
    /** Of the class as it was held, whole minutes. */
    readonly minutes: number;
    /** With their fraction. */
    readonly effortPoints: number;
  }[];
  readonly next: RecapCardView['next'];
  /** The personal tab. */
  readonly myClassesLink: string;
}

/** What can be asked depends on where: what is about a person is asked in their own chat. */
export interface WordsOfBotView {
  readonly where: Conversation['kind'];
}

/** What the language model wrote, never taken for Markdown. */
export interface ModelAnswerView {
  readonly answerId: string;
  readonly text: string;
}

/** How moments and words are written: one per conversation. */
export interface CardLocale {
  /** BCP 47, as Teams said it. */
  readonly locale: string;
  /** IANA; that of the organisation in a channel, the person's own in their chat. */
  readonly timeZone: string;
}
