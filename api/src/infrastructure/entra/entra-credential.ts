import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { toAccessToken } from './access-token.ts';
import { createConfidentialClient, type ConfidentialClientOptions } from './confidential-client.ts';
import { singleFlight } from './single-flight.ts';
import { translated } from './msal-errors.ts';

export type EntraCredentialOptions = ConfidentialClientOptions & {
  /** The tenant in which the application acts. */
  readonly tenantId: string;
};

/**
 * The application's own identity, as the Azure SDKs take it. A token is kept until shortly before it ends;
 * overlapping calls share one request; a claims challenge fetches a new token.
 */
export function entraCredential(options: EntraCredentialOptions): TokenCredential {
  const client = createConfidentialClient(options);
  const once = singleFlight<AccessToken>();

  async function acquire(scopes: string[], claims: string | null): Promise<AccessToken> {
    try {
      const authority = `${options.authority}/${options.tenantId}`;
      const challenge = claims === null ? {} : { claims };
      return toAccessToken(await client.acquireTokenByClientCredential({ authority, scopes, ...challenge }));
    } catch (error) {
      throw translated(error, scopes);
    }
  }

  return {
    async getToken(scopes, { claims = null, tenantId } = {}) {
      if (tenantId !== undefined && tenantId !== options.tenantId) {
        throw new Error(`This credential is for tenant ${options.tenantId}, asked for ${tenantId}`);
      }
      const wanted = typeof scopes === 'string' ? [scopes] : scopes;
      return once(JSON.stringify([wanted, claims]), () => acquire(wanted, claims));
    },
  };
}
