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
        },
      },
      security: [{ teams: [] }],
    },
    transform: ({ schema, url, route }) => {
      const access: Access = route.config?.access ?? 'caller';
      const security = access === 'anyone' ? { security: [] } : {};
      return { url, schema: { ...schema, ...security, 'x-access': access } };
    },
  });
  app.get('/openapi.json', { config: { access: 'caller' }, schema: { hide: true } }, () => app.swagger());
}
