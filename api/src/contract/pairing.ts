import { Type, type Static } from 'typebox';
import { Id } from './id.ts';
import { ClockView } from './live.ts';

const closed = { additionalProperties: false };

/** Read aloud, typed and pasted: with or without hyphen and spaces, in any case. */
export const PairingCode = Type.String({ minLength: 8, maxLength: 20 });

/** `POST /sessions/:id/pairings`, by somebody who takes part. A new code makes the one before it worthless. */
export const NewPairing = Type.Object({
  code: Type.String(),
  /** The pairing page with the code in its fragment, where no server and no log sees it. */
  url: Type.String(),
  expiresAt: Type.String({ format: 'date-time' }),
});
export type NewPairing = Static<typeof NewPairing>;

/** `POST /pairings/exchange`, by anyone who has a code; it works once and for at most five minutes. */
export const PairingExchange = Type.Object({ code: PairingCode }, closed);
export type PairingExchange = Static<typeof PairingExchange>;

/** `GET /pairing` with the token of a pairing: what the page needs to show, again after it was reloaded. */
export const PairingView = Type.Object({
  sessionId: Id,
  programmeName: Type.String(),
  coachName: Type.String(),
  state: Type.Union([Type.Literal('scheduled'), Type.Literal('live'), Type.Literal('ended')]),
  plannedStart: Type.String({ format: 'date-time' }),
  clock: ClockView,
  /** Turns bpm into zones; null when the person has told neither age nor maximum. */
  maxHeartRate: Type.Union([Type.Integer(), Type.Null()]),
});
export type PairingView = Static<typeof PairingView>;

/** What the pairing page needs to send for one person to one class. `token` is good for nothing else. */
export const Paired = Type.Object({ token: Type.String(), ...PairingView.properties });
export type Paired = Static<typeof Paired>;

/**
 * `DELETE /pairing` with the token of a pairing, or `DELETE /sessions/:id/pairings` by the person: stops sending.
 * `POST /pairing/not-mine` and `POST /sessions/:id/pairings/not-mine`: it also deletes every second since pairing.
 */
export const Discarded = Type.Object({ seconds: Type.Integer() });
export type Discarded = Static<typeof Discarded>;

/** Where else a heart rate may come from, told by `/config.json`: null where it is not set up. */
export const RelaysConfig = Type.Object({
  pulsoid: Type.Union([Type.String(), Type.Null()]),
  hypeRate: Type.Union([Type.Object({ url: Type.String(), key: Type.String() }), Type.Null()]),
});
export type RelaysConfig = Static<typeof RelaysConfig>;
