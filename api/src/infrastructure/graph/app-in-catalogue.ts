import { Type } from 'typebox';
import { ArrangementRefused } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import type { Graph } from './graph-client.ts';
import { queryOf, quoted } from './query.ts';
import { arranged } from './refusals.ts';
import { shaped } from './shape.ts';

const PERMISSION = 'AppCatalog.Read.All';

const TeamsApps = Type.Object({
  value: Type.Array(Type.Object({ id: Type.String(), distributionMethod: Type.Optional(Type.String()) })),
});

/** The address of our app among the apps of an organisation, by which chats and tabs name it. */
export type AppInCatalogue = (tenantId: TenantId) => Promise<{ readonly id: string; readonly address: string }>;

/**
 * The store gives an app its manifest's id; an organisation that uploads it gives it another. It is kept once found.
 *
 * @throws {ArrangementRefused} `app-not-in-catalogue` when nobody has published it there
 */
export function appInCatalogue(graph: Graph, teamsAppId: string): AppInCatalogue {
  const known = new Map<TenantId, string>();

  async function find(tenantId: TenantId): Promise<string> {
    const query = queryOf({ $filter: `externalId eq ${quoted(teamsAppId)}`, $select: 'id,distributionMethod' });
    const answer = await arranged({ graph, tenantId, permission: PERMISSION }, () =>
      graph.get(tenantId, `/appCatalogs/teamsApps${query}`),
    );
    const { value } = shaped(TeamsApps, answer, 'apps of a catalogue');
    const ours = value.find(({ distributionMethod }) => distributionMethod === 'organization') ?? value[0];
    if (!ours) throw new ArrangementRefused('app-not-in-catalogue');
    return ours.id;
  }

  return async (tenantId) => {
    const id = known.get(tenantId) ?? (await find(tenantId));
    known.set(tenantId, id);
    return { id, address: graph.address(`/appCatalogs/teamsApps/${id}`) };
  };
}
