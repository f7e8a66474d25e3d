import swagger from '@fastify/swagger';
import { type FastifyInstance } from 'fastify';
import type { Access } from './access.ts';

/**
 * Describes, from the schemas that also check them, the routes that are registered after this, at `/openapi.json`.
 * Who may call each stands in `x-access`. Whoever has signed in may read it: an interface is not for the whole world.
 */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Upbeat', version },
      components: {
        securitySchemes: {
          teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A Teams SSO token for Upbeat' },
          ticket: { type: 'http', scheme: 'bearer', description: 'Lets a guest into one class' },
          pairing: { type: 'http', scheme: 'bearer', description: 'Lets a sensor send for one person to one class' },
        },
      },
      security: [{ teams: [] }],
    },
    transform: ({ schema, url, route }) => {
      const access: Access = route.config?.access ?? 'caller';
      const security = credentialsFor(access).map((name) => ({ [name]: [] }));
      return { url, schema: { ...schema, security, 'x-access': access } };
    },
  });
  app.get('/openapi.json', { config: { access: 'caller' }, schema: { hide: true } }, () => app.swagger());
}

/** Any one of these opens a route. */
function credentialsFor(access: Access): readonly string[] {
  switch (access) {
    case 'anyone':
      return [];
    case 'participant':
      return ['teams', 'ticket'];
    case 'sensor':
      return ['teams', 'ticket', 'pairing'];
    case 'pairing':
      return ['pairing'];
    case 'caller':
    case 'member':
    case 'admin':
    case 'coach-of-session':
      return ['teams'];
  }
}
