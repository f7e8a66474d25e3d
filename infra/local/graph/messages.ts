import type { LocalConversation, LocalMessage } from '../bot-connector/conversation.ts';
import type { Permissions, ResourceSpecificPermission } from '../bot-connector/permissions.ts';
import type { Caller } from './caller.ts';
import type { TeamsApp } from './apps/teams-app.ts';
import { toChatMessage } from './chat-message.ts';
import { answerCollection } from './collection.ts';
import { missingPermission, notFound } from './graph-error.ts';
import { param, type GraphAnswer, type GraphCall, type GraphOperation } from './operation.ts';

/** What is said in Teams, for whoever may read it. */
export interface Said {
  conversations(): readonly LocalConversation[];
  readonly permissions: Permissions;
}

/** What was said in a channel, and in the chat of a meeting. */
export function messageOperations({ said, app }: { said: Said; app: TeamsApp }): readonly GraphOperation[] {
  const list = (call: GraphCall, conversation: LocalConversation, messages: readonly LocalMessage[]): GraphAnswer =>
    answerCollection(call, messages.toReversed(), {
      of: 'Collection(chatMessage)',
      usual: 20,
      most: 50,
      allowed: [],
      show: (message) => toChatMessage(conversation, message, app),
    });

  return [
    {
      name: 'list-messages',
      method: 'GET',
      path: '/teams/{teamId}/channels/{channelId}/messages',
      allowed: null,
      run(call) {
        const [teamId, channelId] = [param(call, 'teamId'), param(call, 'channelId')];
        const channels = said
          .conversations()
          .filter((one) => one.kind === 'channel' && isOf(call.caller, one) && one.team.groupId === teamId);
        if (channels.length === 0) throw notFound(`No team found with Group id ${teamId}`);
        const channel = channels.find(({ id }) => id === channelId);
        if (!channel) throw notFound(`NotFound: channel ${channelId} was not found in the team.`);
        mayRead(said, call.caller, channel, { all: 'ChannelMessage.Read.All', here: 'ChannelMessage.Read.Group' });
        const beginnings = channel.messages.filter(({ rootId }) => rootId === null);
        return list(call, channel, beginnings);
      },
    },
    {
      name: 'list-messages',
      method: 'GET',
      path: '/chats/{chatId}/messages',
      allowed: null,
      run(call) {
        const chatId = param(call, 'chatId');
        const chat = said
          .conversations()
          .find((one) => one.kind === 'meeting' && isOf(call.caller, one) && one.id === chatId);
        if (!chat) throw notFound(`No chat found with id ${chatId}`);
        mayRead(said, call.caller, chat, { all: 'Chat.Read.All', here: 'ChatMessage.Read.Chat' });
        return list(call, chat, chat.messages);
      },
    },
  ];
}

const isOf = (caller: Caller, { tenantId }: LocalConversation): boolean => tenantId === caller.tenantId;

/** For the whole tenant by its administrator, or in this one place by whoever installed the app there. */
function mayRead(
  said: Said,
  { roles }: Caller,
  { isBotInstalled }: LocalConversation,
  { all, here }: { all: string; here: ResourceSpecificPermission },
): void {
  if (roles.includes(all) || (isBotInstalled && said.permissions.has(here))) return;
  throw missingPermission([all, here], roles);
}
