import type { PersonId, TenantId } from '../domain/directory/identity.ts';
import type { NoticeName } from '../domain/schedule/notice.ts';

/**
 * What is done after a change, apart from it: each is enqueued in the transaction of the change and runs at least once,
 * so every handler is harmless twice. `worker` names the process that does it.
 */
export interface Jobs {
  /** worker: reckons results and group figures of an ended class anew from what is stored, then asks for the posts. */
  'summarise-session': { readonly sessionId: string };
  /** bot: brings the class card in the channel to what the class is now: open, live, over, summarised. */
  'show-class-card': { readonly sessionId: string };
  /** bot: brings one person's recap to their chat with the bot, or brings the one that is there up to date. */
  'send-recap': { readonly sessionId: string; readonly personId: PersonId };
  /** bot: takes a recap back whose class the person deleted. */
  'withdraw-recap': { readonly sessionId: string; readonly personId: PersonId };
  /** worker: brings what Microsoft 365 holds of a class, or of its series, to what is planned. */
  'arrange-class': { readonly sessionId: string; readonly arrangementId: string };
  /** worker: brings who says that they come, here and in the calendar, to one. */
  'match-answers': { readonly sessionId: string };
  /** worker: asks for the reminders of everybody who comes. */
  'remind-class': { readonly sessionId: string };
  /** worker: tells one person one thing in the activity feed of Teams, once. */
  'send-notice': { readonly sessionId: string; readonly personId: PersonId; readonly notice: NoticeName };
  /** worker: brings a recording from Graph into our storage, going on where the last try ended. */
  'pull-recording': { readonly sessionId: string; readonly recordingId: string };
  /** worker: deletes a recording that is no longer to be kept. */
  'delete-recording': { readonly sessionId: string; readonly recordingId: string };
}

export type JobName = keyof Jobs;

/** A job as its handler gets it. */
export type JobOf<Name extends JobName> = Jobs[Name] & { readonly tenantId: TenantId };

export interface JobStore {
  /**
   * Only if this transaction commits. `at` is the moment before which it does not run; with `together`, those who ask for
   * the same at the same moment share one job, so that moment lies later than any of their transactions ends.
   */
  enqueue<Name extends JobName>(name: Name, job: Jobs[Name], when?: { at: Date; together?: boolean }): Promise<void>;
  /** The same for many, in one statement. */
  enqueueAll<Name extends JobName>(name: Name, jobs: readonly Jobs[Name][], when?: { at: Date }): Promise<void>;
  /** What was given up and is not left alone by an admin, newest first. */
  givenUp(limit: number): Promise<GivenUp[]>;
  /** Begins what was given up anew, left alone or not. Harmless twice. */
  tryAgain(of: OfClass): Promise<void>;
  /** Leaves what was given up alone, or takes that back. Harmless twice. */
  leave(of: OfClass, isLeft: boolean): Promise<void>;
}

/** Jobs of one class, by their names. */
export interface OfClass {
  readonly sessionId: string;
  readonly names: readonly JobName[];
}

/** The jobs of one name and class that were given up after all their tries: neither whose nor how many they are. */
export interface GivenUp {
  readonly name: JobName;
  readonly sessionId: string;
  /** The latest of them. */
  readonly failedAt: Date;
  /** A stable code, never a message: messages may quote. */
  readonly code: string;
}
