import type { Activity, TurnContext } from 'botbuilder';

/** Of botbuilder's client of the connector, what the bot calls itself. */
interface Connector {
  readonly conversations: {
    createConversation(wanted: object): Promise<{ readonly id: string }>;
    sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ readonly id?: string }>;
  };
}

/** The connector of this turn: of the service that the activity came from, with the bot's own token. */
export function connectorOf(context: TurnContext): Connector {
  const connector = context.turnState.get<Connector | undefined>(context.adapter.ConnectorClientKey);
  if (!connector) throw new Error('This turn has no connector');
  return connector;
}

/** The status with which the connector refused; null for every other failure. */
export function refusalOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
