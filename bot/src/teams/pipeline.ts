/** One step of a client of the Bot Framework on the way of a request. */
export interface Policy {
  readonly name: string;
  sendRequest(request: { body?: unknown }, next: (request: object) => Promise<unknown>): Promise<unknown>;
}

/** The steps of all requests of one client, as @azure/core-rest-pipeline keeps them. */
interface Pipeline {
  addPolicy(policy: Policy): void;
  removePolicy(policy: { name: string }): unknown[];
}

/**
 * The way that the requests of a connector take. The library has no option for what is changed there.
 *
 * @throws {Error} when a newer library keeps it elsewhere: what rests on it must not be lost unseen
 */
export function pipelineOf(connector: object): Pipeline {
  const client: unknown = Reflect.get(connector, 'client');
  if (!hasPipeline(client)) throw new Error('The connector has no pipeline in which its requests could be changed');
  return client.pipeline;
}

function hasPipeline(client: unknown): client is { pipeline: Pipeline } {
  return typeof client === 'object' && client !== null && 'pipeline' in client;
}
