import type { TokenCredential } from '@azure/core-auth';
import { Client } from '@microsoft/microsoft-graph-client';
import type { TenantId } from '../../domain/directory/identity.ts';

const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MS = 10_000;

/** Reads one resource of a customer's organisation, as the application itself. */
export interface Graph {
  /**
   * @param pathOrLink below the version, or a link to the next page that Graph gave
   * @throws {GraphError} when Graph says no, with its status
   */
  get(tenantId: TenantId, pathOrLink: string): Promise<unknown>;
}

export interface GraphOptions {
  /** The origin, such as https://graph.microsoft.com. */
  readonly url: string;
  readonly credentialOf: (tenantId: TenantId) => TokenCredential;
}

/** Microsoft's own client, which asks again by itself after 429, 503 and 504 as long as Graph wishes. */
export function createGraph({ url, credentialOf }: GraphOptions): Graph {
  const { origin, hostname } = new URL(url);
  const clients = new Map<TenantId, Client>();

  function clientOf(tenantId: TenantId): Client {
    const known = clients.get(tenantId);
    if (known) return known;
    const client = Client.initWithMiddleware({
      baseUrl: origin,
      defaultVersion: 'v1.0',
      customHosts: new Set([hostname]), // the token goes there and nowhere else
      authProvider: {
        async getAccessToken() {
          const token = await credentialOf(tenantId).getToken(SCOPE);
          if (!token) throw new Error('Entra ID gave no token for Graph');
          return token.token;
        },
      },
    });
    clients.set(tenantId, client);
    return client;
  }

  return {
    async get(tenantId, pathOrLink) {
      if (!pathOrLink.startsWith('/') && new URL(pathOrLink).origin !== origin) {
        throw new Error('Graph gave a link that leads away from Graph');
      }
      const request = clientOf(tenantId).api(pathOrLink).option('signal', AbortSignal.timeout(TIMEOUT_MS));
      return request.get() as Promise<unknown>;
    },
  };
}
