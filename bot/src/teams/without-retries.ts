import type { Activity } from 'botbuilder';
import { pipelineOf } from './pipeline.ts';

/** Of the Bot Framework's own client of its connector, what posts need. */
export interface ConnectorClient {
  readonly conversations: {
    createConversation(wanted: object, how: RequestOptions): Promise<{ readonly id: string }>;
    sendToConversation(
      conversationId: string,
      activity: Partial<Activity>,
      how: RequestOptions,
    ): Promise<{ readonly id: string }>;
    updateActivity(
      conversationId: string,
      activityId: string,
      activity: Partial<Activity>,
      how: RequestOptions,
    ): Promise<unknown>;
    deleteActivity(conversationId: string, activityId: string, how: RequestOptions): Promise<unknown>;
  };
}

interface RequestOptions {
  /** Also while an answer is read, which the library's own time limit leaves out. */
  readonly abortSignal: AbortSignal;
}

/** The policy of @azure/core-rest-pipeline by which a request is sent again. */
const RETRY_POLICY = 'defaultRetryPolicy';

/**
 * The same client, which sends each request once. The library sends it up to three times more after a broken socket and
 * after any 5xx, also where Teams had taken it already; it has no option against that, so the policy is taken out of it.
 *
 * @throws {Error} when a newer library keeps its policies elsewhere: it must not come back unseen
 */
export function withoutRetries(connector: ConnectorClient): ConnectorClient {
  if (pipelineOf(connector).removePolicy({ name: RETRY_POLICY }).length !== 1) {
    throw new Error(`The connector's client has no ${RETRY_POLICY} that could be taken out of it`);
  }
  return connector;
}
