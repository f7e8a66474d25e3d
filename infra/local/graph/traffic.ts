import { appendFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Writes every exchange to a file, one JSON object a line: never a header with a token, but what was said in full. */
export function recordTraffic(app: FastifyInstance, { file, origin }: { file: string; origin: () => string }): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const retryAfter = reply.getHeader('retry-after');
    const exchange = {
      method: request.method,
      url: `${origin()}${request.url}`,
      requestBody: request.body ?? null,
      status: reply.statusCode,
      responseBody: typeof payload === 'string' && payload !== '' ? (JSON.parse(payload) as unknown) : null,
      responseHeaders: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    };
    appendFileSync(file, `${JSON.stringify(exchange)}\n`);
    return payload;
  });
}
