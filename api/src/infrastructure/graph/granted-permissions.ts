import type { GrantedPermissions } from '../../application/scheduling/view-permissions.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { ConsentRequired } from '../entra/entra-errors.ts';
import type { Graph } from './graph-client.ts';
import { isStatus } from './graph-errors.ts';
import type { GraphOfPerson } from './graph-of-person.ts';
import { queryOf, quoted } from './query.ts';
import { whyRefused } from './refusals.ts';

const MEETINGS = 'OnlineMeetings.ReadWrite.All';

/** What was granted, as the tokens for Graph say it, and what Teams says to a look at the organiser's meetings. */
export function graphGrantedPermissions(graph: Graph, graphOfPerson: GraphOfPerson): GrantedPermissions {
  return {
    application: (tenantId) => unlessUnknown(() => graph.roles(tenantId, { isRenewed: true })),
    delegated: (of) => unlessUnknown(() => graphOfPerson.scopes(of)),
    async accessPolicy({ tenantId, organiserId }) {
      // A meeting that there never was: the policy is looked at first.
      const context = JSON.stringify({ Tid: tenantId, Oid: organiserId });
      const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_none%40thread.v2/0?context=${encodeURIComponent(context)}`;
      const query = queryOf({ $filter: `JoinWebUrl eq ${quoted(joinUrl)}` });
      try {
        await graph.get(tenantId, `/users/${organiserId}/onlineMeetings${query}`);
        return 'granted';
      } catch (error) {
        const refusal = await whyRefused(error, { graph, tenantId, permission: MEETINGS }).catch(() => null);
        if (refusal === 'no-access-policy') return 'missing';
        return refusal === null && isStatus(error, 404) ? 'granted' : 'unknown';
      }
    },
  };
}

/** Null where Entra ID does not say; a bug stays one. */
async function unlessUnknown(look: () => Promise<readonly string[]>): Promise<readonly string[] | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ConsentRequired) return [];
    if (isUpbeatError(error)) return null;
    throw error;
  }
}
