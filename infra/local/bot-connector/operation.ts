import type { ConversationBook, LocalConversation } from './conversation.ts';
import type { Cost } from './limits.ts';
import type { People } from './people.ts';
import type { Permissions } from './permissions.ts';
import { conversationNotFound, notInRoster } from './refusal.ts';

/** A request of the bot, after its token was checked. */
export interface Call {
  /** Of the service URL that it came to. */
  readonly tenantId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  /** None for some. */
  readonly body?: unknown;
}

/** What operations work with. */
export interface OperationDeps {
  readonly book: ConversationBook;
  readonly people: People;
  readonly permissions: Permissions;
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrlOf: (tenantId: string) => string;
}

/** One thing that bots may ask of the connector. */
export interface Operation {
  /** As faults and counters call it. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the service URL; `:name` is a parameter. */
  readonly path: string;
  readonly cost: Cost;
  /** Whose limits it counts towards; null for none. */
  readonly conversationId: (call: Call) => string | null;
  /** @throws {Refusal} */
  readonly run: (call: Call) => Answer;
}

/** In a channel an id may go on with the thread: `19:…@thread.tacv2;messageid=1700000000000`. */
export function splitThread(id: string): { conversationId: string; rootId: string | null } {
  const [conversationId = '', rootId = null] = id.split(';messageid=');
  return { conversationId, rootId };
}

export const conversationOfPath = ({ params }: Call): string =>
  splitThread(params['conversationId'] ?? '').conversationId;

/**
 * The conversation of a path, if the bot may speak there.
 *
 * @throws {Refusal} when this tenant has none of this id, and when the bot is not in it
 */
export function conversationOf({ book }: OperationDeps, call: Call): LocalConversation {
  const conversation = book.find(conversationOfPath(call));
  if (conversation?.tenantId !== call.tenantId) throw conversationNotFound();
  if (!conversation.isBotInstalled) throw notInRoster();
  return conversation;
}
