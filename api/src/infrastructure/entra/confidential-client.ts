import { ConfidentialClientApplication } from '@azure/msal-node';
import { timeLimitedNetwork } from './time-limited-network.ts';

/** How this application proves to Entra ID who it is: a secret, or an assertion such as a managed identity's. */
export type ClientProof = { readonly clientSecret: string } | { readonly clientAssertion: () => Promise<string> };

export type ConfidentialClientOptions = ClientProof & {
  /** The origin, such as https://login.microsoftonline.com; the tenant is added per request. */
  readonly authority: string;
  readonly clientId: string;
  /** Where a caller that names no authority itself acts. */
  readonly tenantId?: string;
  readonly timeoutMs?: number;
};

const WELL_KNOWN_HOST = 'login.microsoftonline.com';
const TIMEOUT_MS = 10_000;

/** Claims challenges (continuous access evaluation) are understood. */
const CAPABILITIES = ['cp1'];

export function createConfidentialClient(options: ConfidentialClientOptions): ConfidentialClientApplication {
  const { host } = new URL(options.authority);
  return new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      authority: `${options.authority}/${options.tenantId ?? 'organizations'}`,
      clientCapabilities: CAPABILITIES,
      // MSAL asks Microsoft about any host it does not know. With the port: without it, discovery fails.
      ...(host === WELL_KNOWN_HOST ? {} : { knownAuthorities: [host] }),
      ...('clientSecret' in options
        ? { clientSecret: options.clientSecret }
        : { clientAssertion: options.clientAssertion }),
    },
    system: { networkClient: timeLimitedNetwork(options.timeoutMs ?? TIMEOUT_MS) },
  });
}
