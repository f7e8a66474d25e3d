import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node';
import { UPBEAT_CLIENT_ID } from './applications.ts';
import type { LocalEntra } from './entra.ts';

/** Upbeat, as an unmodified MSAL presents it. */
export function msalOf(entra: LocalEntra, auth: Partial<NodeAuthOptions> = {}): ConfidentialClientApplication {
  const proof = auth.clientAssertion === undefined ? { clientSecret: 'local-secret-of-upbeat' } : {};
  return new ConfidentialClientApplication({
    auth: {
      clientId: UPBEAT_CLIENT_ID,
      ...proof,
      authority: `${entra.authority}/organizations`,
      knownAuthorities: [new URL(entra.authority).host],
      clientCapabilities: ['cp1'],
      ...auth,
    },
  });
}

/** What a request was refused with. */
export function refusal(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => 'accepted',
    (error: unknown) => error,
  );
}
