import type { PersonId } from '../directory/identity.ts';

/** Where the bot may speak: kept from the moment it is installed there. */
export interface Conversation {
  /** The id that Teams gave it; a channel has that of the channel, a meeting that of its chat. */
  readonly id: string;
  readonly kind: 'personal' | 'channel' | 'group-chat' | 'meeting';
  /** Of the connector, as the last activity that was proved to come from Teams said. */
  readonly serviceUrl: string;
  /** Whose chat with the bot it is; null elsewhere. */
  readonly personId: PersonId | null;
  /** The group id by which Graph knows the team; null outside of one, or where Teams did not say. */
  readonly teamGroupId: string | null;
  /** BCP 47, as Teams said it last here; null while it has not. */
  readonly locale: string | null;
  /** IANA, of whoever spoke here last; null while nobody has. */
  readonly timeZone: string | null;
  readonly isInstalled: boolean;
  /** When the welcome was said; it is said once, however often the bot is installed. */
  readonly welcomedAt: Date | null;
  /** When the person let the language model read their own figures; null while they have not. */
  readonly modelAllowedAt: Date | null;
}
