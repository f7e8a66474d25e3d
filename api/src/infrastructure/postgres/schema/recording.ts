import { EntitySchema } from 'typeorm';
import type { Recording, RecordingRefusal } from '../../../domain/recording/recording.ts';
import { TENANT_ID } from './keys.ts';

export interface RecordingRow {
  tenantId: string;
  id: string;
  sessionId: string;
  sourceId: string;
  organiserId: string;
  onlineMeetingId: string;
  startedAt: Date;
  endedAt: Date;
  state: Recording['state'];
  /** As PostgreSQL says a bigint: the driver leaves it a text. */
  bytesPulled: string | null;
  bytes: string | null;
  durationMs: number | null;
  hasCaptions: boolean | null;
  reason: RecordingRefusal | null;
  /** Since when it is ready, or deleted. */
  since: Date | null;
}

export const RecordingEntity = new EntitySchema<RecordingRow>({
  name: 'recording',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    sessionId: { type: 'uuid', name: 'session_id' },
    sourceId: { type: 'text', name: 'source_id' },
    organiserId: { type: 'uuid', name: 'organiser_id' },
    onlineMeetingId: { type: 'text', name: 'online_meeting_id' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at' },
    state: { type: 'text' },
    bytesPulled: { type: 'bigint', name: 'bytes_pulled', nullable: true },
    bytes: { type: 'bigint', nullable: true },
    durationMs: { type: 'integer', name: 'duration_ms', nullable: true },
    hasCaptions: { type: 'boolean', name: 'has_captions', nullable: true },
    reason: { type: 'text', nullable: true },
    since: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'recording_of_source', columns: ['tenantId', 'sourceId'] }],
  checks: [
    {
      name: 'recording_state',
      expression: `state in ('waiting', 'pulling', 'ready', 'refused', 'deleted')
      and (bytes_pulled is not null) = (state = 'pulling')
      and (bytes is null or state in ('pulling', 'ready'))
      and (state <> 'ready' or bytes is not null)
      and (duration_ms is not null) = (state = 'ready')
      and (has_captions is not null) = (state = 'ready')
      and (reason is not null) = (state = 'refused')
      and (since is not null) = (state in ('ready', 'deleted'))`,
    },
  ],
  indices: [
    { name: 'recording_by_session', columns: ['tenantId', 'sessionId'] },
    { name: 'recording_by_end', columns: ['tenantId', 'endedAt'], where: `state <> 'deleted'` },
  ],
  foreignKeys: [
    {
      name: 'recording_session', // no cascade: what lies in our storage is deleted before what knows of it
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
    },
  ],
});

/** A block of a recording that lies in our storage. */
export interface RecordingBlockRow {
  tenantId: string;
  recordingId: string;
  index: number;
  bytes: number;
  sha256: string;
}

export const RecordingBlockEntity = new EntitySchema<RecordingBlockRow>({
  name: 'recording_block',
  columns: {
    tenantId: TENANT_ID,
    recordingId: { type: 'uuid', primary: true, name: 'recording_id' },
    index: { type: 'integer', primary: true },
    bytes: { type: 'integer' },
    sha256: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'recording_block_recording',
      target: 'recording',
      columnNames: ['tenantId', 'recordingId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
