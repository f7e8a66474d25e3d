import type { PersonId } from '../../domain/directory/identity.ts';
import type { CoachView } from '../../domain/live/coach-view.ts';
import type { Frame } from '../../domain/live/frame.ts';
import type { RosterChange } from '../../domain/live/roster.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { ClockReading } from '../../domain/session/clock.ts';
import type { StageNow } from '../../domain/session/stage.ts';

/** Who listens: `stage` and `panel` carry what the room may see, four times and once a second. */
export type Audience = 'stage' | 'panel';

/** Who receives something: an audience of a class, or who leads it, alone. */
export type Recipients =
  | { readonly sessionId: string; readonly audience: Audience }
  | { readonly sessionId: string; readonly coachId: PersonId };

/** What an audience is told. Frames are binary on the wire, all else is JSON (docs/live-protocol.md). */
export type LiveMessage =
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'roster'; readonly change: RosterChange }
  | { readonly type: 'clock'; readonly clock: ClockReading }
  | { readonly type: 'programme'; readonly programme: Programme }
  | { readonly type: 'stage'; readonly stage: StageNow }
  | { readonly type: 'cue'; readonly id: string; readonly text: string }
  | { readonly type: 'ended' }
  | CoachNews;

/** What who leads a class is told, and nobody else. */
export type CoachNews =
  { readonly type: 'coach-view'; readonly view: CoachView } | { readonly type: 'relieved'; readonly by: string };

/** Carries frames and control messages to everybody who watches a class. Latest wins; nothing is kept. */
export interface LiveChannel {
  /** A URL that lets one person receive what these recipients do for `minutes`, and send nothing. */
  clientUrl(to: Recipients & { personId: PersonId; minutes: number }): Promise<string>;
  /** Whether some page of this person shows this class now, whichever audience it listens to. */
  isWatching(who: { sessionId: string; personId: PersonId }): Promise<boolean>;
  /** Resolves when the service has taken the message: awaiting it keeps the order. */
  publish(to: Recipients, message: LiveMessage): Promise<void>;
}

/** The name of their group on the wire (docs/live-protocol.md). */
export function groupOf(to: Recipients): string {
  return 'audience' in to ? `${to.sessionId}.${to.audience}` : `${to.sessionId}.coach.${to.coachId}`;
}

/** All groups that a client of these recipients hears: who leads a class hears what its panels do, on one connection. */
export function groupsHeardBy(to: Recipients): string[] {
  const own = groupOf(to);
  return 'audience' in to ? [own] : [own, groupOf({ sessionId: to.sessionId, audience: 'panel' })];
}
