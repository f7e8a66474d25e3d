import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ProgrammeView, SessionView } from './sessions.ts';

const closed = { additionalProperties: false };
const Moment = Type.String({ format: 'date-time' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const ClockTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const PersonNamed = Type.Object({ personId: Id, name: Type.String({ minLength: 1, maxLength: 100 }) }, closed);

export const WeekdayName = Type.Enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

export const RecurrenceView = Type.Object(
  {
    weekdays: Type.Array(WeekdayName, { minItems: 1, maxItems: 7, uniqueItems: true }),
    everyWeeks: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
    /** The last day on which there may be a class. */
    until: Day,
  },
  closed,
);
export type RecurrenceView = Static<typeof RecurrenceView>;

export const MeetingChoice = Type.Union([
  Type.Object({ type: Type.Literal('teams') }, closed),
  Type.Object({ type: Type.Literal('link'), joinUrl: Type.String({ minLength: 1, maxLength: 2000 }) }, closed),
  Type.Object({ type: Type.Literal('none') }, closed),
]);
export type MeetingChoice = Static<typeof MeetingChoice>;

const plan = {
  /** Its name is that of the class. */
  programme: ProgrammeView,
  coach: PersonNamed,
  coCoach: Type.Union([PersonNamed, Type.Null()]),
  teamsChannelId: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
  date: Day,
  time: ClockTime,
  /** Of the IANA time zone database. */
  timeZone: Type.String({ minLength: 1, maxLength: 64 }),
  repeats: Type.Union([RecurrenceView, Type.Null()]),
  /** At most so many have a place, who come later wait; null is everybody. */
  capacity: Type.Union([Type.Integer({ minimum: 2, maximum: 1000 }), Type.Null()]),
  /** The stage shows no names and no bpm. */
  isRecorded: Type.Boolean(),
  isTranscribed: Type.Boolean(),
  meeting: MeetingChoice,
};

/** `PUT /schedule/:planId`: plans a class, or a series of them. The page makes the id; sent twice it plans once. */
export const NewPlan = Type.Object(plan, closed);
export type NewPlan = Static<typeof NewPlan>;

export const Scheduled = Type.Object({ sessions: Type.Array(SessionView) });
export type Scheduled = Static<typeof Scheduled>;

/** `POST /schedule/check`: what a plan would come to, while it is written. It changes nothing. */
export const PlanToCheck = Type.Object(
  { ...plan, /** When a planned class is changed: it is in nobody's way. */ sessionId: Type.Union([Id, Type.Null()]) },
  closed,
);
export type PlanToCheck = Static<typeof PlanToCheck>;

export const PlanProblem = Type.Enum([
  'in-the-past',
  'ends-before-it-begins',
  'no-class-in-span',
  'too-many-classes',
  'too-far-ahead',
  'too-long',
  'unknown-time-zone',
  'not-a-meeting-link',
  'short-meeting-link',
  'capacity-below-coming',
]);

export const PlanCheck = Type.Object({
  /** Every class that it would plan, in order. */
  starts: Type.Array(
    Type.Object({
      start: Moment,
      /** The clocks change over this time: it was moved to one that exists, or the first of two is meant. */
      isShifted: Type.Boolean(),
    }),
  ),
  problems: Type.Array(PlanProblem),
  /** Planned already at the same time; nothing forbids it, but somebody should know. */
  conflicts: Type.Array(
    Type.Object({
      sessionId: Id,
      name: Type.String(),
      plannedStart: Moment,
      because: Type.Union([Type.Literal('coach'), Type.Literal('co-coach'), Type.Literal('channel')]),
    }),
  ),
});
export type PlanCheck = Static<typeof PlanCheck>;

/** One class of the series, or this and all later ones that have not begun. */
export const Scope = Type.Union([Type.Literal('one'), Type.Literal('series')]);
export type Scope = Static<typeof Scope>;

/** `PATCH /schedule/:sessionId`: changes a class that has not begun. What is absent stays. */
export const PlanChange = Type.Object(
  { scope: Scope, change: Type.Partial(Type.Omit(Type.Object(plan, closed), ['meeting']), closed) },
  closed,
);
export type PlanChange = Static<typeof PlanChange>;

/** `POST /schedule/:sessionId/cancel` and `…/restore`, which takes that back until the planned start. */
export const ScopeChoice = Type.Object({ scope: Scope }, closed);
export type ScopeChoice = Static<typeof ScopeChoice>;

export const ArrangementView = Type.Object({
  /** `none`: no meeting is wanted yet. `link`: somebody's own. */
  state: Type.Enum(['none', 'link', 'arranging', 'arranged', 'refused']),
  /** Why Microsoft 365 refused, for the admin. */
  refusal: Type.Union([
    Type.Enum([
      'no-organiser',
      'consent-missing',
      'no-access-policy',
      'organiser-not-found',
      'app-not-in-catalogue',
      'not-allowed',
      'unavailable',
    ]),
    Type.Null(),
  ]),
});
export type ArrangementView = Static<typeof ArrangementView>;

/** `GET /schedule/:sessionId`, `GET /schedule?from=&to=` (at most 31 days): a class as its admin planned it. */
export const PlannedClass = Type.Object({
  session: SessionView,
  plan: NewPlan,
  arrangement: ArrangementView,
  /** How many classes of its series have not begun, this one among them; null outside a series. */
  leftInSeries: Type.Union([Type.Integer(), Type.Null()]),
});
export type PlannedClass = Static<typeof PlannedClass>;
export const PlannedClasses = Type.Object({ classes: Type.Array(PlannedClass) });
export type PlannedClasses = Static<typeof PlannedClasses>;

/** `POST /schedule/:sessionId/arrange`: tries anew what Microsoft 365 refused. Answers 202 with the `ArrangementView`. */

/**
 * `GET /schedule/people?find=` (2–60 letters): who could lead, at most 10. `isPermitted` is false where nobody allowed
 * Upbeat to look people up in the admin's name: then the form takes those whom Upbeat knows.
 */
export const PeopleFound = Type.Object({
  people: Type.Array(
    Type.Object({
      personId: Id,
      name: Type.String(),
      jobTitle: Type.Union([Type.String(), Type.Null()]),
      isGuest: Type.Boolean(),
    }),
  ),
  isPermitted: Type.Boolean(),
});
export type PeopleFound = Static<typeof PeopleFound>;

/** `GET /schedule/channels`: where the caller could announce classes. */
export const ChannelsFound = Type.Object({
  channels: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      teamName: Type.String(),
      /** Whether the bot is in its team, so that the class card can be posted. */
      hasBot: Type.Boolean(),
    }),
  ),
  isPermitted: Type.Boolean(),
});
export type ChannelsFound = Static<typeof ChannelsFound>;

/** `GET|PUT /sessions/:id/rsvp`: my own answer, and what everybody may know of the others'. */
export const RsvpView = Type.Object({
  answer: Type.Union([Type.Enum(['coming', 'waiting', 'not-coming']), Type.Null()]),
  /** From 1 on, while waiting. */
  placeInLine: Type.Union([Type.Integer(), Type.Null()]),
  /** Null below five, where it would be about somebody. */
  coming: Type.Union([Type.Integer(), Type.Null()]),
  capacity: Type.Union([Type.Integer(), Type.Null()]),
  isFull: Type.Boolean(),
});
export type RsvpView = Static<typeof RsvpView>;

export const RsvpAnswer = Type.Object({ isComing: Type.Boolean() }, closed);
export type RsvpAnswer = Static<typeof RsvpAnswer>;
