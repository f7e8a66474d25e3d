import { EntraError } from './entra-error.ts';

/** What a client asks of the token beyond its scopes (OpenID Connect Core §5.5), as far as Entra ID reads it. */
export interface ClaimsRequest {
  /** What the client can deal with; cp1 means claims challenges. */
  readonly capabilities: readonly string[];
  /** The authentication context a challenge asked for. */
  readonly authenticationContext: string | null;
  /** The token must not be older, in seconds since 1970: what an API asks for when it trusts earlier ones no longer. */
  readonly notBefore: number | null;
}

type Claim = { value?: unknown; values?: unknown } | null;

export function parseClaimsRequest(parameter: string | null): ClaimsRequest {
  if (parameter === null || parameter === '') return { capabilities: [], authenticationContext: null, notBefore: null };
  const { access_token: asked } = parse(parameter);
  const values = asked?.['xms_cc']?.values;
  const context = asked?.['acrs']?.value;
  const notBefore = Number(asked?.['nbf']?.value ?? Number.NaN);
  return {
    capabilities: Array.isArray(values) ? values.map(String) : [],
    authenticationContext: typeof context === 'string' ? context : null,
    notBefore: Number.isInteger(notBefore) ? notBefore : null,
  };
}

function parse(parameter: string): { access_token?: Record<string, Claim> } {
  try {
    return JSON.parse(parameter) as { access_token?: Record<string, Claim> };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new EntraError({
      error: 'invalid_request',
      number: 9002316,
      message: 'The claims parameter is not valid JSON.',
    });
  }
}
