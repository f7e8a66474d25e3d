import type { TokenCredential } from '@azure/core-auth';
import { createApplicationTokens } from './application-tokens.ts';
import type { ConfidentialClientOptions } from './confidential-client.ts';

export type EntraCredentialOptions = ConfidentialClientOptions & {
  /** The tenant in which the application acts. */
  readonly tenantId: string;
};

/** The application's own identity in one tenant, as the Azure SDKs take it. */
export function entraCredential(options: EntraCredentialOptions): TokenCredential {
  const tokens = createApplicationTokens(options);

  return {
    async getToken(scopes, { claims = null, tenantId } = {}) {
      if (tenantId !== undefined && tenantId !== options.tenantId) {
        throw new Error(`This credential is for tenant ${options.tenantId}, asked for ${tenantId}`);
      }
      const wanted = typeof scopes === 'string' ? [scopes] : scopes;
      return tokens({ tenantId: options.tenantId, scopes: wanted, claims });
    },
  };
}
