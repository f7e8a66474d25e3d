import type { TurnContext } from 'botbuilder';
import { connectorOf } from './connector.ts';

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content */
const LABEL = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
};

interface Policy {
  readonly name: string;
  sendRequest(request: { body?: unknown }, next: (request: object) => Promise<unknown>): Promise<unknown>;
}

const LABELS: Policy = {
  name: 'labelsWhatAModelWrote',
  sendRequest(request, next) {
    if (typeof request.body === 'string')
      request.body = JSON.stringify({ ...(JSON.parse(request.body) as object), entities: [LABEL] });
    return next(request);
  },
};

/**
 * Lets Teams label everything that is said from now on in this turn as written by a language model. In the request
 * itself: of an entity botbuilder 4.23.3 sends the type and drops the label.
 *
 * @throws {Error} when the client of a newer botbuilder keeps its policies elsewhere: an answer never goes unlabelled
 */
export function labelAsWrittenByModel(context: TurnContext): void {
  const client: unknown = Reflect.get(connectorOf(context), 'client');
  if (!hasPipeline(client)) throw new Error('The connector has no pipeline to which the label could be added');
  client.pipeline.addPolicy(LABELS);
}

function hasPipeline(client: unknown): client is { pipeline: { addPolicy(policy: Policy): void } } {
  return typeof client === 'object' && client !== null && 'pipeline' in client;
}
