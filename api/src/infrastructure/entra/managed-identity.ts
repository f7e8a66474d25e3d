import { ManagedIdentityApplication } from '@azure/msal-node';

/** The identity that Azure gives to a process, so that nothing secret need be configured. */
export interface ManagedIdentity {
  /** Proves to Entra ID that this process may act as Upbeat's registration, which trusts this identity. */
  readonly assertion: () => Promise<string>;
  /** Opens Azure Database for PostgreSQL in place of a password. */
  readonly databasePassword: () => Promise<string>;
}

const FEDERATION = 'api://AzureADTokenExchange';
const DATABASES = 'https://ossrdbms-aad.database.windows.net';

/** @param clientId of the user-assigned identity. Tokens are kept by MSAL until shortly before they end. */
export function managedIdentity(clientId: string): ManagedIdentity {
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: clientId } });
  const tokenFor = async (resource: string): Promise<string> => (await identity.acquireToken({ resource })).accessToken;
  return { assertion: () => tokenFor(FEDERATION), databasePassword: () => tokenFor(DATABASES) };
}
