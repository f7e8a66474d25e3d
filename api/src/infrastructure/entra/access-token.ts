import type { AccessToken } from '@azure/core-auth';
import type { AuthenticationResult } from '@azure/msal-node';

/** What MSAL found, in the form the Azure SDKs take. */
export function toAccessToken(result: AuthenticationResult | null): AccessToken {
  if (!result?.expiresOn) throw new Error('Entra ID answered without a token or without its end');
  return { token: result.accessToken, expiresOnTimestamp: result.expiresOn.getTime() };
}
