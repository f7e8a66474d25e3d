import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

const closed = { additionalProperties: false };

export const IntervalView = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40 }),
    seconds: Type.Integer({ minimum: 5, maximum: 3600 }),
    targetZone: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4), Type.Literal(5)]),
    /** Said in place of the zone where the interval is led by feeling: it stands for that zone (EP3). */
    targetEffort: Type.Optional(
      Type.Union([Type.Literal('easy'), Type.Literal('moderate'), Type.Literal('hard'), Type.Literal('all-out')]),
    ),
    kind: Type.Optional(
      Type.Union([Type.Literal('warm-up'), Type.Literal('work'), Type.Literal('recover'), Type.Literal('cool-down')]),
    ),
    /** What is done, and how it is done more easily. */
    exercise: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    easierOption: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  },
  closed,
);

export const ProgrammeView = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40 }),
    intervals: Type.Array(IntervalView, { minItems: 1, maxItems: 60 }),
  },
  closed,
);
export type ProgrammeView = Static<typeof ProgrammeView>;

/** What an admin sends to plan a class. */
export const NewSession = Type.Object(
  {
    programme: ProgrammeView,
    coach: Type.Object({ personId: Id, name: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
    plannedStart: Type.String({ format: 'date-time' }),
    teamsChannelId: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    meetingId: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    /** May take over when the coach is gone. */
    coCoach: Type.Optional(
      Type.Union([
        Type.Object({ personId: Id, name: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
        Type.Null(),
      ]),
    ),
    /** A recording is planned: the stage shows no names and no bpm. */
    isRecorded: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type NewSession = Static<typeof NewSession>;

/** A class as anybody of its tenant may see it. The same for all but `isCoach`. */
export const SessionView = Type.Object({
  id: Id,
  state: Type.Union([Type.Literal('scheduled'), Type.Literal('live'), Type.Literal('ended')]),
  programme: ProgrammeView,
  /** Who leads it: the coach named for this class, or the co-coach who took over. */
  coachName: Type.String(),
  /** Whether the caller leads it. */
  isCoach: Type.Boolean(),
  /** Whether the caller is its other coach, who does not lead it now. */
  isCoCoach: Type.Boolean(),
  plannedStart: Type.String({ format: 'date-time' }),
  startedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  endedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  teamsChannelId: Type.Union([Type.String(), Type.Null()]),
  meetingId: Type.Union([Type.String(), Type.Null()]),
  /** Where its Teams meeting is joined; null until there is one. */
  joinUrl: Type.Union([Type.String(), Type.Null()]),
  seriesId: Type.Union([Id, Type.Null()]),
  /** Called off; its state is `ended` then. */
  isCancelled: Type.Boolean(),
  isRecorded: Type.Boolean(),
  /** At most so many have a place; null is everybody. */
  capacity: Type.Union([Type.Integer(), Type.Null()]),
});
export type SessionView = Static<typeof SessionView>;

/** How many come to a class that has not ended, as everybody may know it. */
export const ComingView = Type.Object({
  sessionId: Id,
  /** Null below five, where it would be about somebody. */
  coming: Type.Union([Type.Integer(), Type.Null()]),
  isFull: Type.Boolean(),
});
export type ComingView = Static<typeof ComingView>;

/**
 * `GET /sessions?from=&to=&teamsChannelId=|meetingId=`, ordered by planned start. At most 31 days, at most 200.
 * `coming` has an entry for each class of which there is something to tell.
 */
export const SessionList = Type.Object({ sessions: Type.Array(SessionView), coming: Type.Array(ComingView) });
export type SessionList = Static<typeof SessionList>;
