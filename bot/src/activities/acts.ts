import type { TurnContext } from 'botbuilder';
import type { FastifyBaseLogger } from 'fastify';
import { allowModel } from '@upbeat/api/application/conversations/keep-conversation.ts';
import { answerRsvp } from '@upbeat/api/application/sessions/answer-rsvp.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import { askForRecap, sayFeeling } from '@upbeat/api/application/summaries/ask-for-recap.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import { isUpbeatError } from '@upbeat/api/domain/errors.ts';
import { hear } from '../teams/heard.ts';
import type { PrivateChats } from '../teams/private-chat.ts';
import type { Reply } from '../teams/reply.ts';
import type { Answer, Question } from './answer.ts';
import { readAct, type CheckedAct } from './card-act.ts';

export interface ActsDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly privateChats: PrivateChats;
  readonly nextClass: Answer;
  readonly myWeek: Answer;
}

const MAY_NOT_WRITE = 'I may not write to you yet. Add Upbeat for yourself (Apps, Upbeat, Add), then press once more.';
const IN_YOUR_CHAT = 'It is in your chat with Upbeat.';

/** What people are told of what they may expect to fail. */
const FAULTS: Partial<Record<string, string>> = {
  'session-not-found': 'There is nothing of this class for you any more.',
  'wrong-session-state': 'This class is over. Ask me for the next class.',
};

/** Does what a button of a card asks for, for whoever pressed it, and says what came of it to them alone. */
export function createActs(deps: ActsDeps): (context: TurnContext) => Promise<Reply> {
  const { inTransaction, log, privateChats } = deps;

  return async (context) => {
    const { activity } = context;
    const act = readAct(activity.value);
    if (act === null)
      return 'I do not know this button. It may be of an older card: write next class or my week instead.';
    const heard = hear(activity);
    if (heard?.speaker === null || heard === null)
      return 'I can do this for people with an account in this organisation only.';
    const { tenantId, where, speaker } = heard;
    const [tenant, known] = await inTransaction(tenantId, async (stores) => [
      await stores.tenant.find(),
      await stores.conversations.find(where.id),
    ]);
    if (tenant?.state !== 'active') return 'Upbeat is not set up for your organisation.';
    const conversation = known ?? unknown(where, speaker.personId);
    try {
      return await doAct(act, { heard, speaker, conversation }, context);
    } catch (fault) {
      const words = isUpbeatError(fault) ? FAULTS[fault.code] : undefined;
      if (words !== undefined) return words;
      log.error({ err: fault, verb: act.verb }, 'an act of a card failed');
      return 'That did not work. Nothing was lost: try again in a minute.';
    }
  };

  async function doAct(act: CheckedAct, question: Question, context: TurnContext): Promise<Reply> {
    const { heard, speaker } = question;
    const { tenantId } = heard;
    const { personId } = speaker;
    switch (act.verb) {
      case 'rsvp': {
        await answerRsvp(deps, { tenantId, personId, ...act });
        return act.isComing ? 'You are coming. See you there.' : 'Noted: not this time.';
      }
      case 'next-class':
        return deps.nextClass(question);
      case 'my-week':
        return privately(question, context, deps.myWeek);
      case 'send-recap':
        return sendRecap(question, context, act.sessionId);
      case 'feeling':
        await sayFeeling(deps, { tenantId, personId, ...act });
        return 'Noted, for you alone.';
      case 'allow-model':
        if (question.conversation.kind !== 'personal') return 'This works in your own chat with me only.';
        await allowModel(deps, { tenantId, personId });
        return 'Allowed. Ask me in your own words now. Write **sign out** to take it back.';
      case 'report-answer': {
        const reported = { actor: personId, action: 'answer-reported', subject: act.answerId, at: deps.clock() };
        await inTransaction(tenantId, ({ audit }) => audit.append(reported));
        log.warn({ answerId: act.answerId }, 'an answer of the language model was reported');
        return 'Thank you. It is reported, without what you asked or what it said.';
      }
    }
  }

  async function sendRecap({ heard, speaker }: Question, context: TurnContext, sessionId: string): Promise<Reply> {
    const { tenantId } = heard;
    if ((await privateChats.open(context, heard, speaker)) === null) return MAY_NOT_WRITE;
    switch (await askForRecap(deps, { tenantId, personId: speaker.personId, sessionId })) {
      case 'sent':
        return IN_YOUR_CHAT;
      case 'later':
        return 'It comes to your chat with Upbeat once the class is summed up.';
      case 'nothing':
        return 'There is no recap for you: you took no part in this class with Upbeat, or deleted it.';
    }
  }

  /** In their own chat the answer stands in the place of the card's; elsewhere nobody else may see it. */
  async function privately(question: Question, context: TurnContext, answer: Answer): Promise<Reply> {
    const reply = await answer(question);
    if (question.conversation.kind === 'personal') return reply;
    const { heard, speaker } = question;
    return (await privateChats.say(context, { heard, speaker, reply })) ? IN_YOUR_CHAT : MAY_NOT_WRITE;
  }
}

/** A place in which the bot acts without having heard of it, such as a card that was forwarded. */
function unknown(where: Question['heard']['where'], personId: string): Question['conversation'] {
  return {
    ...where,
    personId: where.kind === 'personal' ? personId : null,
    isInstalled: false,
    welcomedAt: null,
    modelAllowedAt: null,
  };
}
