import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUpbeatError } from '../../domain/errors.ts';
import { TooManyRefusals } from './access.ts';

/** Of one address: enough for a room of people who mistype, and nothing to somebody who guesses 40 bits. */
const REFUSED_CODES_PER_MINUTE = 20;

/**
 * Runs work that takes a code from somebody unknown. An address from which too many were refused must wait for the rest
 * of its minute, and even a right code tells it nothing.
 */
export function limitRefusedCodes(
  app: FastifyInstance,
): <Answer>(request: FastifyRequest, work: () => Promise<Answer>) => Promise<Answer> {
  const count = app.createRateLimit({
    max: REFUSED_CODES_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => ip,
  });

  return async (request, work) => {
    const soFar = await count(request, { increment: false });
    if (!soFar.isAllowed && soFar.remaining === 0) throw new TooManyRefusals('codes');
    try {
      return await work();
    } catch (fault) {
      if (isUpbeatError(fault) && fault.code === 'code-refused') await count(request);
      throw fault;
    }
  };
}
