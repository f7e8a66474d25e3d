import type { OnBehalf } from '../../application/scheduling/on-behalf.ts';
import { InteractionRequired } from '../entra/entra-errors.ts';
import type { OnBehalfOf } from '../entra/on-behalf-of.ts';
import { createGraphCall } from './graph-call.ts';
import { claimsIn } from './token-claims.ts';

/** Whatever an administrator has allowed Upbeat to do in people's names. */
const SCOPES = ['https://graph.microsoft.com/.default'];

/** Somebody waits in front of a page, which gives up after ten seconds. */
const MOST_SECONDS_WAITED = 2;
const TIMEOUT_MS = 5000;

type Headers = Readonly<Record<string, string>>;

/**
 * Microsoft 365 as one person may see it, never more.
 *
 * Each act throws `GraphError` when Graph says no, `GraphUnavailable` for what may be tried again, `ConsentRequired`
 * where nobody has allowed this, and `InteractionRequired` with the claims that the person's next token must prove.
 */
export interface GraphOfPerson {
  get(of: OnBehalf, pathOrLink: string, headers?: Headers): Promise<unknown>;
  /** Several questions at once. Nothing is changed in a person's name. */
  batch(of: OnBehalf, paths: readonly string[]): Promise<unknown>;
  /** What Upbeat may do in this person's name. */
  scopes(of: OnBehalf): Promise<readonly string[]>;
}

export interface GraphOfPersonOptions {
  /** The origin, such as https://graph.microsoft.com. */
  readonly url: string;
  readonly onBehalfOf: OnBehalfOf;
}

export function createGraphOfPerson({ url, onBehalfOf }: GraphOfPersonOptions): GraphOfPerson {
  const call = createGraphCall({ url, mostSecondsWaited: MOST_SECONDS_WAITED, timeoutMs: TIMEOUT_MS });

  async function tokenOf({ tenantId, token }: OnBehalf, claims: string | null): Promise<string> {
    try {
      const challenge = claims === null ? {} : { claims };
      return (await onBehalfOf({ tenantId, token, scopes: SCOPES, ...challenge })).token;
    } catch (error) {
      // Entra ID does not always say again what Graph asked for.
      if (!(error instanceof InteractionRequired) || claims === null || error.claims !== null) throw error;
      throw new InteractionRequired(claims, { cause: error });
    }
  }
  const as = (of: OnBehalf) => (claims: string | null) => tokenOf(of, claims);

  return {
    get: (of, path, headers = {}) => call(as(of), { method: 'get', path, headers, isHarmlessTwice: true }),
    batch(of, paths) {
      const requests = paths.map((path, index) => ({ id: String(index), method: 'GET', url: path }));
      return call(as(of), { method: 'post', path: '/$batch', body: { requests }, isHarmlessTwice: true });
    },
    scopes: async (of) => scopesIn(await tokenOf(of, null)),
  };
}

function scopesIn(token: string): readonly string[] {
  const { scp } = claimsIn(token);
  return typeof scp === 'string' ? scp.split(' ') : [];
}
