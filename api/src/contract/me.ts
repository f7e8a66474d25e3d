import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

const closed = { additionalProperties: false };

/** `GET /me`: who the token says I am. */
export const Me = Type.Object({
  name: Type.String(),
  tenantName: Type.String(),
  isAdmin: Type.Boolean(),
  isGuest: Type.Boolean(),
});
export type Me = Static<typeof Me>;

/** `GET|PUT /me/profile`: what turns bpm into zones. Both may be absent: then bpm is shown without a zone. */
export const Profile = Type.Object(
  {
    birthYear: Type.Union([Type.Integer({ minimum: 1900, maximum: 2100 }), Type.Null()]),
    ownMaximum: Type.Union([Type.Integer({ minimum: 120, maximum: 230 }), Type.Null()]),
  },
  closed,
);
export type Profile = Static<typeof Profile>;

/** `GET /me/profile` adds the maximum that is used, in bpm, and where it comes from. */
export const ProfileView = Type.Object({
  birthYear: Type.Union([Type.Integer(), Type.Null()]),
  ownMaximum: Type.Union([Type.Integer(), Type.Null()]),
  maxHeartRate: Type.Union([Type.Integer(), Type.Null()]),
});
export type ProfileView = Static<typeof ProfileView>;

export const PresetName = Type.Union([
  Type.Literal('only-me'),
  Type.Literal('zone-and-nickname'),
  Type.Literal('zone-and-name'),
]);

const scopes = {
  collectLive: Type.Boolean(),
  showTile: Type.Boolean(),
  showName: Type.Boolean(),
  showBpm: Type.Boolean(),
  coachSees: Type.Boolean(),
  pointsBoard: Type.Boolean(),
  keepHistory: Type.Boolean(),
};

/** `GET /me/consent`. `decidedAt` is null until the person has answered once: then the first run is shown. */
export const ConsentView = Type.Object({
  scopes: Type.Object(scopes),
  preset: Type.Union([PresetName, Type.Null()]),
  version: Type.Integer(),
  decidedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
});
export type ConsentView = Static<typeof ConsentView>;

/** `PUT /me/consent`: a preset, or single switches. Effective by the next frame, also in the middle of a class. */
export const ConsentChange = Type.Union([
  Type.Object({ preset: PresetName }, closed),
  Type.Object({ scopes: Type.Partial(Type.Object(scopes), closed) }, closed),
]);
export type ConsentChange = Static<typeof ConsentChange>;

/** `GET /sessions/:id/mine`: my own result of a class, for nobody else. */
export const MyResult = Type.Object({
  sessionId: Id,
  /** One entry a second from second 0: 0 missing, 1 paused, 30–240 bpm. */
  series: Type.Array(Type.Integer({ minimum: 0, maximum: 240 })),
  effortPoints: Type.Number(),
  secondsInZones: Type.Array(Type.Integer(), { minItems: 6, maxItems: 6 }),
  /** Share of the seconds of the class that have a heart rate, 0–1. */
  coverage: Type.Number(),
  ratings: Type.Array(Type.Object({ interval: Type.Integer(), rating: Type.String() })),
});
export type MyResult = Static<typeof MyResult>;

/** `GET /me/classes`: the classes I took part in, newest first. */
export const MyClasses = Type.Object({
  classes: Type.Array(
    Type.Object({
      sessionId: Id,
      programmeName: Type.String(),
      coachName: Type.String(),
      startedAt: Type.String({ format: 'date-time' }),
      state: Type.Union([Type.Literal('live'), Type.Literal('ended')]),
    }),
  ),
});
export type MyClasses = Static<typeof MyClasses>;
