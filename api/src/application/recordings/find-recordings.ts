import type { TenantId } from '../../domain/directory/identity.ts';
import { RecordingRefused } from '../../domain/errors.ts';
import type { EndedSession } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, NewId } from '../world.ts';
import { addRecordings } from './add-recordings.ts';
import type { RecordingSource } from './recording-source.ts';

export interface FindRecordingsDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly source: Pick<RecordingSource, 'changes' | 'ofMeeting'>;
  readonly tenantsWithOrganiser: () => Promise<TenantId[]>;
  /** Told of an organisation whose recordings could not be looked for; the next round tries again. */
  readonly onFault: (tenantId: TenantId, fault: unknown) => void;
}

const RECONCILED_EACH_MS = 3_600_000;

/** Teams has most recordings within minutes, and all of them within a day. */
const MISSED_FOR_MS = 24 * 3_600_000;
const MOST_MISSING = 200;

/**
 * What comes round each hour, and at once when Graph says that it missed to tell something: asks what has changed of
 * the organiser's recordings since the last time.
 */
export function reconcileRecordings(deps: FindRecordingsDeps): Promise<void> {
  const { inTransaction, clock, newId, source } = deps;
  return eachTenant(deps, async (tenantId) => {
    const organiserId = await organiserOf(deps, tenantId);
    if (organiserId === null) return;
    const before = await inTransaction(tenantId, ({ subscriptions }) => subscriptions.reconciled(organiserId));
    const now = clock();
    if (before && before.dueAt > now) return;
    const { recordings: found, deltaLink } = await source.changes({
      tenantId,
      organiserId,
      deltaLink: before?.link ?? null,
    });
    await inTransaction(tenantId, async (stores) => {
      await addRecordings(stores, { found, newId });
      const dueAt = new Date(now.getTime() + RECONCILED_EACH_MS);
      await stores.subscriptions.saveReconciled(organiserId, { link: deltaLink, dueAt });
    });
  });
}

/**
 * What comes round every few minutes: asks the meetings of classes that were to be recorded and have ended, for a day,
 * until there is a recording. Of meetings in channels nothing else tells.
 */
export function findMissingRecordings(deps: FindRecordingsDeps): Promise<void> {
  const { inTransaction, clock, newId, source } = deps;
  return eachTenant(deps, async (tenantId) => {
    if ((await organiserOf(deps, tenantId)) === null) return;
    const endedSince = new Date(clock().getTime() - MISSED_FOR_MS);
    const missing = await inTransaction(tenantId, ({ recordings }) =>
      recordings.missing({ endedSince, limit: MOST_MISSING }),
    );
    for (const meeting of await meetingsOf(deps, tenantId, missing)) {
      const found = await source.ofMeeting({ tenantId, ...meeting });
      if (found.length > 0) await inTransaction(tenantId, (stores) => addRecordings(stores, { found, newId }));
    }
  });
}

interface Meeting {
  readonly organiserId: string;
  readonly onlineMeetingId: string;
}

/** Each once, however many of its classes are missing. */
async function meetingsOf(
  { inTransaction }: FindRecordingsDeps,
  tenantId: TenantId,
  missing: readonly EndedSession[],
): Promise<Meeting[]> {
  const ids = new Set(missing.map(({ id, seriesId }) => seriesId ?? id));
  return inTransaction(tenantId, async ({ arrangements }) => {
    const meetings: Meeting[] = [];
    for (const id of ids) {
      const { organiserId = null, onlineMeetingId = null } = (await arrangements.find(id)) ?? {};
      if (organiserId !== null && onlineMeetingId !== null) meetings.push({ organiserId, onlineMeetingId });
    }
    return meetings;
  });
}

async function eachTenant(
  { tenantsWithOrganiser, onFault }: FindRecordingsDeps,
  work: (tenantId: TenantId) => Promise<void>,
): Promise<void> {
  for (const tenantId of await tenantsWithOrganiser()) {
    await work(tenantId).catch((fault: unknown) => {
      if (!(fault instanceof RecordingRefused)) onFault(tenantId, fault); // the page of permissions says what is missing
    });
  }
}

/** Null where the organisation is not active. */
const organiserOf = ({ inTransaction }: FindRecordingsDeps, tenantId: TenantId): Promise<string | null> =>
  inTransaction(tenantId, async ({ tenant, organiser }) =>
    (await tenant.find())?.state === 'active' ? ((await organiser.find())?.personId ?? null) : null,
  );
