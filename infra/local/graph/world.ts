import type { BotConnector } from '../bot-connector/start.ts';
import type { Directory, LocalPerson } from '../directory/directory.ts';
import type { Changes } from './changes.ts';
import { GraphError } from './graph-error.ts';

/** What resources rest on: who there is, Teams as everybody has it, and the time. */
export interface GraphWorld {
  readonly directory: Directory;
  readonly teams: Pick<
    BotConnector,
    | 'conversations'
    | 'conversation'
    | 'personalChat'
    | 'permissions'
    | 'openMeeting'
    | 'changeMeeting'
    | 'install'
    | 'remove'
  >;
  readonly changes: Changes;
  readonly clock: () => Date;
}

/** By object id, user principal name or address; null when it is nobody of this tenant. */
export function findPerson(
  { directory }: Pick<GraphWorld, 'directory'>,
  tenantId: string,
  key: string,
): LocalPerson | null {
  const wanted = key.toLowerCase();
  const found = directory.people.find(
    (one) => one.tenantId === tenantId && [one.id, one.userPrincipalName.toLowerCase(), one.address].includes(wanted),
  );
  return found ?? null;
}

/**
 * Whose mailbox a path names.
 *
 * @throws {GraphError} as Exchange does: nobody, or a guest, whose mailbox is elsewhere
 */
export function mailboxOf(world: Pick<GraphWorld, 'directory'>, tenantId: string, key: string): LocalPerson {
  const person = findPerson(world, tenantId, key);
  if (!person) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  if (!person.isGuest) return person;
  const words = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
  throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', words);
}
