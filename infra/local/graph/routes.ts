import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalConversation, LocalMessage } from '../bot-connector/conversation.ts';
import { Cut, type FaultLine } from '../bot-connector/faults.ts';
import type { Permissions, ResourceSpecificPermission } from '../bot-connector/permissions.ts';
import { Refusal } from '../bot-connector/refusal.ts';
import { InvalidToken, NotAllowed, type VerifyEntraToken } from '../entra/verify-token.ts';
import { toChatMessage, type AppInTeams } from './chat-message.ts';
import { errorOfStatus, GraphError, missingPermission, noToken, notFound } from './graph-error.ts';
import { pageOf } from './page.ts';

/** What is said in Teams, for whoever may read it. */
export interface Said {
  conversations(): readonly LocalConversation[];
  readonly permissions: Permissions;
}

interface RoutesDeps {
  readonly said: Said;
  readonly app: AppInTeams;
  readonly verifyToken: VerifyEntraToken;
  readonly faults: FaultLine;
  readonly origin: () => string;
  readonly clock: () => Date;
}

interface Caller {
  readonly tenantId: string;
  readonly roles: readonly string[];
}

/** The few paths of Graph that read what was said. */
export function graphRoutes(app: FastifyInstance, deps: RoutesDeps): void {
  app.setErrorHandler(async (error, _request, reply) => {
    const graphError = toGraphError(error);
    if (graphError.retryAfterSeconds !== null) void reply.header('retry-after', String(graphError.retryAfterSeconds));
    await reply.code(graphError.status).send(graphError.body(deps.clock()));
  });
  app.setNotFoundHandler(async (_request, reply) => {
    const unknown = new GraphError(404, 'UnknownError', 'Resource not found for the segment.');
    await reply.code(unknown.status).send(unknown.body(deps.clock()));
  });

  app.get('/v1.0/teams/:teamId/channels/:channelId/messages', (request, reply) =>
    answer(deps, request, reply, (caller, { teamId, channelId }) => {
      const teams = deps.said
        .conversations()
        .filter((one) => one.kind === 'channel' && one.tenantId === caller.tenantId && one.team.groupId === teamId);
      if (teams.length === 0) throw notFound(`No team found with Group id ${teamId ?? ''}`);
      const channel = teams.find(({ id }) => id === channelId);
      if (!channel) throw notFound(`NotFound: channel ${channelId ?? ''} was not found in the team.`);
      mayRead(deps, caller, channel, { all: 'ChannelMessage.Read.All', here: 'ChannelMessage.Read.Group' });
      return { conversation: channel, messages: channel.messages.filter(({ rootId }) => rootId === null) };
    }),
  );

  app.get('/v1.0/chats/:chatId/messages', (request, reply) =>
    answer(deps, request, reply, (caller, { chatId }) => {
      const chat = deps.said
        .conversations()
        .find((one) => one.kind === 'meeting' && one.tenantId === caller.tenantId && one.id === chatId);
      if (!chat) throw notFound(`No chat found with id ${chatId ?? ''}`);
      mayRead(deps, caller, chat, { all: 'Chat.Read.All', here: 'ChatMessage.Read.Chat' });
      return { conversation: chat, messages: chat.messages };
    }),
  );
}

interface Found {
  readonly conversation: LocalConversation;
  readonly messages: readonly LocalMessage[];
}

async function answer(
  { app, verifyToken, faults, origin }: RoutesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  find: (caller: Caller, params: Readonly<Record<string, string>>) => Found,
): Promise<FastifyReply> {
  const caller = await authenticate(verifyToken, request.headers.authorization);
  const url = new URL(request.url, origin());
  try {
    const params = request.params as Record<string, string>;
    const conversationId = params['channelId'] ?? params['chatId'] ?? null;
    const page = await faults.pass({ operation: 'list-messages', conversationId }, () => {
      const { conversation, messages } = find(caller, params);
      const { items, next } = pageOf(messages.toReversed(), url.searchParams, []);
      if (next !== null) url.searchParams.set('$skiptoken', next);
      return {
        '@odata.context': `${origin()}/v1.0/$metadata#Collection(chatMessage)`,
        '@odata.count': items.length,
        ...(next === null ? {} : { '@odata.nextLink': url.href }),
        value: items.map((message) => toChatMessage(conversation, message, app)),
      };
    });
    return await reply.send(page);
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
}

/** For the whole tenant by its administrator, or in this one place by whoever installed the app there. */
function mayRead(
  { said }: RoutesDeps,
  { roles }: Caller,
  { isBotInstalled }: LocalConversation,
  { all, here }: { all: string; here: ResourceSpecificPermission },
): void {
  if (roles.includes(all) || (isBotInstalled && said.permissions.has(here))) return;
  throw missingPermission([all, here], roles);
}

async function authenticate(verifyToken: VerifyEntraToken, authorization = ''): Promise<Caller> {
  const [, token] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw noToken('Access token is empty.');
  try {
    const { tid, roles } = await verifyToken(token);
    return {
      tenantId: String(tid),
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    };
  } catch (error) {
    if (error instanceof InvalidToken) throw noToken(`Access token validation failure. ${error.message}`);
    if (error instanceof NotAllowed) throw missingPermission([], []);
    throw error;
  }
}

function toGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof Refusal) return errorOfStatus(error.status, error.retryAfterSeconds);
  return new GraphError(500, 'InternalServerError', error instanceof Error ? error.message : String(error));
}
