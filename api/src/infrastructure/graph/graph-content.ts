import type { TenantId } from '../../domain/directory/identity.ts';
import { RecordingRefused } from '../../domain/errors.ts';
import type { ApplicationTokens } from '../entra/application-tokens.ts';
import { ConsentRequired } from '../entra/entra-errors.ts';
import { claimsIn, GraphUnavailable, retryAfterSeconds } from './graph-errors.ts';
import { GRAPH_VERSION } from './graph-call.ts';
import { SCOPES } from './graph-client.ts';
import { NO_ACCESS_POLICY } from './refusals.ts';

/** From Graph to where the content is, and perhaps once more. */
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Until the answer begins; how long it then goes on is for the caller to say. */
const BEGINS_WITHIN_MS = 30_000;

/** A refusal is a few words of JSON. */
const MOST_ERROR_BYTES = 64 * 1024;

export interface ContentRequest {
  readonly tenantId: TenantId;
  /** Below the version. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** @returns an answer whose status is 200, 206 or 416 */
export type GraphContent = (request: ContentRequest) => Promise<Response>;

/**
 * Content of Graph as a stream, which Microsoft's client cannot bring. Where Graph sends us elsewhere, the token stays
 * behind: that address is enough by itself.
 *
 * @throws {RecordingRefused} for what is gone, or what an admin must allow first
 * @throws {GraphUnavailable} for what may be tried again
 */
export function createGraphContent({ url, tokens }: { url: string; tokens: ApplicationTokens }): GraphContent {
  const { origin } = new URL(url);

  async function tokenOf(tenantId: TenantId, claims: string | null): Promise<string> {
    try {
      return (await tokens({ tenantId, scopes: SCOPES, claims })).token;
    } catch (cause) {
      throw cause instanceof ConsentRequired ? new RecordingRefused('consent-missing', { cause }) : cause;
    }
  }

  async function ask(request: ContentRequest, claims: string | null): Promise<Response> {
    const token = await tokenOf(request.tenantId, claims);
    let address = `${origin}/${GRAPH_VERSION}${request.path}`;
    let response = await begun(address, request, { authorization: `Bearer ${token}` });
    for (let count = 0; REDIRECTS.includes(response.status); count++) {
      await response.body?.cancel();
      address = new URL(response.headers.get('location') ?? '', address).href;
      if (count === MOST_REDIRECTS || !address.startsWith('https://')) {
        throw new Error('Graph sends us to and fro in place of the content');
      }
      response = await begun(address, request, {});
    }
    return response;
  }

  return async (request) => {
    let response = await ask(request, null);
    const claims = response.status === 401 ? claimsIn(response.headers) : null;
    if (claims !== null) {
      await response.body?.cancel();
      response = await ask(request, claims);
    }
    if ([200, 206, 416].includes(response.status)) return response;
    throw await refusalOf(response);
  };
}

async function begun(
  address: string,
  { headers, signal }: ContentRequest,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), BEGINS_WITHIN_MS);
  try {
    return await fetch(address, {
      headers: { ...headers, ...more },
      redirect: 'manual',
      signal: AbortSignal.any([signal, late.signal]),
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new GraphUnavailable(null, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const { status, headers } = response;
  const words = await beginningOf(response);
  if (status === 404 || status === 410) return new RecordingRefused('gone');
  if (status === 403)
    return new RecordingRefused(words.includes(NO_ACCESS_POLICY) ? 'no-access-policy' : 'consent-missing');
  if (status === 429 || status >= 500) return new GraphUnavailable(retryAfterSeconds(headers));
  return new Error(`Graph answered ${status} when it was asked for content`);
}

async function beginningOf({ body }: Response): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const piece of body ?? []) {
    bytes = Buffer.concat([bytes, piece as Uint8Array]);
    if (bytes.length >= MOST_ERROR_BYTES) break; // which also gives the connection up
  }
  return bytes.toString();
}
