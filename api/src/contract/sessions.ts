import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

const closed = { additionalProperties: false };

export const IntervalView = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40 }),
    seconds: Type.Integer({ minimum: 5, maximum: 3600 }),
    targetZone: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4), Type.Literal(5)]),
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
  },
  closed,
);
export type NewSession = Static<typeof NewSession>;

/** A class as anybody of its tenant may see it. The same for all but `isCoach`. */
export const SessionView = Type.Object({
  id: Id,
  state: Type.Union([Type.Literal('scheduled'), Type.Literal('live'), Type.Literal('ended')]),
  programme: ProgrammeView,
  coachName: Type.String(),
  /** Whether the caller is the coach named for this class. */
  isCoach: Type.Boolean(),
  plannedStart: Type.String({ format: 'date-time' }),
  startedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  endedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  teamsChannelId: Type.Union([Type.String(), Type.Null()]),
  meetingId: Type.Union([Type.String(), Type.Null()]),
});
export type SessionView = Static<typeof SessionView>;

/** `GET /sessions?from=&to=&teamsChannelId=|meetingId=`, ordered by planned start. At most 31 days, at most 200. */
export const SessionList = Type.Object({ sessions: Type.Array(SessionView) });
export type SessionList = Static<typeof SessionList>;
