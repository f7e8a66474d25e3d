import type { TurnContext } from 'botbuilder';
import { connectorOf } from './connector.ts';
import { pipelineOf, type Policy } from './pipeline.ts';

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content */
const LABEL = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
};

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
  pipelineOf(connectorOf(context)).addPolicy(LABELS);
}
