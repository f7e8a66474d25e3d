import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';

/** What the caller likes to say as a coach, in their order; none when they kept nothing. */
export function readCues({ inTransaction }: { inTransaction: InTransaction }, identity: Identity): Promise<string[]> {
  return inTransaction(identity.tenantId, ({ people }) => people.cues(identity.personId));
}

/** Keeps them, without the spaces around them and without empty ones. */
export async function changeCues(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, cues }: { identity: Identity; cues: readonly string[] },
): Promise<string[]> {
  const kept = cues.map((cue) => cue.trim()).filter((cue) => cue !== '');
  await inTransaction(identity.tenantId, ({ people }) => people.saveCues(identity.personId, kept));
  return kept;
}
