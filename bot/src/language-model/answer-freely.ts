import type { TurnContext } from 'botbuilder';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock, NewId } from '@upbeat/api/application/world.ts';
import type { Answer } from '../activities/answer.ts';
import { answerText, modelAnswerCard, modelDisclosureCard } from '../cards/bot-cards.ts';
import { knownToModel } from './known-to-model.ts';
import type { LanguageModel } from './language-model.ts';

export interface FreeAnswerDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Null: there is none, and free text is not understood. */
  readonly model: LanguageModel | null;
  readonly notUnderstood: Answer;
}

/**
 * Answers what somebody writes in their own words, in their own chat: by the language model once they have allowed it.
 * Before that they are told what it is and what it would read, and nothing is sent to it.
 */
export function answerFreely(deps: FreeAnswerDeps): (text: string, context: TurnContext) => Answer {
  const { model, notUnderstood, newId } = deps;
  if (model === null) return () => notUnderstood;
  return (text, context) => async (question) => {
    const { conversation, locale } = question;
    if (conversation.kind !== 'personal') return notUnderstood(question);
    if (conversation.modelAllowedAt === null) return modelDisclosureCard(locale);
    const written = await model.ask(context, { question: text, known: await knownToModel(deps, question) });
    if (written === null) return answerText('model-unavailable', locale);
    return { byModel: modelAnswerCard({ answerId: newId(), text: written }, locale) };
  };
}
