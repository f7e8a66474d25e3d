import type { PersonId } from '../directory/identity.ts';

/** How the meeting of a class comes about. */
export type MeetingWish =
  /** Upbeat makes it: a calendar event with a Teams meeting, with the app in it. */
  | { readonly type: 'teams' }
  /** Somebody made it, and gave its link. */
  | { readonly type: 'link'; readonly joinUrl: string }
  /** There is none yet. */
  | { readonly type: 'none' };

/** Why Microsoft 365 does not let Upbeat arrange a class. Each has words and a way out for the admin. */
export type ArrangementRefusal =
  | 'no-organiser' // nobody has said in whose calendar classes are
  | 'consent-missing' // an application permission is not granted
  | 'no-access-policy' // "No application access policy found for this app."
  | 'organiser-not-found'
  | 'app-not-in-catalogue'
  | 'not-allowed'
  | 'unavailable'; // Graph did not answer for as long as the job tries

/**
 * What Microsoft 365 holds of a class, or of a series with its one meeting. Its job brings it to what is planned, step
 * by step, and each step is harmless twice.
 */
export interface Arrangement {
  /** Of the series, or of the class that belongs to none. It is the event's transactionId. */
  readonly id: string;
  /** In whose calendar the event is. HR never organises. */
  readonly organiserId: PersonId | null;
  readonly eventId: string | null;
  readonly joinUrl: string | null;
  readonly onlineMeetingId: string | null;
  readonly chatId: string | null;
  /** The meeting's presenters and recording are as planned. */
  readonly isMeetingSet: boolean;
  readonly isAppInstalled: boolean;
  readonly hasTab: boolean;
  readonly refusal: ArrangementRefusal | null;
}

/** What Microsoft 365 holds of a class that nobody has begun to arrange: nothing. */
export function notArranged(id: string): Arrangement {
  return {
    id,
    organiserId: null,
    eventId: null,
    joinUrl: null,
    onlineMeetingId: null,
    chatId: null,
    isMeetingSet: false,
    isAppInstalled: false,
    hasTab: false,
    refusal: null,
  };
}
