import type { CoachMessage, StageChange } from '@upbeat/api/contract/coach.ts';
import type { ClockView, GroupMessage, LiveSnapshot, StageView } from '@upbeat/api/contract/live.ts';
import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';
import { changeRoster, NO_ROSTER, rosterOf, type ClassRoster } from '../live/class-roster.ts';

/** How the line to the class stands. `lost` is said after a few seconds; `refused` ends trying. */
export type CoachLink =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost' }
  | { readonly state: 'refused'; readonly code: string };

/** The class as its coach may see it: counts, and people only where they allow it. */
export type CoachView = Extract<CoachMessage, { type: 'coach-view' }>;

/** What may come over the line of a coach. */
export type CoachLineMessage = GroupMessage | CoachMessage;

/** What the panel of a coach knows about the class it leads. The clock itself is kept elsewhere. */
export interface CoachClass {
  readonly link: CoachLink;
  /** Null until the api has answered, as is everything below. */
  readonly state: LiveSnapshot['state'] | null;
  readonly programme: ProgrammeView | null;
  readonly stage: StageView | null;
  readonly view: CoachView | null;
  readonly roster: ClassRoster;
  /** Whether the coach takes part too. */
  readonly takesPart: boolean;
  /** The acts behind the clock as it is. */
  readonly acts: readonly string[];
  /** Who leads the class instead, or null. */
  readonly relievedBy: string | null;
}

export const UNKNOWN_CLASS: CoachClass = {
  link: { state: 'connecting' },
  state: null,
  programme: null,
  stage: null,
  view: null,
  roster: NO_ROSTER,
  takesPart: false,
  acts: [],
  relievedBy: null,
};

/** Takes in the whole state, as joining and asking anew give it. */
export function withSnapshot(coach: CoachClass, snapshot: LiveSnapshot): CoachClass {
  const { state, programme, stage, takesPart, clock } = snapshot;
  return { ...coach, state, programme, stage, takesPart, roster: rosterOf(snapshot.roster), acts: actsOf(clock) };
}

/** The stage after a change that the api has taken. */
export function withStageChange(stage: StageView, { view, isCleared, isRecorded }: StageChange): StageView {
  return {
    ...stage,
    view: view ?? stage.view,
    isCleared: isCleared ?? stage.isCleared,
    isRecorded: isRecorded ?? stage.isRecorded,
  };
}

/** Takes in one message of the line. */
export function heardAsCoach(coach: CoachClass, message: CoachLineMessage): CoachClass {
  switch (message.type) {
    case 'coach-view':
      return { ...coach, view: message };
    case 'relieved':
      return { ...coach, relievedBy: message.by };
    case 'roster':
      return { ...coach, roster: changeRoster(coach.roster, message) };
    case 'clock':
      return withClock(coach, message.clock);
    case 'programme':
      return { ...coach, programme: message.programme };
    case 'stage':
      return { ...coach, stage: message.stage };
    case 'ended':
      return { ...coach, state: 'ended' };
    case 'cue':
      return coach;
  }
}

function withClock(coach: CoachClass, clock: ClockView): CoachClass {
  const hasBegun = clock.second !== null && coach.state === 'scheduled';
  return { ...coach, acts: actsOf(clock), ...(hasBegun ? { state: 'live' } : {}) };
}

function actsOf({ playback }: ClockView): readonly string[] {
  return playback.flatMap(({ act }) => (act === undefined ? [] : [act]));
}
