import { missingPermission } from '../graph-error.ts';
import { parseFilter } from '../filter.ts';
import type { Allowed, GraphOperation } from '../operation.ts';
import { selected } from '../select.ts';
import { toDefinition, toTeamsApp, type TeamsApp } from './teams-app.ts';

const READS: Allowed = {
  application: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  delegated: ['AppCatalog.Read.All', 'AppCatalog.Submit'],
  refuse: (wanted, { roles, scopes }) => missingPermission(wanted, [...roles, ...scopes]),
};

/** In which organisations the app is to be had. */
export interface AppCatalogue {
  /** Nobody there has uploaded it, or an administrator took it out. */
  remove(tenantId: string): void;
  add(tenantId: string): void;
  find(tenantId: string): TeamsApp | null;
}

/** Every organisation has it until it is taken out. */
export function createAppCatalogue(app: TeamsApp): AppCatalogue {
  const without = new Set<string>();
  return {
    remove: (tenantId) => void without.add(tenantId),
    add: (tenantId) => void without.delete(tenantId),
    find: (tenantId) => (without.has(tenantId) ? null : app),
  };
}

export function appCatalogueOperations(catalogue: AppCatalogue): readonly GraphOperation[] {
  return [
    {
      name: 'list-teams-apps',
      method: 'GET',
      path: '/appCatalogs/teamsApps',
      allowed: READS,
      run(call) {
        const { searchParams } = call.url;
        const app = catalogue.find(call.caller.tenantId);
        const isWanted = parseFilter(searchParams.get('$filter') ?? 'id ne null');
        const found = app !== null && isWanted(toTeamsApp(app)) ? [app] : [];
        const isExpanded = (searchParams.get('$expand') ?? '').startsWith('appDefinitions');
        const value = found.map((one) => ({
          ...selected(call, toTeamsApp(one)),
          ...(isExpanded ? { appDefinitions: [toDefinition(one)] } : {}),
        }));
        return {
          status: 200,
          body: { '@odata.context': `${call.origin}/v1.0/$metadata#appCatalogs/teamsApps`, value },
        };
      },
    },
  ];
}
