import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { Conversation } from '../../domain/posting/conversation.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** What one activity tells of where it was said. */
export type Told = Pick<Conversation, 'id' | 'kind' | 'serviceUrl' | 'teamGroupId' | 'locale' | 'timeZone'>;

interface Asked {
  tenantId: TenantId;
  told: Told;
  /** Whose chat with the bot it is; needed for a personal one, nothing elsewhere. */
  personId: PersonId | null;
  isInstalled: boolean;
}

/** Keeps where the bot may speak, or no longer; what this activity does not tell stays as it was told before. */
export function keepConversation(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, told, personId, isInstalled }: Asked,
): Promise<Conversation> {
  return inTransaction(tenantId, async ({ conversations }) => {
    const known = await conversations.lock(told.id);
    const kept: Conversation = {
      id: told.id,
      kind: told.kind,
      serviceUrl: told.serviceUrl,
      personId: told.kind === 'personal' ? (personId ?? known?.personId ?? null) : null,
      teamGroupId: told.teamGroupId ?? known?.teamGroupId ?? null,
      locale: told.locale ?? known?.locale ?? null,
      timeZone: told.timeZone ?? known?.timeZone ?? null,
      isInstalled,
      welcomedAt: known?.welcomedAt ?? null,
      modelAllowedAt: known?.modelAllowedAt ?? null,
    };
    if (known === null || !isSame(known, kept)) await conversations.save(kept);
    return kept;
  });
}

function isSame(known: Conversation, kept: Conversation): boolean {
  const names: (keyof Conversation)[] = ['kind', 'serviceUrl', 'personId', 'teamGroupId', 'locale', 'timeZone'];
  return known.isInstalled === kept.isInstalled && names.every((name) => known[name] === kept[name]);
}

/**
 * Whether the welcome is still to be said here. True once: never again to a person, whichever chat with the bot they
 * open next, and never again to a team or a chat.
 */
export function takeWelcome(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, conversation }: { tenantId: TenantId; conversation: Conversation },
): Promise<boolean> {
  return inTransaction(tenantId, async ({ conversations }) => {
    const other = conversation.personId === null ? null : await conversations.ofPerson(conversation.personId);
    if (other && other.welcomedAt !== null) return false;
    return conversations.takeWelcome({ conversationId: conversation.id, at: clock() });
  });
}

/** Takes back what a person allowed and where they are: their chat stays, and the bot in it. */
export function forgetPerson(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, personId }: { tenantId: TenantId; personId: PersonId },
): Promise<void> {
  return inTransaction(tenantId, async ({ conversations }) => {
    const chat = await conversations.ofPerson(personId);
    const known = chat && (await conversations.lock(chat.id));
    if (known) await conversations.save({ ...known, modelAllowedAt: null, locale: null, timeZone: null });
  });
}

/** Lets the language model read the person's own figures, from now on. Harmless twice. */
export function allowModel(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, personId }: { tenantId: TenantId; personId: PersonId },
): Promise<void> {
  return inTransaction(tenantId, async ({ conversations }) => {
    const chat = await conversations.ofPerson(personId);
    const known = chat && (await conversations.lock(chat.id));
    if (known && known.modelAllowedAt === null) await conversations.save({ ...known, modelAllowedAt: clock() });
  });
}
