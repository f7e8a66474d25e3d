import type { GroupMessage, LiveSnapshot } from '@upbeat/api/contract/live.ts';
import type { CueShown } from './cue.ts';

/** What a class is, apart from its tiles and its clock. */
export interface ClassFacts {
  readonly sessionId: string;
  readonly state: LiveSnapshot['state'];
  readonly coachName: string;
  readonly isCoach: boolean;
  readonly programme: LiveSnapshot['programme'];
  /** What the coach has the stage show. */
  readonly stage: LiveSnapshot['stage'];
  /** What the coach has just said, for its seconds; null for who came later. */
  readonly cue: CueShown | null;
  /** My own tile, or null. */
  readonly mySlot: number | null;
}

/** @param cue the cue that is still shown: no snapshot holds one */
export function factsOf(snapshot: LiveSnapshot, cue: CueShown | null): ClassFacts {
  const { sessionId, state, coachName, isCoach, programme, stage, mySlot } = snapshot;
  return { sessionId, state, coachName, isCoach, programme, stage, cue, mySlot };
}

/** What a message changes of the facts; null when it changes none, as one of a newer api does. */
export function changedFacts(facts: ClassFacts, message: GroupMessage): Partial<ClassFacts> | null {
  switch (message.type) {
    case 'programme':
      return { programme: message.programme };
    case 'stage':
      return { stage: message.stage };
    case 'cue':
      return facts.cue?.id === message.id ? null : { cue: { id: message.id, text: message.text } };
    case 'clock':
      return message.clock.second !== null && facts.state === 'scheduled' ? { state: 'live' } : null;
    default:
      return null;
  }
}
