import type { Destination } from './client.ts';

/** `page`: a page of an app. `address`: anything else that a browser opens. */
export type DeepLink =
  | { readonly state: 'page'; readonly destination: Destination }
  | { readonly state: 'address'; readonly href: string }
  | { readonly state: 'invalid' };

const TEAMS_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** Reads a link that an app wants followed: `https://teams.microsoft.com/l/entity/<app>/<page>?context=…` or any other. */
export function readDeepLink(link: unknown): DeepLink {
  if (typeof link !== 'string' || !URL.canParse(link)) return { state: 'invalid' };
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) return { state: 'invalid' };
  const [, l, kind, , entityId] = url.pathname.split('/');
  if (!TEAMS_HOSTS.has(url.hostname) || l !== 'l' || kind !== 'entity' || entityId === undefined) {
    return { state: 'address', href: url.href };
  }
  return {
    state: 'page',
    destination: { entityId: decodeURIComponent(entityId), subEntityId: subEntityIn(url.searchParams.get('context')) },
  };
}

function subEntityIn(context: string | null): string | null {
  if (context === null) return null;
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // Teams opens the page all the same
    throw error;
  }
}
