import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ClockView } from './live.ts';
import { ProgrammeView } from './sessions.ts';

const closed = { additionalProperties: false };

/** Made by the sender of an act, so that an act that arrives twice is one act. */
const ActId = Id;

/**
 * `POST /sessions/:id/playback`, by who leads the class. `next` says which interval it leaves, so that a late or second
 * press skips nothing more. `undo` takes back a `next` for a few seconds. `extend` adds five minutes to the last interval.
 */
export const PlaybackAct = Type.Union([
  Type.Object({ act: Type.Literal('pause'), id: ActId }, closed),
  Type.Object({ act: Type.Literal('resume'), id: ActId }, closed),
  Type.Object(
    { act: Type.Literal('add-time'), id: ActId, seconds: Type.Integer({ minimum: 5, maximum: 300 }) },
    closed,
  ),
  Type.Object({ act: Type.Literal('next'), id: ActId, from: Type.Integer({ minimum: 0, maximum: 59 }) }, closed),
  Type.Object({ act: Type.Literal('undo'), id: ActId, of: ActId }, closed),
  Type.Object({ act: Type.Literal('extend'), id: ActId }, closed),
]);
export type PlaybackAct = Static<typeof PlaybackAct>;

/** Where the class stands after an act. `extend` changes the programme too. */
export const PlaybackView = Type.Object({ clock: ClockView, programme: ProgrammeView });
export type PlaybackView = Static<typeof PlaybackView>;

/** `PUT /sessions/:id/stage`, by who leads the class. Clearing the stage pauses the programme too. */
export const StageChange = Type.Object(
  {
    view: Type.Optional(Type.Union([Type.Literal('tiles'), Type.Literal('everyone'), Type.Literal('timer')])),
    isCleared: Type.Optional(Type.Boolean()),
    /** A recording is running or about to: no names and no bpm from the next frame on. */
    isRecorded: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type StageChange = Static<typeof StageChange>;

/** `POST /sessions/:id/cues`, by who leads the class: said once to everybody, and kept nowhere. */
export const Cue = Type.Object({ id: ActId, text: Type.String({ minLength: 1, maxLength: 60 }) }, closed);
export type Cue = Static<typeof Cue>;

/** `GET|PUT /me/cues`: what I like to say as a coach, at most six. */
export const MyCues = Type.Object(
  { cues: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 6 }) },
  closed,
);
export type MyCues = Static<typeof MyCues>;

/** `POST /sessions/:id/spotlight`, by who leads the class: asks whose tile it is. Nothing is shown before they say yes. */
export const SpotlightAsk = Type.Object({ askId: ActId, slot: Type.Integer({ minimum: 0 }) }, closed);
export type SpotlightAsk = Static<typeof SpotlightAsk>;

/** `PUT /sessions/:id/spotlight/answer`, by the person who was asked. */
export const SpotlightAnswer = Type.Object({ askId: ActId, isYes: Type.Boolean() }, closed);
export type SpotlightAnswer = Static<typeof SpotlightAnswer>;

/** What a coach may send to one person, in words of ours: a message of their own could hold anything. */
export const Word = Type.Union([Type.Literal('are-you-all-right'), Type.Literal('sensor-help')]);
export type Word = Static<typeof Word>;

/** `POST /sessions/:id/words`, by who leads the class, to somebody on one of their lists. */
export const WordToPerson = Type.Object({ id: ActId, participationId: Id, word: Word }, closed);
export type WordToPerson = Static<typeof WordToPerson>;

/** `GET|POST /sessions/:id/lead`: who leads the class now; POST takes over, when that may be. */
export const LeadView = Type.Object({
  name: Type.String(),
  isMe: Type.Boolean(),
  /** The appointed coach at any time; the co-coach once who leads has been gone for 30 s. */
  mayTakeOver: Type.Boolean(),
  isGone: Type.Boolean(),
});
export type LeadView = Static<typeof LeadView>;

const PersonOnList = Type.Object({ participationId: Id, label: Type.String() });

/**
 * What who leads the class reads, at most once a second, on the group of `POST /sessions/:id/live` with the surface
 * `coach`. People are on a list only if they let this very coach see them.
 */
export const CoachMessage = Type.Union([
  Type.Object({
    type: Type.Literal('coach-view'),
    /** Tiles there are. */
    sharing: Type.Integer(),
    /** People in zones 0 to 5, or null below five tiles with a zone. */
    zones: Type.Union([Type.Array(Type.Integer(), { minItems: 6, maxItems: 6 }), Type.Null()]),
    /** Who tapped "I feel unwell" and wants this coach to know. `isAsked` once the coach has sent a word. */
    checkIn: Type.Array(Type.Object({ ...PersonOnList.properties, isAsked: Type.Boolean() })),
    /** Whose sensor is lost. `isHelped` once the coach has sent a word. */
    signal: Type.Array(Type.Object({ ...PersonOnList.properties, isHelped: Type.Boolean() })),
    /** `asked` for 20 s, `shown` for 60 s. Whether somebody said no or nothing is not told. */
    spotlight: Type.Union([
      Type.Object({
        slot: Type.Integer(),
        label: Type.String(),
        state: Type.Union([Type.Literal('asked'), Type.Literal('shown')]),
      }),
      Type.Null(),
    ]),
  }),
  /** Somebody else leads the class from now on. */
  Type.Object({ type: Type.Literal('relieved'), by: Type.String() }),
]);
export type CoachMessage = Static<typeof CoachMessage>;

/** `PUT /sessions/:id/unwell`, by the person. `DELETE` says "I am fine". Nobody is told unless they want it. */
export const Unwell = Type.Object({ tellCoach: Type.Boolean() }, closed);
export type Unwell = Static<typeof Unwell>;

/** `PUT /sessions/:id/coach-sees`, by the person: whether a coach who took over sees what the first one did. */
export const CoachConfirmation = Type.Object({ coachId: Id, isAllowed: Type.Boolean() }, closed);
export type CoachConfirmation = Static<typeof CoachConfirmation>;
