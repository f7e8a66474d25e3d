import type { Clock } from '../../application/world.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import type { ApplicationTokens } from '../entra/application-tokens.ts';
import { createGraphCall, GRAPH_VERSION, type GraphRequest } from './graph-call.ts';
import { isStatus } from './graph-errors.ts';
import { claimsIn } from './token-claims.ts';

/** Whatever the organisation has granted to the application. */
export const SCOPES = ['https://graph.microsoft.com/.default'];

/** A job has the time to wait as Graph wishes; beyond that it is tried again as a job. */
const MOST_SECONDS_WAITED = 60;
const TIMEOUT_MS = 10_000;

/** How often a refusal is answered with a new token, for each organisation: who consented did so since then, or not. */
const RENEWED_EVERY_MS = 10_000;

type Headers = Readonly<Record<string, string>>;

/**
 * Microsoft 365 of a customer's organisation, as the application itself.
 *
 * Each act throws `GraphError` when Graph says no, with its status, `GraphUnavailable` for what may be tried again, and
 * `ConsentRequired` where the organisation knows nothing of the application.
 */
export interface Graph {
  /** @param pathOrLink below the version, or a link to the next page that Graph gave */
  get(tenantId: TenantId, pathOrLink: string, headers?: Headers): Promise<unknown>;
  /**
   * @param body null where Graph takes none
   * @param harm `once` where doing it twice would be seen: it is not sent again when nobody knows if it was done
   */
  post(tenantId: TenantId, path: string, body: object | null, harm: 'harmless-twice' | 'once'): Promise<unknown>;
  patch(tenantId: TenantId, path: string, body: object): Promise<void>;
  delete(tenantId: TenantId, path: string): Promise<void>;
  /** The application permissions that the organisation has granted; looked up anew when `isRenewed`. */
  roles(tenantId: TenantId, options?: { isRenewed: boolean }): Promise<readonly string[]>;
  /** The whole address of a resource, as one resource names another. */
  address(path: string): string;
}

export interface GraphOptions {
  /** The origin, such as https://graph.microsoft.com. */
  readonly url: string;
  readonly tokens: ApplicationTokens;
  readonly clock: Clock;
}

export function createGraph({ url, tokens, clock }: GraphOptions): Graph {
  const { origin } = new URL(url);
  const call = createGraphCall({ url, mostSecondsWaited: MOST_SECONDS_WAITED, timeoutMs: TIMEOUT_MS });
  const renewedAt = new Map<TenantId, number>();

  async function tokenOf(tenantId: TenantId, how: { claims?: string | null; isRenewed?: boolean }): Promise<string> {
    return (await tokens({ tenantId, scopes: SCOPES, ...how })).token;
  }

  /** A token says what was granted when it was made, for an hour: who consented just now need not wait for its end. */
  async function isMoreGrantedNow(tenantId: TenantId): Promise<boolean> {
    const now = clock().getTime();
    if (now - (renewedAt.get(tenantId) ?? -Infinity) < RENEWED_EVERY_MS) return false;
    renewedAt.set(tenantId, now);
    const before = rolesIn(await tokenOf(tenantId, {}));
    const after = rolesIn(await tokenOf(tenantId, { isRenewed: true }));
    return after.some((role) => !before.includes(role));
  }

  async function act(tenantId: TenantId, request: GraphRequest): Promise<unknown> {
    const source = (claims: string | null): Promise<string> => tokenOf(tenantId, { claims });
    try {
      return await call(source, request);
    } catch (error) {
      if (!isStatus(error, 403) || !(await isMoreGrantedNow(tenantId))) throw error;
      return call(source, request);
    }
  }

  return {
    get: (tenantId, path, headers = {}) => act(tenantId, { method: 'get', path, headers, isHarmlessTwice: true }),
    post: (tenantId, path, body, harm) =>
      act(tenantId, {
        method: 'post',
        path,
        ...(body === null ? {} : { body }),
        isHarmlessTwice: harm === 'harmless-twice',
      }),
    async patch(tenantId, path, body) {
      await act(tenantId, { method: 'patch', path, body, isHarmlessTwice: true });
    },
    async delete(tenantId, path) {
      await act(tenantId, { method: 'delete', path, isHarmlessTwice: true });
    },
    roles: async (tenantId, { isRenewed } = { isRenewed: false }) => rolesIn(await tokenOf(tenantId, { isRenewed })),
    address: (path) => `${origin}/${GRAPH_VERSION}${path}`,
  };
}

function rolesIn(token: string): readonly string[] {
  const { roles } = claimsIn(token);
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}
