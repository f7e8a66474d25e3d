import type { Destination } from './client.ts';

/** `page`: a page of an app. `chat`: a meeting or another chat. `address`: anything else that a browser opens. */
export type DeepLink =
  | { readonly state: 'page'; readonly destination: Destination }
  | { readonly state: 'chat'; readonly chatId: string }
  | { readonly state: 'address'; readonly href: string }
  | { readonly state: 'invalid' };

const TEAMS_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** The kinds of Teams links that name a chat by its id: one that joins a meeting, and one that opens the chat. */
const CHAT_LINKS: readonly (string | undefined)[] = ['meetup-join', 'chat'];

/** Reads a link that an app wants followed: `https://teams.microsoft.com/l/entity/<app>/<page>?context=…` or any other. */
export function readDeepLink(link: unknown): DeepLink {
  if (typeof link !== 'string' || !URL.canParse(link)) return { state: 'invalid' };
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) return { state: 'invalid' };
  const [, l, kind, about, entityId] = url.pathname.split('/');
  const isTeams = TEAMS_HOSTS.has(url.hostname) && l === 'l';
  if (isTeams && CHAT_LINKS.includes(kind) && about !== undefined) {
    return { state: 'chat', chatId: decodeURIComponent(about) };
  }
  if (!isTeams || kind !== 'entity' || entityId === undefined) return { state: 'address', href: url.href };
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
