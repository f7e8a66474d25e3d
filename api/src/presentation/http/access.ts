import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../../domain/directory/identity.ts';
import { UpbeatError } from '../../domain/errors.ts';

/**
 * Who may call a route. `anyone` needs no token; `caller` a valid one, whether or not the organisation has set Upbeat
 * up; `member` an active organisation too; the last two narrow that further.
 */
export type Access = 'anyone' | 'caller' | 'member' | 'admin' | 'coach-of-session';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Set on every route but those for anyone. */
    identity: Identity;
  }
}

export class NotSignedIn extends UpbeatError<'not-signed-in'> {
  constructor(message = 'Sign in first', options?: ErrorOptions) {
    super('not-signed-in', message, {}, options);
  }
}

export class TooManyRefusals extends UpbeatError<'too-many-requests'> {
  constructor() {
    super('too-many-requests', 'Too many sign-ins were refused from here. Wait a minute');
  }
}

export interface AccessChecks {
  verifyToken: (token: string) => Promise<Identity>;
  requireActiveTenant: (identity: Identity) => Promise<unknown>;
  requireAdmin: (identity: Identity) => void;
  requireCoach: (identity: Identity, sessionId: string) => Promise<void>;
}

/** Of one address: a class of 1,000 in one building whose tokens ran out may ask several times over. */
const REFUSALS_PER_MINUTE = 5000;

/** Checks each request by its route's `config.access`. A route without one does not start. */
export function guardRoutes(app: FastifyInstance, checks: AccessChecks): void {
  const countRefusal = app.createRateLimit({
    max: REFUSALS_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => ip,
  });
  app.decorateRequest('identity');
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) throw new Error(`Route ${String(method)} ${url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'anyone'; // only unknown addresses have none: they answer 404
    if (access === 'anyone') return;
    try {
      request.identity = await checks.verifyToken(bearerOf(request));
    } catch (fault) {
      const counted = await countRefusal(request);
      throw !counted.isAllowed && counted.isExceeded ? new TooManyRefusals() : fault;
    }
    if (access === 'caller') return;
    await checks.requireActiveTenant(request.identity);
    if (access === 'admin') checks.requireAdmin(request.identity);
    if (access === 'coach-of-session') await checks.requireCoach(request.identity, sessionIdOf(request));
  });
}

function bearerOf({ headers }: FastifyRequest): string {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new NotSignedIn();
  return token;
}

function sessionIdOf({ params }: FastifyRequest): string {
  const { sessionId } = params as { sessionId?: unknown };
  if (typeof sessionId !== 'string')
    throw new Error('A route for the coach of a session has no session in its address');
  return sessionId;
}
