import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

const closed = { additionalProperties: false };
const Known = Type.Enum(['granted', 'missing', 'unknown']);

/**
 * `GET /permissions` (admin): what Upbeat may do in Microsoft 365, as looked up now. Tier 0 needs none of it, tier 1
 * schedules, tier 2 pulls recordings. Words, reasons and how to revoke stand in the page, by name.
 */
export const PermissionsView = Type.Object({
  /** In whose calendar classes are: a mailbox of the organisation, never HR's own. */
  organiser: Type.Union([Type.Object({ personId: Id, name: Type.String(), address: Type.String() }), Type.Null()]),
  permissions: Type.Array(
    Type.Object({
      name: Type.String(),
      kind: Type.Union([Type.Literal('application'), Type.Literal('delegated')]),
      tier: Type.Union([Type.Literal(1), Type.Literal(2)]),
      state: Known,
    }),
  ),
  /** Whether Teams lets Upbeat look at the organiser's meetings: a policy apart from consent, up to half an hour late. */
  accessPolicy: Known,
  /** Where an administrator of Entra ID consents for the organisation. */
  consentUrl: Type.String(),
  /** The application's id, for the commands that the page shows. */
  clientId: Type.String(),
  checkedAt: Type.String({ format: 'date-time' }),
});
export type PermissionsView = Static<typeof PermissionsView>;

/** `PUT /permissions/organiser` (admin): by mail address. Null takes scheduling back to tier 0. */
export const OrganiserChoice = Type.Object(
  { address: Type.Union([Type.String({ minLength: 3, maxLength: 254 }), Type.Null()]) },
  closed,
);
export type OrganiserChoice = Static<typeof OrganiserChoice>;
