import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

const closed = { additionalProperties: false };

/** `POST|DELETE /sessions/:id/guest-code`, by who leads the class: people without an account may come in with it. */
export const GuestCode = Type.Object({ code: Type.String() });
export type GuestCode = Static<typeof GuestCode>;

/** `POST /guests`, by somebody whom Teams cannot sign in. */
export const GuestEntry = Type.Object(
  { code: Type.String({ minLength: 8, maxLength: 20 }), name: Type.String({ minLength: 1, maxLength: 40 }) },
  closed,
);
export type GuestEntry = Static<typeof GuestEntry>;

/** A Bearer token for one class and nothing else, good until the class ends. */
export const ClassTicket = Type.Object({
  ticket: Type.String(),
  sessionId: Id,
  expiresAt: Type.String({ format: 'date-time' }),
});
export type ClassTicket = Static<typeof ClassTicket>;
