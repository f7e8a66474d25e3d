/** What the page reads in its own token before the api knows the organisation. The api decides; this chooses words. */
export interface TokenClaims {
  readonly isAdmin: boolean;
}

const ADMIN_ROLE = 'Upbeat.Admin';

/** Reads the roles of a token. A token that cannot be read has none: then the page shows who can help. */
export function readClaims(token: string): TokenClaims {
  const payload = token.split('.')[1] ?? '';
  try {
    const { roles } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { roles?: unknown };
    return { isAdmin: Array.isArray(roles) && roles.includes(ADMIN_ROLE) };
  } catch (error) {
    console.warn('The token of Teams has no readable roles', error instanceof Error ? error.name : 'unknown');
    return { isAdmin: false };
  }
}
