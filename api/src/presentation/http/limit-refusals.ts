import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createTurns } from '../../application/live/turns.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { TooManyRefusals } from './access.ts';

/** Of one address: enough for a room of people who mistype, and nothing to somebody who guesses 40 bits. */
const REFUSED_CODES_PER_MINUTE = 20;

/**
 * Runs work that takes a code from somebody unknown. An address from which too many were refused must wait for the rest
 * of its minute, and even a right code tells it nothing. Codes of one address are tried one after another: who sends
 * thousands at once learns no more than who sends one at a time. Of IPv6 an address is the network that a line is given.
 */
export function limitRefusedCodes(
  app: FastifyInstance,
): <Answer>(request: FastifyRequest, work: () => Promise<Answer>) => Promise<Answer> {
  const count = app.createRateLimit({
    max: REFUSED_CODES_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: addressOf,
  });

  const turns = createTurns();

  return (request, work) => turns(addressOf(request), () => attempt(request, work));

  async function attempt<Answer>(request: FastifyRequest, work: () => Promise<Answer>): Promise<Answer> {
    const soFar = await count(request, { increment: false });
    if (!soFar.isAllowed && soFar.remaining === 0) throw new TooManyRefusals('codes');
    try {
      return await work();
    } catch (fault) {
      if (isUpbeatError(fault) && fault.code === 'code-refused') await count(request);
      throw fault;
    }
  }
}

function addressOf({ ip }: FastifyRequest): string {
  return normalizeIP(ip);
}
