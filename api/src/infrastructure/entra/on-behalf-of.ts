import type { AccessToken } from '@azure/core-auth';
import type { TenantId } from '../../domain/directory/identity.ts';
import { toAccessToken } from './access-token.ts';
import { createConfidentialClient, type ConfidentialClientOptions } from './confidential-client.ts';
import { singleFlight } from './single-flight.ts';
import { translated } from './msal-errors.ts';

/** MSAL keeps every person's tokens for ever and searches them one by one: start afresh after so many. */
const TOKENS_KEPT = 1000;

export type OnBehalfOfOptions = ConfidentialClientOptions & { readonly tokensKept?: number };

export interface OnBehalfOfRequest {
  /** Of the verified identity: a cached result of MSAL does not know it. */
  readonly tenantId: TenantId;
  /** The person's token for Upbeat, verified before. */
  readonly token: string;
  readonly scopes: readonly string[];
  /** Decoded from a claims challenge, when the resource sent one. */
  readonly claims?: string;
}

export type OnBehalfOf = (request: OnBehalfOfRequest) => Promise<AccessToken>;

/**
 * Exchanges a person's token for one with which Upbeat acts in that person's name elsewhere, such as Graph.
 *
 * @throws {ConsentRequired} when nobody has allowed the scopes in the person's organisation
 * @throws {InteractionRequired} when the person must sign in again, with the claims to ask for
 * @throws {TokenRefused} when the person's token has ended meanwhile
 * @throws {IdentityProviderUnavailable} when Entra ID is busy or down
 */
export function createOnBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const client = createConfidentialClient(options);
  const once = singleFlight<AccessToken>();
  const { tokensKept = TOKENS_KEPT } = options;
  let added = 0;

  async function acquire({ tenantId, token, scopes, claims }: OnBehalfOfRequest): Promise<AccessToken> {
    try {
      const result = await client.acquireTokenOnBehalfOf({
        authority: `${options.authority}/${tenantId}`,
        oboAssertion: token,
        scopes: [...scopes],
        ...(claims === undefined ? {} : { claims }),
      });
      if (result?.fromCache === false) added += 1;
      if (added >= tokensKept) {
        client.clearCache();
        added = 0;
      }
      return toAccessToken(result);
    } catch (error) {
      throw translated(error, scopes);
    }
  }

  return (request) => {
    const { tenantId, token, scopes, claims } = request;
    return once(JSON.stringify([tenantId, token, scopes, claims ?? null]), () => acquire(request));
  };
}
