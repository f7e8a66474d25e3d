import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ProgrammeView } from './sessions.ts';

const closed = { additionalProperties: false };

export const AnchorView = Type.Object({
  fromSecond: Type.Number(),
  programmeSecond: Type.Number(),
  isRunning: Type.Boolean(),
  /** The interval that is on from here; while time is added `programmeSecond` may lie before its beginning. */
  interval: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Which act of who leads the class set it. */
  act: Type.Optional(Id),
});

/** What the stage shows of a class. */
export const StageView = Type.Object({
  view: Type.Union([Type.Literal('tiles'), Type.Literal('everyone'), Type.Literal('timer')]),
  /** Paused, and nobody is to be seen. */
  isCleared: Type.Boolean(),
  /** A recording is planned or running: no names, no bpm. */
  isRecorded: Type.Boolean(),
  /** Whose tile is large, with their yes; or null. */
  spotlight: Type.Union([Type.Integer(), Type.Null()]),
});
export type StageView = Static<typeof StageView>;

/** The clock of the class: at `serverTime` the session stood at `second` (with a fraction). Null before the start. */
export const ClockView = Type.Object({
  serverTime: Type.String({ format: 'date-time' }),
  second: Type.Union([Type.Number(), Type.Null()]),
  playback: Type.Array(AnchorView),
});
export type ClockView = Static<typeof ClockView>;

export const RosterEntryView = Type.Object({ slot: Type.Integer(), label: Type.String(), isNamed: Type.Boolean() });
export const RosterView = Type.Object({ version: Type.Integer(), entries: Type.Array(RosterEntryView) });
export type RosterView = Static<typeof RosterView>;

/** `POST /sessions/:id/live` with `{ surface }`: everything a page needs to show the class from its first frame on. */
/** `coach` is for who leads the class: everybody else is refused. */
export const JoinLive = Type.Object(
  { surface: Type.Union([Type.Literal('stage'), Type.Literal('panel'), Type.Literal('coach')]) },
  closed,
);
export type JoinLive = Static<typeof JoinLive>;

/** `GET /sessions/:id/live`: the same without a client URL, after a gap. Asks for a keyframe in the next tick. */
export const LiveSnapshot = Type.Object({
  sessionId: Id,
  state: Type.Union([Type.Literal('scheduled'), Type.Literal('live'), Type.Literal('ended')]),
  coachName: Type.String(),
  isCoach: Type.Boolean(),
  programme: ProgrammeView,
  clock: ClockView,
  roster: RosterView,
  stage: StageView,
  /** Whether I take part in this class, with or without a tile. */
  takesPart: Type.Boolean(),
  /** My own tile on this stage, or null: pinned locally, drawn only on my own screen. */
  mySlot: Type.Union([Type.Integer(), Type.Null()]),
});
export type LiveSnapshot = Static<typeof LiveSnapshot>;

export const LiveTicket = Type.Object({
  ...LiveSnapshot.properties,
  /** A Web PubSub client URL for one group of this class: receive only, valid for at most 60 minutes. */
  url: Type.String(),
});
export type LiveTicket = Static<typeof LiveTicket>;

/** Text messages of the Web PubSub groups. Binary messages are frames (domain/live/frame.ts). */
export const GroupMessage = Type.Union([
  Type.Object({
    type: Type.Literal('roster'),
    version: Type.Integer(),
    added: Type.Array(RosterEntryView),
    removed: Type.Array(Type.Integer()),
  }),
  Type.Object({ type: Type.Literal('clock'), clock: ClockView }),
  Type.Object({ type: Type.Literal('programme'), programme: ProgrammeView }),
  Type.Object({ type: Type.Literal('stage'), stage: StageView }),
  Type.Object({ type: Type.Literal('cue'), id: Id, text: Type.String() }),
  Type.Object({ type: Type.Literal('ended') }),
]);
export type GroupMessage = Static<typeof GroupMessage>;

// ── The api's own sockets: /live/sensor and /live/panel. JSON text messages, the first of which authenticates. ──

export const SourceKind = Type.Union([
  Type.Literal('strap'),
  Type.Literal('relay'),
  Type.Literal('recording'),
  Type.Literal('athlete'),
]);

export const SensorHello = Type.Object(
  {
    type: Type.Literal('hello'),
    version: Type.Literal(1),
    token: Type.String({ maxLength: 16_384 }),
    sessionId: Id,
    source: Type.Object({ kind: SourceKind, name: Type.String({ minLength: 1, maxLength: 60 }) }, closed),
  },
  closed,
);

/**
 * Seconds in a row from `first` on, at most 600: 0 missing, 1 paused, 30–240 bpm. A value that is none of these is
 * refused alone; the good ones around it are kept. Sending a second twice is harmless: the first one stays.
 */
export const SensorSamples = Type.Object(
  {
    type: Type.Literal('samples'),
    first: Type.Integer({ minimum: 0, maximum: 86_399 }),
    values: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 600 }),
  },
  closed,
);

/** What the device says of itself, whenever that changes; null what it does not say. */
export const SensorStatus = Type.Object(
  {
    type: Type.Literal('status'),
    /** Per cent. */
    battery: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()]),
    contact: Type.Union([Type.Literal('good'), Type.Literal('none'), Type.Null()]),
    isConnected: Type.Boolean(),
  },
  closed,
);
export type SensorStatus = Static<typeof SensorStatus>;
export type SensorHello = Static<typeof SensorHello>;
export type SensorSamples = Static<typeof SensorSamples>;

/** What the api says on a sensor socket. A clock follows the welcome, and comes again when the class starts. */
export const SensorReply = Type.Union([
  Type.Object({ type: Type.Literal('welcome'), participationId: Type.String() }),
  Type.Object({ type: Type.Literal('clock'), clock: ClockView }),
  /** Durable now, and never to be sent again: inclusive ranges of seconds. `refused` names seconds that were no heart rate. */
  Type.Object({
    type: Type.Literal('stored'),
    ranges: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
    refused: Type.Array(Type.Integer()),
  }),
  Type.Object({ type: Type.Literal('problem'), code: Type.String(), detail: Type.String() }),
  /** After a problem `left-the-meeting`: the person is in the meeting again, and readings are taken from now on. */
  Type.Object({ type: Type.Literal('back') }),
  Type.Object({ type: Type.Literal('ended') }),
]);
export type SensorReply = Static<typeof SensorReply>;

/** `POST /sessions/:id/samples`: the same samples in a batch, answered once durable. */
export const SampleBatch = Type.Object(
  { first: SensorSamples.properties.first, values: SensorSamples.properties.values },
  closed,
);
export const SampleReceipt = Type.Object({
  ranges: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
  refused: Type.Array(Type.Integer()),
});
export type SampleReceipt = Static<typeof SampleReceipt>;

export const PanelHello = Type.Object(
  {
    type: Type.Literal('hello'),
    version: Type.Literal(1),
    token: Type.String({ maxLength: 16_384 }),
    sessionId: Id,
    /** Of a coach of the class who does not take part: they are here, and hear clock, programme and cues alone. */
    onlyCoaches: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type PanelHello = Static<typeof PanelHello>;

const Zone = Type.Union([
  Type.Literal(0),
  Type.Literal(1),
  Type.Literal(2),
  Type.Literal(3),
  Type.Literal(4),
  Type.Literal(5),
]);

/** My own reading, once a second, to my own panel only. */
export const OwnReading = Type.Object({
  type: Type.Literal('me'),
  second: Type.Integer(),
  bpm: Type.Union([Type.Integer(), Type.Null()]),
  zone: Type.Union([Zone, Type.Null()]),
  life: Type.Union([
    Type.Literal('live'),
    Type.Literal('dim'),
    Type.Literal('lost'),
    Type.Literal('paused'),
    Type.Literal('none'),
  ]),
  effortPoints: Type.Number(),
  /** What is sending for me, or null: then effort buttons are shown. */
  source: Type.Union([
    Type.Object({
      kind: SourceKind,
      name: Type.String(),
      /** Absent until the device has said something of itself. */
      status: Type.Optional(
        Type.Object({
          battery: SensorStatus.properties.battery,
          contact: SensorStatus.properties.contact,
          isConnected: Type.Boolean(),
        }),
      ),
    }),
    Type.Null(),
  ]),
  /** Said to me alone: first that the signal looks doubtful, then that it has been high for a while. */
  care: Type.Union([Type.Literal('check-signal'), Type.Literal('high-for-a-while'), Type.Null()]),
});
export type OwnReading = Static<typeof OwnReading>;

/** Who I am in this class, sent after hello and whenever it changes. */
export const OwnPlace = Type.Object({
  type: Type.Literal('place'),
  alias: Type.String(),
  /** What the class reads on my tile, or null while nobody sees one. */
  label: Type.Union([Type.String(), Type.Null()]),
  slot: Type.Union([Type.Integer(), Type.Null()]),
  maxHeartRate: Type.Union([Type.Integer(), Type.Null()]),
  ratings: Type.Array(Type.Object({ interval: Type.Integer(), rating: Type.String() })),
});
export type OwnPlace = Static<typeof OwnPlace>;

/** The last minutes of my own heart rate, sent once after hello: one entry a second, 0 missing, 1 paused. */
export const OwnTrail = Type.Object({
  type: Type.Literal('trail'),
  first: Type.Integer(),
  values: Type.Array(Type.Integer()),
});

/** What waits for an answer of mine, sent after hello and whenever it changes. */
export const OwnRequests = Type.Object({
  type: Type.Literal('requests'),
  /** Until I say that I am fine. */
  unwell: Type.Union([Type.Object({ isCoachTold: Type.Boolean() }), Type.Null()]),
  /** Whether who leads the class may see me anyway: then telling them that I feel unwell needs no question. */
  isCoachAllowed: Type.Boolean(),
  /** What the coach asks or advises. */
  word: Type.Union([
    Type.Object({
      id: Id,
      from: Type.String(),
      word: Type.Union([Type.Literal('are-you-all-right'), Type.Literal('sensor-help')]),
    }),
    Type.Null(),
  ]),
  spotlight: Type.Union([
    Type.Object({
      askId: Id,
      from: Type.String(),
      state: Type.Union([Type.Literal('asked'), Type.Literal('shown')]),
    }),
    Type.Null(),
  ]),
  /** A coach who took over, whom I have not allowed to see anything yet. */
  newCoach: Type.Union([Type.Object({ id: Id, name: Type.String() }), Type.Null()]),
});
export type OwnRequests = Static<typeof OwnRequests>;

export const PanelMessage = Type.Union([
  OwnReading,
  OwnPlace,
  OwnTrail,
  OwnRequests,
  Type.Object({ type: Type.Literal('clock'), clock: ClockView }),
  Type.Object({ type: Type.Literal('programme'), programme: ProgrammeView }),
  Type.Object({ type: Type.Literal('cue'), id: Id, text: Type.String() }),
  Type.Object({ type: Type.Literal('problem'), code: Type.String(), detail: Type.String() }),
  Type.Object({ type: Type.Literal('ended') }),
]);
export type PanelMessage = Static<typeof PanelMessage>;

/** `PUT /sessions/:id/ratings/:interval`: how an interval felt. The last tap for an interval counts. */
export const RatingChange = Type.Object(
  {
    rating: Type.Union([Type.Literal('easy'), Type.Literal('moderate'), Type.Literal('hard'), Type.Literal('all-out')]),
  },
  closed,
);
export type RatingChange = Static<typeof RatingChange>;
