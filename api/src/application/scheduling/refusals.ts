import type { TenantId } from '../../domain/directory/identity.ts';
import type { ArrangementRefusal } from '../../domain/schedule/arrangement.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';

/**
 * Keeps why Microsoft 365 refuses, for the admin; null once it no longer does. The same reason again keeps its moment,
 * and stays left alone where an admin left it.
 */
export function keepRefusal(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  {
    tenantId,
    arrangementId,
    refusal,
  }: { tenantId: TenantId; arrangementId: string; refusal: ArrangementRefusal | null },
): Promise<void> {
  return inTransaction(tenantId, async ({ arrangements, traces }) => {
    const arrangement = await arrangements.lock(arrangementId);
    if (!arrangement) return;
    const trace = await traces.entry(arrangementId);
    if (arrangement.refusal !== refusal) await arrangements.save({ ...arrangement, refusal });
    const isKnown = arrangement.refusal === refusal && trace.refusedAt !== null;
    if (refusal !== null && isKnown) return;
    await traces.saveEntry({ ...trace, refusedAt: refusal === null ? null : clock(), isRefusalLeft: false });
  });
}

/** Tries anew what Microsoft 365 refused. Where it refused nothing, that asks nothing of it. */
export async function arrangeAgain({ sessions, arrangements, jobs }: Stores, sessionId: string): Promise<void> {
  const session = await sessions.find(sessionId);
  const arrangement = session && (await arrangements.find(session.seriesId ?? sessionId));
  if (!arrangement?.refusal) return;
  await jobs.enqueue('arrange-class', { sessionId, arrangementId: arrangement.id });
}

/** An admin has seen that Microsoft 365 refuses, and leaves it; or takes that back. */
export async function leaveRefusal({ sessions, traces }: Stores, sessionId: string, isLeft: boolean): Promise<void> {
  const session = await sessions.find(sessionId);
  if (!session) return;
  const trace = await traces.entry(session.seriesId ?? sessionId);
  if (trace.refusedAt !== null) await traces.saveEntry({ ...trace, isRefusalLeft: isLeft });
}
