import { GraphError } from '@microsoft/microsoft-graph-client';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { FindPost } from '../../application/posting/find-post.ts';
import type { Graph } from './graph-client.ts';

/** The most that Graph gives at a time, and so many of them: a channel in which more was said since is not searched. */
const PAGE_SIZE = 50;
const MOST_PAGES = 10;

/** The clocks of Teams and of this process may differ. */
const CLOCKS_DIFFER_MS = 60_000;

const Text = Type.Union([Type.String(), Type.Null()]);
const Page = Type.Object({
  value: Type.Array(
    Type.Object({
      id: Type.String(),
      createdDateTime: Type.String(),
      lastModifiedDateTime: Type.Optional(Text),
      from: Type.Optional(Type.Union([Type.Object({ user: Type.Optional(Type.Unknown()) }), Type.Null()])),
      attachments: Type.Optional(Type.Array(Type.Object({ content: Type.Optional(Text) }))),
    }),
  ),
  '@odata.nextLink': Type.Optional(Type.String()),
});
type ChannelMessage = Static<typeof Page>['value'][number];

/** What Graph answers where it will not let us look. It says 404 as well of a team that the app may not see. */
const NOT_PERMITTED = [403, 404];

/**
 * Looks through what was said in a channel since then for a card with the id of a post. It needs
 * ChannelMessage.Read.Group, which whoever installs the app in a team consents to, or not.
 */
export function graphFindPost(graph: Pick<Graph, 'get'>): FindPost {
  return async ({ tenantId, teamGroupId, channelId, postId, since }) => {
    const [group, channel] = [encodeURIComponent(teamGroupId), encodeURIComponent(channelId)];
    let link: string | undefined = `/teams/${group}/channels/${channel}/messages?$top=${PAGE_SIZE}`;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await pageAt(graph, tenantId, link);
      if (page === null) return { type: 'cannot-tell' };
      const found = page.value.find((message) => holds(message, postId));
      if (found) return { type: 'found', activityId: found.id };
      link = page['@odata.nextLink'];
      if (link === undefined || page.value.every((message) => isBefore(message, since))) return { type: 'absent' };
    }
    return { type: 'cannot-tell' };
  };
}

async function pageAt(graph: Pick<Graph, 'get'>, tenantId: string, link: string): Promise<Static<typeof Page> | null> {
  const answer = await graph.get(tenantId, link).catch((error: unknown) => {
    if (error instanceof GraphError && NOT_PERMITTED.includes(error.statusCode)) return null;
    throw error;
  });
  if (answer !== null && !Value.Check(Page, answer)) throw new Error('Graph gave a page of messages of another shape');
  return answer;
}

/** People may send a card on, with the id in it: theirs is none of ours. */
function holds({ from, attachments = [] }: ChannelMessage, postId: string): boolean {
  return (from?.user ?? null) === null && attachments.some(({ content }) => content?.includes(postId));
}

function isBefore({ createdDateTime, lastModifiedDateTime }: ChannelMessage, since: Date): boolean {
  return Date.parse(lastModifiedDateTime ?? createdDateTime) < since.getTime() - CLOCKS_DIFFER_MS;
}
