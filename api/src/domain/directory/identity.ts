/** A customer organisation: the directory (tenant) id of Entra ID, a GUID. */
export type TenantId = string;

/** A person within one tenant: the object id of Entra ID, a GUID. Unique only together with the tenant id. */
export type PersonId = string;

/** The verified caller. Whether the tenant is a customer in good standing is asked elsewhere. */
export interface Identity {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** As the directory shows it; for people to read, never to compare. */
  readonly name: string;
  /** Holds the app role Upbeat.Admin. */
  readonly isAdmin: boolean;
  /** Belongs to another organisation and was invited into this one. */
  readonly isGuest: boolean;
  /** When the token that proved all this ends. */
  readonly expiresAt: Date;
}
