import { createHash } from 'node:crypto';
import type { TeamsApp } from './apps/teams-app.ts';
import type { LocalConversation, LocalMessage } from '../bot-connector/conversation.ts';

/** The app as messages name it. */
type AppInTeams = Pick<TeamsApp, 'botId' | 'name' | 'externalId'>;

/** A message of a channel or a chat as Graph shows it. */
export function toChatMessage(conversation: LocalConversation, message: LocalMessage, app: AppInTeams): object {
  const { id, rootId, at, editedAt } = message;
  const attachments = message.attachments.map((attachment, index) => ({
    id: attachmentId(message, index),
    contentType: attachment.contentType,
    contentUrl: attachment.contentUrl,
    content: attachment.content === null ? null : JSON.stringify(attachment.content),
    name: attachment.name,
    thumbnailUrl: null,
    teamsAppId: message.author === null ? app.externalId : null,
  }));
  const changed = (editedAt ?? at).toISOString();
  return {
    id,
    replyToId: rootId,
    etag: String(Date.parse(changed)),
    messageType: 'message',
    createdDateTime: at.toISOString(),
    lastModifiedDateTime: changed,
    lastEditedDateTime: editedAt?.toISOString() ?? null,
    deletedDateTime: null,
    subject: null,
    summary: null,
    chatId: conversation.kind === 'channel' ? null : conversation.id,
    importance: 'normal',
    locale: 'en-us',
    webUrl: null,
    policyViolation: null,
    eventDetail: null,
    from: senderOf(message, app),
    body: bodyOf(message, app),
    channelIdentity:
      conversation.kind === 'channel' ? { teamId: conversation.team.groupId, channelId: conversation.id } : null,
    attachments,
    mentions: mentionsOf(message, app),
    reactions: [],
  };
}

function senderOf({ author }: LocalMessage, app: AppInTeams): object {
  if (author === null) return { application: applicationOf(app), device: null, user: null };
  const user = {
    '@odata.type': '#microsoft.graph.teamworkUserIdentity',
    id: author.id,
    displayName: author.name,
    userIdentityType: 'aadUser',
    tenantId: author.tenantId,
  };
  return { application: null, device: null, user };
}

function applicationOf({ botId, name }: AppInTeams): object {
  return {
    '@odata.type': '#microsoft.graph.teamworkApplicationIdentity',
    id: botId,
    displayName: name,
    applicationIdentityType: 'bot',
  };
}

/** Cards stand beside the body, which only says where. */
function bodyOf(message: LocalMessage, { name }: AppInTeams): object {
  const { text, attachments } = message;
  const places = attachments.map((_, index) => `<attachment id="${attachmentId(message, index)}"></attachment>`);
  if (places.length === 0 && !isMentioned(message, name)) return { contentType: 'text', content: text };
  const [before = '', ...after] = text.split(mentionOf(name)).map(escaped);
  const written = [before, ...after].join(`<at id="0">${escaped(name)}</at>`);
  return { contentType: 'html', content: [...(written === '' ? [] : [`<p>${written}</p>`]), ...places].join('') };
}

function mentionsOf(message: LocalMessage, app: AppInTeams): object[] {
  if (!isMentioned(message, app.name)) return [];
  const mentioned = { application: applicationOf(app), device: null, user: null, conversation: null };
  return [{ id: 0, mentionText: app.name, mentioned }];
}

const mentionOf = (name: string): string => `<at>${name}</at>`;

const isMentioned = ({ text }: LocalMessage, name: string): boolean => text.includes(mentionOf(name));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same each time that the message is read. */
function attachmentId({ id, conversationId }: LocalMessage, index: number): string {
  return createHash('sha256').update(`${conversationId} ${id} ${index}`).digest('hex').slice(0, 32);
}
