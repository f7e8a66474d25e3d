import type { FastifyInstance, FastifyReply } from 'fastify';
import { adminConsent } from './admin-consent.ts';
import { authorize, type Screen } from './authorize.ts';
import type { EntraContext } from './context.ts';
import { openIdConfiguration, publishedKeys } from './discovery.ts';
import { EntraError } from './entra-error.ts';
import { escaped, page } from './pages/page.ts';
import { answerTokenRequest } from './token-endpoint.ts';

interface OfTenant {
  Params: { tenant: string };
}

interface EntraRoutes {
  readonly context: EntraContext;
  /** The origin these routes are served on. */
  readonly origin: () => string;
  readonly onTokenRequest: (form: URLSearchParams) => void;
}

/** The endpoints of login.microsoftonline.com that Teams apps meet. */
export function entraRoutes(app: FastifyInstance, { context, origin, onTokenRequest }: EntraRoutes): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(body.toString())),
  );
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store');
    if (request.method === 'OPTIONS') {
      await reply
        .code(204)
        .header('access-control-allow-headers', '*')
        .header('access-control-allow-methods', 'GET, POST')
        .send();
    }
  });

  for (const version of ['/v2.0', '']) {
    app.get<OfTenant>(`/:tenant${version}/.well-known/openid-configuration`, ({ params }, reply) =>
      orJsonError(reply, () => openIdConfiguration(context, { tenantSegment: params.tenant, origin: origin() })),
    );
    app.get<OfTenant>(`/:tenant/discovery${version}/keys`, ({ params }, reply) =>
      orJsonError(reply, () => publishedKeys(context, params.tenant)),
    );
    app.get<OfTenant>(`/:tenant${version}/adminconsent`, ({ params, url }, reply) =>
      show(reply, () =>
        adminConsent(context, { tenantSegment: params.tenant, parameters: queryOf(url), decision: null }),
      ),
    );
    app.post<OfTenant>(`/:tenant${version}/adminconsent`, ({ params, url, body }, reply) => {
      const form = formOf(body);
      const by = form.get('accept');
      const decision = by === null ? { type: 'cancel' as const } : { type: 'accept' as const, by };
      const parameters = form.has('client_id') ? form : queryOf(url);
      return show(reply, () => adminConsent(context, { tenantSegment: params.tenant, parameters, decision }));
    });
  }

  app.get<OfTenant>('/:tenant/oauth2/v2.0/authorize', ({ params, url }, reply) =>
    show(reply, () => authorize(context, { tenantSegment: params.tenant, parameters: queryOf(url), decision: null })),
  );
  app.post<OfTenant>('/:tenant/oauth2/v2.0/authorize', ({ params, body }, reply) => {
    const form = formOf(body);
    const decision = form.get('decision') === 'accept' ? 'accept' : 'cancel';
    return show(reply, () => authorize(context, { tenantSegment: params.tenant, parameters: form, decision }));
  });

  app.post<OfTenant>('/:tenant/oauth2/v2.0/token', ({ params, body }, reply) => {
    const form = formOf(body);
    onTokenRequest(form);
    const throttled = context.faults.takeThrottle();
    if (throttled) void reply.header('retry-after', String(throttled.retryAfterSeconds));
    return orJsonError(reply, () => {
      if (throttled) throw tooManyRequests();
      return answerTokenRequest(context, { tenantSegment: params.tenant, form });
    });
  });
}

const queryOf = (url: string): URLSearchParams => new URL(url, 'http://localhost').searchParams;

const formOf = (body: unknown): URLSearchParams => (body instanceof URLSearchParams ? body : new URLSearchParams());

async function orJsonError(reply: FastifyReply, answer: () => object | Promise<object>): Promise<FastifyReply> {
  try {
    return await reply.send(await answer());
  } catch (error) {
    if (error instanceof EntraError) return reply.code(error.status).send(error.body());
    throw error;
  }
}

async function show(reply: FastifyReply, answer: () => Screen): Promise<FastifyReply> {
  try {
    const screen = answer();
    if (screen.type === 'redirect') return await reply.redirect(screen.location);
    return await reply
      .code(screen.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(screen.html);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    const html = page('Sorry, but we are having trouble signing you in', `<p>${escaped(error.message)}</p>`);
    return reply.code(error.status).type('text/html; charset=utf-8').send(html);
  }
}

const tooManyRequests = (): EntraError =>
  new EntraError({
    status: 429,
    error: 'temporarily_unavailable',
    number: 90041,
    message: 'The server is too busy to handle the request. Wait for the time that Retry-After says.',
  });
