import type { TurnContext } from 'botbuilder';
import type { FastifyBaseLogger } from 'fastify';
import { allowModel } from '@upbeat/api/application/conversations/keep-conversation.ts';
import { answerRsvp } from '@upbeat/api/application/sessions/answer-rsvp.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import { askForRecap } from '@upbeat/api/application/summaries/ask-for-recap.ts';
import { giveFeeling } from '@upbeat/api/application/summaries/give-feeling.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import { isUpbeatError, type UpbeatError } from '@upbeat/api/domain/errors.ts';
import { hear } from '../teams/heard.ts';
import type { PrivateChats } from '../teams/private-chat.ts';
import type { Reply } from '../teams/reply.ts';
import type { AdaptiveCard } from '../cards/adaptive-card.ts';
import { answerText } from '../cards/bot-cards.ts';
import { drawCard, type PictureShelf } from '../cards/pictures/draw-card.ts';
import type { Answer as AnswerLine } from '../cards/words/card-words.ts';
import { localeOf } from '../summaries/class-in-store.ts';
import { classCardFor } from './class-card-for.ts';
import type { Answer, Question } from './answer.ts';
import { readAct, type CheckedAct } from './card-act.ts';

export interface ActsDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly teamsAppId: string;
  readonly shelf: PictureShelf;
  readonly log: FastifyBaseLogger;
  readonly privateChats: PrivateChats;
  readonly nextClass: Answer;
  readonly myWeek: Answer;
}

/** What people are told of what they may expect to fail. */
const FAULTS: Partial<Record<string, AnswerLine>> = {
  'session-not-found': 'class-not-here',
  'wrong-session-state': 'class-over',
  'not-summarised': 'no-recap',
};

/** A class that was called off has ended as well, but nobody would say that it is over. */
function lineOf({ code, details }: UpbeatError): AnswerLine | undefined {
  return details['state'] === 'cancelled' ? 'class-cancelled' : FAULTS[code];
}

/** Does what a button of a card asks for, for whoever pressed it, and says what came of it to them alone. */
export function createActs(deps: ActsDeps): (context: TurnContext) => Promise<string | AdaptiveCard> {
  const { inTransaction, log, privateChats, shelf } = deps;

  return async (context) => {
    const reply = await replyTo(context);
    if (typeof reply === 'string') return reply;
    return drawCard('byModel' in reply ? reply.byModel : reply, shelf);
  };

  async function replyTo(context: TurnContext): Promise<Reply> {
    const { activity } = context;
    const heard = hear(activity);
    const said = { locale: activity.locale ?? null, timeZone: null };
    const act = readAct(activity.value);
    if (act === null) return answerText('unknown-button', localeOf(said));
    if (heard?.speaker == null) return answerText('no-account', localeOf(said));
    const { tenantId, where, speaker } = heard;
    const { tenant, known } = await inTransaction(tenantId, async (stores) => ({
      tenant: await stores.tenant.find(),
      known: await stores.conversations.find(where.id),
    }));
    const conversation = known ?? unheardOf(where, speaker.personId);
    const locale = localeOf(conversation);
    if (tenant?.state !== 'active') return answerText('not-set-up', locale);
    try {
      return await doAct(act, { heard, speaker, conversation, locale }, context);
    } catch (fault) {
      const line = isUpbeatError(fault) ? lineOf(fault) : undefined;
      if (line === undefined) log.error({ err: fault, verb: act.verb }, 'an act of a card failed');
      return answerText(line ?? 'try-again', locale);
    }
  }

  async function doAct(act: CheckedAct, question: Question, context: TurnContext): Promise<Reply> {
    const { heard, speaker, conversation, locale } = question;
    const { tenantId } = heard;
    const { personId } = speaker;
    switch (act.verb) {
      case 'rsvp': {
        const { isComing, sessionId } = act;
        const { session, own, told } = await answerRsvp(deps, { tenantId, personId, sessionId, isComing });
        const pressedId = context.activity.replyToId ?? null;
        const card = await classCardFor(deps, { tenantId, session, own, told, pressedId, locale });
        return card ?? answerText(own.answer ?? 'not-coming', locale);
      }
      case 'next-class':
        return deps.nextClass(question);
      case 'my-week':
        return privately(question, context, deps.myWeek);
      case 'send-recap':
        return sendRecap(question, context, act.sessionId);
      case 'feeling':
        await giveFeeling(deps, { identity: { tenantId, personId }, sessionId: act.sessionId, feeling: act.feeling });
        return answerText('feeling-kept', locale);
      case 'allow-model':
        if (conversation.kind !== 'personal') return answerText('only-in-own-chat', locale);
        await allowModel(deps, { tenantId, personId });
        return answerText('model-allowed', locale);
      case 'report-answer': {
        const reported = { actor: personId, action: 'answer-reported', subject: act.answerId, at: deps.clock() };
        await inTransaction(tenantId, ({ audit }) => audit.append(reported));
        log.warn({ answerId: act.answerId }, 'an answer of the language model was reported');
        return answerText('answer-reported', locale);
      }
    }
  }

  async function sendRecap(question: Question, context: TurnContext, sessionId: string): Promise<Reply> {
    const { heard, speaker, locale } = question;
    const asked = { tenantId: heard.tenantId, personId: speaker.personId, sessionId };
    if ((await privateChats.open(context, heard, speaker)) === null) return answerText('may-not-write', locale);
    return answerText(RECAP_LINES[await askForRecap(deps, asked)], locale);
  }

  /** In their own chat the answer stands in the place of the card's; elsewhere nobody else may see it. */
  async function privately(question: Question, context: TurnContext, answer: Answer): Promise<Reply> {
    const { heard, speaker, conversation, locale } = question;
    const reply = await answer(question);
    if (conversation.kind === 'personal') return reply;
    const isWritten = await privateChats.say(context, { heard, speaker, reply });
    return answerText(isWritten ? 'in-your-chat' : 'may-not-write', locale);
  }
}

const RECAP_LINES = { sent: 'in-your-chat', later: 'class-not-over', nothing: 'no-recap' } as const;

/** A place in which the bot acts without having heard of it, such as a card that was forwarded. */
function unheardOf(where: Question['heard']['where'], personId: string): Question['conversation'] {
  return {
    ...where,
    personId: where.kind === 'personal' ? personId : null,
    isInstalled: false,
    welcomedAt: null,
    modelAllowedAt: null,
  };
}
