import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Bond, Identity } from '../../domain/directory/identity.ts';
import { Forbidden, UpbeatError } from '../../domain/errors.ts';

/**
 * Who may call a route. `anyone` needs no token; `caller` a sign-in of Teams, whether or not the organisation has set
 * Upbeat up; `member` an active organisation too, which `admin` and `coach-of-session` narrow further. `participant` is
 * a member or the bearer of a ticket for that class, `sensor` one of them or a sensor paired for that class, `pairing`
 * a paired sensor alone.
 */
export type Access =
  'anyone' | 'caller' | 'member' | 'participant' | 'sensor' | 'pairing' | 'admin' | 'coach-of-session';

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
  constructor(what: 'sign-ins' | 'codes') {
    super('too-many-requests', `Too many ${what} were refused from here. Wait a minute`);
  }
}

export interface AccessChecks {
  /** Of whatever kind the token is. */
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
      throw !counted.isAllowed && counted.isExceeded ? new TooManyRefusals('sign-ins') : fault;
    }
    requireOpenTo(request.identity, access, sessionNamedBy(request));
    if (access === 'caller') return;
    await checks.requireActiveTenant(request.identity);
    if (access === 'admin') checks.requireAdmin(request.identity);
    if (access === 'coach-of-session') await checks.requireCoach(request.identity, sessionIdOf(request));
  });
}

/** What a credential of one class opens; everything else, and every other class, it does not. */
const OPENS: Readonly<Record<Bond['type'], readonly Access[]>> = {
  ticket: ['participant', 'sensor'],
  pairing: ['sensor', 'pairing'],
};

/**
 * Lets a credential that is bound to one class do what it is for, and nothing else.
 *
 * @param sessionId the class that is asked for, or null where none is named
 * @throws {Forbidden}
 */
export function requireOpenTo({ boundTo }: Identity, access: Access, sessionId: string | null): void {
  if (boundTo === null) {
    if (access === 'pairing') throw new Forbidden('Only a paired sensor can do this');
    return;
  }
  const isItsClass = sessionId === null || sessionId === boundTo.sessionId;
  if (!isItsClass || !OPENS[boundTo.type].includes(access)) throw new Forbidden('This is good for one class only');
}

/** The token of a request, for what is asked elsewhere in that person's name. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new NotSignedIn();
  return token;
}

function sessionIdOf(request: FastifyRequest): string {
  const sessionId = sessionNamedBy(request);
  if (sessionId === null) throw new Error('A route for the coach of a session has no session in its address');
  return sessionId;
}

function sessionNamedBy({ params }: FastifyRequest): string | null {
  const { sessionId } = params as { sessionId?: unknown };
  return typeof sessionId === 'string' ? sessionId : null;
}
