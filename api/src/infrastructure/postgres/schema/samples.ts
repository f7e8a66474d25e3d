import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

export interface SampleSegmentRow {
  tenantId: string;
  participationId: string;
  firstSecond: number;
  writer: string;
  /** The day in UTC on which it was stored: its partition, so that old days go by dropping a table. */
  createdDay: string;
  bytes: Uint8Array;
}

/**
 * Append-only: the role of the app may neither update nor delete. There is no foreign key to the participation: it
 * costs 30 % of the rows a second (79,000 with it, 111,000 without, taken in turns), so whoever erases a person must
 * name this table.
 */
export const SampleSegmentEntity = new EntitySchema<SampleSegmentRow>({
  name: 'sample_segment',
  columns: {
    tenantId: TENANT_ID,
    participationId: { type: 'uuid', primary: true, name: 'participation_id' },
    firstSecond: { type: 'integer', primary: true, name: 'first_second' },
    writer: { type: 'text', primary: true },
    createdDay: { type: 'date', primary: true, name: 'created_day' },
    bytes: { type: 'bytea' },
  },
  checks: [
    { name: 'sample_segment_second', expression: 'first_second between 0 and 86400' },
    { name: 'sample_segment_bytes', expression: 'octet_length(bytes) between 1 and 86400' },
  ],
});

export interface SampleSeriesRow {
  tenantId: string;
  participationId: string;
  sessionId: string;
  bytes: Uint8Array;
}

export const SampleSeriesEntity = new EntitySchema<SampleSeriesRow>({
  name: 'sample_series',
  columns: {
    tenantId: TENANT_ID,
    participationId: { type: 'uuid', primary: true, name: 'participation_id' },
    sessionId: { type: 'uuid', name: 'session_id' },
    bytes: { type: 'bytea' },
  },
  indices: [{ name: 'sample_series_by_session', columns: ['tenantId', 'sessionId'] }],
  foreignKeys: [
    {
      name: 'sample_series_participation',
      target: 'participation',
      columnNames: ['tenantId', 'participationId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});

export interface SeriesFoldRow {
  tenantId: string;
  sessionId: string;
  askedAt: Date;
  foldedAt: Date | null;
  /** Of how many readings the summary of the class is; PostgreSQL hands a bigint over as a text. */
  summarisedReadings: string | null;
}

export const SeriesFoldEntity = new EntitySchema<SeriesFoldRow>({
  name: 'series_fold',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
    foldedAt: { type: 'timestamptz', name: 'folded_at', nullable: true },
    summarisedReadings: { type: 'bigint', name: 'summarised_readings', nullable: true },
  },
  indices: [
    {
      name: 'series_fold_due',
      columns: ['tenantId', 'askedAt'],
      where: 'folded_at is null or folded_at < asked_at',
    },
  ],
  foreignKeys: [
    {
      name: 'series_fold_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
