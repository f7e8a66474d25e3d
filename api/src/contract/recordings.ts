import { Type, type Static } from 'typebox';

const Moment = Type.String({ format: 'date-time' });

/**
 * `GET /sessions/:id/recording`: for who took part in the class, and for nobody else. `DELETE` of the same is for an admin,
 * who need not have taken part, and answers nothing.
 */
export const RecordingView = Type.Union([
  /** It was not planned to be recorded, and nothing was found. */
  Type.Object({ state: Type.Literal('none') }),
  /** Teams works on it. */
  Type.Object({ state: Type.Literal('waiting') }),
  Type.Object({
    state: Type.Literal('pulling'),
    bytesPulled: Type.Integer(),
    bytesTotal: Type.Union([Type.Integer(), Type.Null()]),
  }),
  Type.Object({
    state: Type.Literal('ready'),
    seconds: Type.Number(),
    /** The second of the class that the video's first picture shows; negative when it began before the class. */
    beginsAtSecond: Type.Number(),
    hasCaptions: Type.Boolean(),
    /** When it will be deleted. */
    keptUntil: Moment,
  }),
  Type.Object({
    state: Type.Literal('refused'),
    reason: Type.Enum(['consent-missing', 'no-access-policy', 'gone', 'not-a-video', 'unavailable']),
  }),
  Type.Object({ state: Type.Literal('deleted') }),
]);
export type RecordingView = Static<typeof RecordingView>;

/** `POST /sessions/:id/recording/link`: where it can be played for some minutes, by whoever holds the address. */
export const RecordingLink = Type.Object({
  url: Type.String(),
  /** WebVTT. */
  captionsUrl: Type.Union([Type.String(), Type.Null()]),
  expiresAt: Moment,
});
export type RecordingLink = Static<typeof RecordingLink>;

/**
 * `GET /sessions/:id/mean`: for who took part. The mean effort of everybody who showed a tile, in steps to which at least
 * five others contributed; null where there is no such step, or the class is not summarised.
 */
export const ClassMean = Type.Object({
  /** Seconds of the class that one level stands for. */
  stepSeconds: Type.Integer(),
  /** From 0 to 6 in tenths: 3.5 is in the middle of zone 3. */
  levels: Type.Union([Type.Array(Type.Union([Type.Number(), Type.Null()])), Type.Null()]),
});
export type ClassMean = Static<typeof ClassMean>;

/** `GET /sessions/:id/course`: for who took part. What ran when: in order and without a hole. */
export const ClassCourse = Type.Object({
  /** Of the class as it was held, from its start to its end. */
  seconds: Type.Integer(),
  stretches: Type.Array(
    Type.Object({
      /** Counted from 0; null in a pause. */
      interval: Type.Union([Type.Integer(), Type.Null()]),
      from: Type.Integer(),
      /** Not included. */
      until: Type.Integer(),
    }),
  ),
});
export type ClassCourse = Static<typeof ClassCourse>;
