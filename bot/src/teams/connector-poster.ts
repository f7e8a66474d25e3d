import { ActivityTypes, type Activity, type CloudAdapter } from 'botbuilder';
import type { Answer } from '@upbeat/api/domain/posting/protocol.ts';
import type { ChannelPoster, Message, OpenedChat } from './channel-poster.ts';
import { cardActivity } from './reply.ts';
import { failureOf, type Unanswered } from './connector-failure.ts';
import { withoutRetries, type ConnectorClient } from './without-retries.ts';

export interface ConnectorPosterDeps {
  readonly adapter: CloudAdapter;
  readonly botId: string;
  /** Told of what kept a request from leaving, such as a token that could not be had. */
  readonly onFault: (fault: unknown) => void;
}

/** The Bot Framework's connector, each request once. */
export function connectorPoster({ adapter, botId, onFault }: ConnectorPosterDeps): ChannelPoster {
  const connectors = new Map<string, Promise<ConnectorClient>>();

  /** One for each service, made from the credentials of the adapter. */
  function connectorOf(serviceUrl: string): Promise<ConnectorClient> {
    const known = connectors.get(serviceUrl);
    if (known) return known;
    const made = makeConnector(serviceUrl);
    connectors.set(serviceUrl, made);
    made.catch(() => connectors.delete(serviceUrl));
    return made;
  }

  async function makeConnector(serviceUrl: string): Promise<ConnectorClient> {
    const made = Promise.withResolvers<ConnectorClient>();
    const reference = { serviceUrl, channelId: 'msteams', conversation: { id: botId } as Activity['conversation'] };
    await adapter.continueConversationAsync(botId, reference, async ({ turnState }) => {
      made.resolve(withoutRetries(turnState.get<ConnectorClient>(adapter.ConnectorClientKey)));
    });
    return made.promise;
  }

  async function ask<Heard>(
    serviceUrl: string,
    request: (conversations: ConnectorClient['conversations']) => Promise<Heard>,
  ): Promise<Heard | Unanswered> {
    try {
      return await request((await connectorOf(serviceUrl)).conversations);
    } catch (error) {
      const failure = failureOf(error);
      if (failure) return failure;
      onFault(error);
      return { type: 'not-taken', retryAfterMs: null };
    }
  }

  return {
    post: ({ serviceUrl, conversationId }, message, withinMs) =>
      ask(serviceUrl, async (conversations): Promise<Answer> => {
        const { id } = await conversations.sendToConversation(conversationId, messageOf(message), within(withinMs));
        return { type: 'taken', activityId: id };
      }),

    update: ({ serviceUrl, conversationId }, activityId, message, withinMs) =>
      ask(serviceUrl, async (conversations): Promise<Answer> => {
        const activity = { ...messageOf(message), id: activityId };
        await conversations.updateActivity(conversationId, activityId, activity, within(withinMs));
        return { type: 'taken', activityId };
      }),

    delete: ({ serviceUrl, conversationId }, activityId, withinMs) =>
      ask(serviceUrl, async (conversations): Promise<Answer> => {
        await conversations.deleteActivity(conversationId, activityId, within(withinMs));
        return { type: 'taken', activityId };
      }),

    openChat: ({ tenantId, serviceUrl, personId }, withinMs) =>
      ask(serviceUrl, async (conversations): Promise<OpenedChat> => {
        const { id } = await conversations.createConversation(
          {
            isGroup: false,
            bot: { id: `28:${botId}` },
            members: [{ id: personId }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          },
          within(withinMs),
        );
        return { type: 'opened', conversationId: id };
      }),
  };
}

const within = (ms: number) => ({ abortSignal: AbortSignal.timeout(Math.max(1, ms)) });

function messageOf(message: Message): Partial<Activity> {
  return { type: ActivityTypes.Message, ...cardActivity(message) };
}
