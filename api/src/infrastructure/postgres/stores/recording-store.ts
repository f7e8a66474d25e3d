import { In, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { BlockStore, RecordingStore } from '../../../application/recordings/recording-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Recording, RecordingRefusal } from '../../../domain/recording/recording.ts';
import { SessionEntity } from '../schema/session.ts';
import { RecordingBlockEntity, RecordingEntity, type RecordingRow } from '../schema/recording.ts';
import { toSession } from './session-store.ts';

const ADD = `
  insert into recording (tenant_id, id, session_id, source_id, organiser_id, online_meeting_id, started_at, ended_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting')
  on conflict (tenant_id, source_id) do nothing
  returning id`;

/** What Graph no longer has, or is no video, stays so. */
const FOR_NOW: RecordingRefusal[] = ['consent-missing', 'no-access-policy', 'unavailable'];

export function postgresRecordingStore(manager: EntityManager, tenantId: TenantId): RecordingStore {
  const table = manager.getRepository(RecordingEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toRecording(row);
    },
    async lock(id) {
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
      return row && toRecording(row);
    },
    async ofSession(sessionId) {
      const rows = await table.find({ where: { tenantId, sessionId }, order: { startedAt: 'asc', id: 'asc' } });
      return rows.map(toRecording);
    },
    async add({ id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt }) {
      const values = [tenantId, id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt];
      const added = await manager.query<unknown[]>(ADD, values);
      return added.length > 0;
    },
    save: async (recording) => {
      await table.upsert(toRow(tenantId, recording), ['tenantId', 'id']);
    },
    async missing({ endedSince, limit }) {
      const found = await manager
        .createQueryBuilder(SessionEntity, 'session')
        .where('session.tenant_id = :tenantId and session.ended_at >= :endedSince', { tenantId, endedSince })
        .andWhere('session.is_recorded and session.started_at is not null')
        .andWhere(
          'not exists (select from recording r where r.tenant_id = session.tenant_id and r.session_id = session.id)',
        )
        .limit(limit)
        .getMany();
      return found.map(toSession).filter((session) => session.state === 'ended');
    },
    async refusedForNow({ endedSince, limit }) {
      const where = { tenantId, state: 'refused' as const, reason: In(FOR_NOW), endedAt: MoreThanOrEqual(endedSince) };
      return (await table.find({ where, take: limit })).map(toRecording);
    },
    async toDelete(before, limit) {
      const where = { tenantId, endedAt: LessThan(before), state: Not('deleted' as const) };
      return (await table.find({ where, take: limit })).map(toRecording);
    },
  };
}

export function postgresBlockStore(manager: EntityManager, tenantId: TenantId): BlockStore {
  const table = manager.getRepository(RecordingBlockEntity);

  return {
    async of(recordingId) {
      const rows = await table.find({ where: { tenantId, recordingId }, order: { index: 'asc' } });
      return rows.map(({ index, bytes, sha256 }) => ({ index, bytes, sha256 }));
    },
    save: async (recordingId, block) => {
      await table.upsert({ tenantId, recordingId, ...block }, ['tenantId', 'recordingId', 'index']);
    },
    forget: async (recordingId) => {
      await table.delete({ tenantId, recordingId });
    },
  };
}

type StateColumns = Pick<RecordingRow, 'bytesPulled' | 'bytes' | 'durationMs' | 'hasCaptions' | 'reason' | 'since'>;

const EMPTY: StateColumns = {
  bytesPulled: null,
  bytes: null,
  durationMs: null,
  hasCaptions: null,
  reason: null,
  since: null,
};

function toRow(tenantId: TenantId, recording: Recording): RecordingRow {
  const { id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt, state } = recording;
  const known = { tenantId, id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt };
  return { ...known, state, ...EMPTY, ...columnsOf(recording) };
}

/** What belongs to the state, and nothing that a copy brought along from the state before. */
function columnsOf(recording: Recording): Partial<StateColumns> {
  switch (recording.state) {
    case 'waiting':
      return {};
    case 'pulling': {
      const { bytesPulled, bytesTotal } = recording;
      return { bytesPulled: String(bytesPulled), bytes: bytesTotal === null ? null : String(bytesTotal) };
    }
    case 'ready': {
      const { bytes, durationMs, hasCaptions, readyAt } = recording;
      return { bytes: String(bytes), durationMs, hasCaptions, since: readyAt };
    }
    case 'refused':
      return { reason: recording.reason };
    case 'deleted':
      return { since: recording.deletedAt };
  }
}

/** @throws when the row breaks the check of its table */
function toRecording(row: RecordingRow): Recording {
  const { id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt, state } = row;
  const { durationMs, hasCaptions, reason, since } = row;
  const known = { id, sessionId, sourceId, organiserId, onlineMeetingId, startedAt, endedAt };
  const bytes = row.bytes === null ? null : Number(row.bytes);
  if (state === 'waiting') return { ...known, state };
  if (state === 'pulling' && row.bytesPulled !== null)
    return { ...known, state, bytesPulled: Number(row.bytesPulled), bytesTotal: bytes };
  if (state === 'ready' && bytes !== null && durationMs !== null && hasCaptions !== null && since)
    return { ...known, state, bytes, durationMs, hasCaptions, readyAt: since };
  if (state === 'refused' && reason) return { ...known, state, reason };
  if (state === 'deleted' && since) return { ...known, state, deletedAt: since };
  throw new Error(`The ${state} recording ${id} lacks what this state needs`);
}
