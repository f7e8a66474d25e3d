import type { AccessToken } from '@azure/core-auth';
import type { TenantId } from '../../domain/directory/identity.ts';
import { toAccessToken } from './access-token.ts';
import { createConfidentialClient, type ConfidentialClientOptions } from './confidential-client.ts';
import { translated } from './msal-errors.ts';
import { singleFlight } from './single-flight.ts';

export interface ApplicationTokenRequest {
  /** The organisation in which the application acts. */
  readonly tenantId: TenantId;
  readonly scopes: readonly string[];
  /** Decoded from a claims challenge, when the resource sent one. */
  readonly claims?: string | null;
  /** Passes over the one that is kept, since what an organisation allows stands in the token until it ends. */
  readonly isRenewed?: boolean;
}

export type ApplicationTokens = (request: ApplicationTokenRequest) => Promise<AccessToken>;

/**
 * The application's own identity in each organisation. A token is kept until shortly before it ends; overlapping calls
 * share one request; a claims challenge fetches a new token.
 *
 * @throws {ConsentRequired} when the organisation knows nothing of the application
 * @throws {IdentityProviderUnavailable} when Entra ID is busy or down
 */
export function createApplicationTokens(options: ConfidentialClientOptions): ApplicationTokens {
  const client = createConfidentialClient(options);
  const once = singleFlight<AccessToken>();

  async function acquire({ tenantId, scopes, claims, isRenewed }: Required<ApplicationTokenRequest>) {
    try {
      const result = await client.acquireTokenByClientCredential({
        authority: `${options.authority}/${tenantId}`,
        scopes: [...scopes],
        ...(claims === null ? {} : { claims }),
        ...(isRenewed ? { skipCache: true } : {}),
      });
      return toAccessToken(result);
    } catch (error) {
      throw translated(error, scopes);
    }
  }

  return ({ tenantId, scopes, claims = null, isRenewed = false }) =>
    once(JSON.stringify([tenantId, scopes, claims, isRenewed]), () => acquire({ tenantId, scopes, claims, isRenewed }));
}
