import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ProgrammeView } from './sessions.ts';

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
    /** For the estimate of calories alone; without a weight there is none. */
    weightKg: Type.Optional(Type.Union([Type.Integer({ minimum: 30, maximum: 250 }), Type.Null()])),
    /** The same; unspecified takes the mean of both formulas. */
    sex: Type.Optional(Type.Union([Type.Literal('female'), Type.Literal('male'), Type.Null()])),
  },
  closed,
);
export type Profile = Static<typeof Profile>;

/** `GET /me/profile` adds the maximum that is used, in bpm, and where it comes from. */
export const ProfileView = Type.Object({
  birthYear: Type.Union([Type.Integer(), Type.Null()]),
  ownMaximum: Type.Union([Type.Integer(), Type.Null()]),
  weightKg: Type.Union([Type.Number(), Type.Null()]),
  sex: Type.Union([Type.Literal('female'), Type.Literal('male'), Type.Null()]),
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

const SecondsInZones = Type.Array(Type.Integer(), { minItems: 6, maxItems: 6 });

export const FeelingName = Type.Union([
  Type.Literal('great'),
  Type.Literal('good'),
  Type.Literal('tired'),
  Type.Literal('not-good'),
]);

/** `GET /sessions/:id/mine`: my own result of a class, for nobody else. */
export const MyResult = Type.Object({
  sessionId: Id,
  /** One entry a second from second 0: 0 missing, 1 paused, 30–240 bpm. */
  series: Type.Array(Type.Integer({ minimum: 0, maximum: 240 })),
  /** Unrounded, weighted by time; null without a reading. */
  meanBpm: Type.Union([Type.Number(), Type.Null()]),
  maxBpm: Type.Union([Type.Integer(), Type.Null()]),
  effortPoints: Type.Number(),
  secondsInZones: SecondsInZones,
  /** Share of the seconds of the class that have a heart rate, 0–1. */
  coverage: Type.Number(),
  /** An estimate, in tens; null without a weight and an age. */
  calories: Type.Union([Type.Object({ kcal: Type.Integer(), isOutsideStudy: Type.Boolean() }), Type.Null()]),
  /** Beats per minute slower one minute after the hardest work; null where that was not measured. */
  recoveryBpm: Type.Union([Type.Integer(), Type.Null()]),
  intervalsHit: Type.Union([Type.Object({ hit: Type.Integer(), of: Type.Integer() }), Type.Null()]),
  ratings: Type.Array(Type.Object({ interval: Type.Integer(), rating: Type.String() })),
  feeling: Type.Union([FeelingName, Type.Null()]),
  /** What others saw of me, live and nowhere else: as I allowed it when the class ended. */
  seen: Type.Object({
    /** The nickname or name on my tile; null without a tile. */
    label: Type.Union([Type.String(), Type.Null()]),
    showsBpm: Type.Boolean(),
    /** The coach who saw my zone and signal, or null. */
    coachName: Type.Union([Type.String(), Type.Null()]),
  }),
});
export type MyResult = Static<typeof MyResult>;

/** `PUT /sessions/:id/mine/feeling`: how it was, in one tap, for me alone. */
export const FeelingChange = Type.Object({ feeling: FeelingName }, closed);
export type FeelingChange = Static<typeof FeelingChange>;

/** `GET /sessions/:id/mine/file?format=`: the same as a file for other programmes. No position is in it. */
export const ResultFormat = Type.Union([Type.Literal('fit'), Type.Literal('tcx')]);
export type ResultFormat = Static<typeof ResultFormat>;

/*
 * `DELETE /sessions/:id/mine`: deletes everything of mine in this class: readings, ratings, result, the recap in my
 * chat. Answers 204, also a second time.
 */

/** `GET /me/classes`: the classes I took part in, newest first, at most 100. */
export const MyClasses = Type.Object({
  classes: Type.Array(
    Type.Object({
      sessionId: Id,
      programme: ProgrammeView,
      coachName: Type.String(),
      startedAt: Type.String({ format: 'date-time' }),
      /** Of the class as it was held; null while it is live. */
      seconds: Type.Union([Type.Integer(), Type.Null()]),
      state: Type.Union([Type.Literal('live'), Type.Literal('ended')]),
      /** Null while the class is not summarised. */
      effortPoints: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
});
export type MyClasses = Static<typeof MyClasses>;

/** `GET /me/weeks?weeks=8&timeZone=Europe/Berlin`: my effort points by week, the oldest first, weeks without a class too. */
export const MyWeeks = Type.Object({
  weeks: Type.Array(
    Type.Object({
      /** The Monday it begins with. */
      from: Type.String({ format: 'date' }),
      effortPoints: Type.Number(),
      classes: Type.Integer(),
    }),
  ),
});
export type MyWeeks = Static<typeof MyWeeks>;
