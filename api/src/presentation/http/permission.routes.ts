import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { appointOrganiser } from '../../application/scheduling/appoint-organiser.ts';
import type { PermissionsFound, viewPermissions } from '../../application/scheduling/view-permissions.ts';
import { OrganiserChoice, PermissionsView } from '../../contract/permissions.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { bearerOf } from './access.ts';
import { refusals } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface PermissionRoutes {
  viewPermissions: UseCase<typeof viewPermissions>;
  appointOrganiser: UseCase<typeof appointOrganiser>;
  /** Where an administrator of Entra ID consents for the organisation. */
  consentUrlOf: (tenantId: TenantId) => string;
  clientId: string;
}

const answers = { 200: PermissionsView, ...refusals };

export const permissionRoutes: FastifyPluginAsyncTypebox<PermissionRoutes> = async (app, useCases) => {
  const toView = ({ permissions, checkedAt, ...found }: PermissionsFound, tenantId: TenantId): PermissionsView => ({
    ...found,
    permissions: [...permissions],
    consentUrl: useCases.consentUrlOf(tenantId),
    clientId: useCases.clientId,
    checkedAt: checkedAt.toISOString(),
  });

  app.get('/permissions', { config: { access: 'admin' }, schema: { response: answers } }, async (request) => {
    const { identity } = request;
    return toView(await useCases.viewPermissions({ identity, token: bearerOf(request) }), identity.tenantId);
  });

  app.put(
    '/permissions/organiser',
    { config: { access: 'admin' }, schema: { body: OrganiserChoice, response: answers } },
    async (request) => {
      const { identity, body } = request;
      await useCases.appointOrganiser({ identity, address: body.address });
      return toView(await useCases.viewPermissions({ identity, token: bearerOf(request) }), identity.tenantId);
    },
  );
};
