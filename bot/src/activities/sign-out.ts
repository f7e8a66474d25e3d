import { forgetPerson } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Answer } from './answer.ts';

/** Forgets what the person allowed the bot. Teams itself stays signed in, and nobody should believe otherwise. */
export function signOut(deps: { inTransaction: InTransaction }): Answer {
  return async ({ heard: { tenantId }, speaker: { personId } }) => {
    await forgetPerson(deps, { tenantId, personId });
    return 'Done: I have forgotten what you allowed me, and will ask again. You stay signed in to Teams; sign out there if someone else uses this device. To stop messages from me, remove Upbeat from this chat.';
  };
}
