import { forgetPerson } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import { answerText } from '../cards/bot-cards.ts';
import type { Answer } from './answer.ts';

/** Forgets what the person allowed the bot. Teams itself stays signed in, and nobody should believe otherwise. */
export function signOut(deps: { inTransaction: InTransaction }): Answer {
  return async ({ heard: { tenantId }, speaker: { personId }, locale }) => {
    await forgetPerson(deps, { tenantId, personId });
    return answerText('signed-out', locale);
  };
}
