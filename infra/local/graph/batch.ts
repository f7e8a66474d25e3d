import { badRequest } from './graph-error.ts';
import type { Asked, GraphAnswer } from './operation.ts';

export const BATCH_PATH = '/$batch';

const MOST_REQUESTS = 20;

interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Several requests in one, each answered for itself, in the name of whoever sent them together. */
export async function answerBatch(
  { url, headers, body }: Asked,
  perform: (asked: Asked) => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const { requests = [] } = (body ?? {}) as { requests?: readonly BatchRequest[] };
  if (requests.length === 0 || requests.length > MOST_REQUESTS) {
    throw badRequest(`Invalid batch payload format: 1 to ${MOST_REQUESTS} requests, got ${requests.length}.`);
  }
  const responses = [];
  for (const request of requests) {
    const answer = await perform({
      method: request.method,
      url: new URL(`/v1.0/${request.url.replace(/^\//, '')}`, url.origin),
      headers: new Headers({ ...request.headers, authorization: headers.get('authorization') ?? '' }),
      body: request.body ?? null,
    });
    responses.push({ id: request.id, status: answer.status, headers: answer.headers ?? {}, body: answer.body ?? null });
  }
  return { status: 200, body: { responses } };
}
