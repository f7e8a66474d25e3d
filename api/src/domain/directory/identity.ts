/** A customer organisation: the directory (tenant) id of Entra ID, a GUID. */
export type TenantId = string;

/** A person within one tenant: the object id of Entra ID, a GUID. Unique only together with the tenant id. */
export type PersonId = string;

/** What a credential of Upbeat's own opens: one class, and in it what a participant does or what a sensor does. */
export type Bond =
  | { readonly type: 'ticket'; readonly sessionId: string }
  | { readonly type: 'pairing'; readonly sessionId: string; readonly pairingId: string };

/** The verified caller. Whether the tenant is a customer in good standing is asked elsewhere. */
export interface Identity {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** As the directory shows it; for people to read, never to compare. */
  readonly name: string;
  /** Holds the app role Upbeat.Admin. */
  readonly isAdmin: boolean;
  /** Belongs to another organisation and was invited into this one, or came in with a code for one class. */
  readonly isGuest: boolean;
  /** When the token that proved all this ends. */
  readonly expiresAt: Date;
  /** The one class this credential is good for, or null for somebody whom their organisation signed in. */
  readonly boundTo: Bond | null;
}
