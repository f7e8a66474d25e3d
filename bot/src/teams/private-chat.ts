import type { TurnContext } from 'botbuilder';
import { keepConversation } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import type { PictureShelf } from '../cards/pictures/draw-card.ts';
import { connectorOf, refusalOf } from './connector.ts';
import type { Heard, Speaker } from './heard.ts';
import { toActivity, type Reply } from './reply.ts';

export interface PrivateChats {
  /**
   * The person's own chat with the bot, opened if there is none yet.
   *
   * @returns null when Teams does not let the bot write to them: it is not installed for them, or they blocked it
   */
  open(context: TurnContext, heard: Heard, speaker: Speaker): Promise<Conversation | null>;
  /** Says something there and nowhere else; false when Teams does not let the bot. */
  say(context: TurnContext, asked: { heard: Heard; speaker: Speaker; reply: Reply }): Promise<boolean>;
}

export interface PrivateChatsDeps {
  readonly inTransaction: InTransaction;
  readonly shelf: PictureShelf;
}

const NOT_ALLOWED = [403, 404];

export function createPrivateChats({ inTransaction, shelf }: PrivateChatsDeps): PrivateChats {
  async function create(context: TurnContext, heard: Heard, speaker: Speaker): Promise<Conversation | null> {
    const { tenantId, where } = heard;
    const created = await unlessRefused(() =>
      connectorOf(context).conversations.createConversation({
        isGroup: false,
        bot: context.activity.recipient,
        members: [{ id: speaker.teamsId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }),
    );
    if (created === null) return null;
    const { serviceUrl, locale, timeZone } = where;
    const told = { id: created.id, kind: 'personal' as const, serviceUrl, teamGroupId: null, locale, timeZone };
    return keepConversation({ inTransaction }, { tenantId, told, personId: speaker.personId, isInstalled: false });
  }

  async function open(context: TurnContext, heard: Heard, speaker: Speaker): Promise<Conversation | null> {
    const { tenantId } = heard;
    const known = await inTransaction(tenantId, ({ conversations }) => conversations.ofPerson(speaker.personId));
    return known ?? create(context, heard, speaker);
  }

  return {
    open,
    async say(context, { heard, speaker, reply }) {
      const chat = await open(context, heard, speaker);
      if (chat === null) return false;
      const activity = { type: 'message', ...(await toActivity(reply, shelf)) };
      const said = await unlessRefused(() => connectorOf(context).conversations.sendToConversation(chat.id, activity));
      return said !== null;
    },
  };
}

async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (NOT_ALLOWED.includes(refusalOf(error) ?? 0)) return null;
    throw error;
  }
}
