import type { PersonId, TenantId } from '../../domain/directory/identity.ts';

/** Somebody as the organisation's directory shows them. */
export interface DirectoryPerson {
  readonly personId: PersonId;
  readonly name: string;
  /** Their mail address; the name they sign in with where they have none. */
  readonly address: string;
  readonly jobTitle: string | null;
  readonly isGuest: boolean;
}

/** Looks people up as the application itself. Throws as `Calendar` does. */
export interface PeopleDirectory {
  /** By object id, in no order; who is not found is left out. */
  byId(tenantId: TenantId, personIds: readonly PersonId[]): Promise<DirectoryPerson[]>;
  /** Null when nobody has this address. */
  byAddress(tenantId: TenantId, address: string): Promise<DirectoryPerson | null>;
}
