import { TurnContext } from 'botbuilder';
import { keepConversation } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import { hear, isToBot, type Heard } from '../teams/heard.ts';
import type { PrivateChats } from '../teams/private-chat.ts';
import { toActivity, type Reply } from '../teams/reply.ts';
import { answerText } from '../cards/bot-cards.ts';
import type { PictureShelf } from '../cards/pictures/draw-card.ts';
import { localeOf } from '../summaries/class-in-store.ts';
import { labelAsWrittenByModel } from '../teams/written-by-model.ts';
import { showTyping } from '../teams/typing.ts';
import { commandOf, plain, type Answer, type Command } from './answer.ts';

export interface MessageDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly privateChats: PrivateChats;
  readonly shelf: PictureShelf;
  readonly commands: readonly Command[];
  /** For text in somebody's own chat that is no command. */
  readonly answerFreely: (text: string, context: TurnContext) => Answer;
  readonly notUnderstood: Answer;
}

/** Answers what somebody wrote to the bot: once, however often Teams delivers it. */
export function createMessages(deps: MessageDeps): (context: TurnContext) => Promise<void> {
  const { inTransaction, clock, privateChats, shelf, commands, answerFreely, notUnderstood } = deps;

  async function isFirstTime({ tenantId, where, activityId }: Heard): Promise<boolean> {
    if (activityId === null) return true;
    const activity = { conversationId: where.id, activityId, at: clock() };
    return inTransaction(tenantId, ({ heard }) => heard.take(activity));
  }

  async function replyTo(context: TurnContext, heard: Heard): Promise<Reply> {
    const { tenantId, where, speaker } = heard;
    const tenant = await inTransaction(tenantId, (stores) => stores.tenant.find());
    if (tenant?.state !== 'active') return answerText('not-set-up', localeOf(where));
    const told = { tenantId, told: where, personId: speaker?.personId ?? null, isInstalled: true };
    if (speaker === null) return answerText('no-account', localeOf(where));
    const conversation = await keepConversation({ inTransaction }, told);

    const text = (context.activity.text as string | undefined) ?? ''; // a message of pictures alone has none
    const locale = localeOf(conversation);
    const question = { heard, conversation, speaker, locale };
    const command = commandOf(commands, text);
    if (where.kind === 'personal')
      return (command?.answer ?? (plain(text) === '' ? notUnderstood : answerFreely(text, context)))(question);
    if (command === null) return notUnderstood(question);
    if (!command.isPrivate) return command.answer(question);
    const reply = await command.answer(question);
    const isWritten = await privateChats.say(context, { heard, speaker, reply });
    return answerText(isWritten ? 'written-to-you' : 'may-not-write', locale);
  }

  return async (context) => {
    if (!isToBot(context.activity)) return; // Teams brings all that is said where the app may read it
    const heard = hear(context.activity);
    if (heard === null || !isMeant(context, heard) || !(await isFirstTime(heard))) return;
    const { reply, activity } = await showTyping(context, async () => {
      const reply = await replyTo(context, heard);
      return { reply, activity: await toActivity(reply, shelf) };
    });
    if (typeof reply === 'object' && 'byModel' in reply) labelAsWrittenByModel(context);
    await context.sendActivity(activity);
  };
}

/**
 * Whether somebody speaks to the bot. With `ChannelMessage.Read.Group` Teams sends it every message of a channel: what
 * does not mention it is nobody's business here, and is neither answered nor remembered.
 */
function isMeant({ activity }: TurnContext, { where }: Heard): boolean {
  if (where.kind === 'personal') return true;
  return TurnContext.getMentions(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}
