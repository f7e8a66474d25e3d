import { ArrangementRefused } from '../../domain/errors.ts';
import type { ArrangementRefusal } from '../../domain/schedule/arrangement.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { ConsentRequired } from '../entra/entra-errors.ts';
import type { Graph } from './graph-client.ts';
import { isStatus } from './graph-errors.ts';

/** What Teams says where PowerShell has not let Upbeat look at somebody's meetings, word for word but its end. */
export const NO_ACCESS_POLICY = 'No application access policy found';

/** How Graph says that a person or their mailbox is not there; any other 404 is about what was looked for in it. */
const NOBODY = ['ErrorInvalidUser', 'MailboxNotEnabledForRESTAPI', 'Request_ResourceNotFound', 'ResourceNotFound'];

/** What an act needs, to tell a permission that is missing from a mailbox that is out of bounds. */
export interface Needs {
  readonly graph: Pick<Graph, 'roles'>;
  readonly tenantId: TenantId;
  /** The application permission. */
  readonly permission: string;
}

/** Why Microsoft 365 refused, where an admin can change that; null for anything else that went wrong. */
export async function whyRefused(
  cause: unknown,
  { graph, tenantId, permission }: Needs,
): Promise<Extract<
  ArrangementRefusal,
  'consent-missing' | 'no-access-policy' | 'organiser-not-found' | 'not-allowed'
> | null> {
  if (cause instanceof ConsentRequired) return 'consent-missing';
  if (isNobody(cause)) return 'organiser-not-found';
  if (!isStatus(cause, 403)) return null;
  if (cause.message.includes(NO_ACCESS_POLICY)) return 'no-access-policy';
  return (await graph.roles(tenantId)).includes(permission) ? 'not-allowed' : 'consent-missing';
}

/** @throws {ArrangementRefused} for what an admin must decide, and whatever else `act` throws */
export async function arranged<Result>(needs: Needs, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    const refusal = await whyRefused(cause, needs);
    throw refusal === null ? cause : new ArrangementRefused(refusal, { cause });
  }
}

export const isNobody = (cause: unknown): boolean =>
  isStatus(cause, 404) && cause.code !== null && NOBODY.includes(cause.code);
