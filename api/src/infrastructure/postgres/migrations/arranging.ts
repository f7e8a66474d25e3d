import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the calendar was last brought to, as digests, so that what is as planned asks nothing of Microsoft 365. */
const UP = [
  `create table entry_trace (
    tenant_id uuid not null,
    arrangement_id uuid not null,
    generation integer not null,
    pattern text,
    shown text,
    meeting text,
    refused_at timestamptz,
    is_refusal_left boolean not null,
    primary key (tenant_id, arrangement_id),
    constraint entry_trace_sent check ((pattern is null) = (shown is null))
  )`,
  `create table class_trace (
    tenant_id uuid not null,
    session_id uuid not null,
    arrangement_id uuid not null,
    event_id text,
    slot timestamptz,
    shown text,
    attendees text,
    answers text,
    primary key (tenant_id, session_id),
    constraint class_trace_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create index class_trace_by_arrangement on class_trace (tenant_id, arrangement_id)`,
  `create index class_trace_by_event on class_trace (tenant_id, event_id) where event_id is not null`,
  `grant select, insert, update on entry_trace to upbeat_app`,
  `grant select, insert, update, delete on class_trace to upbeat_app`,
  `select protect_by_tenant('entry_trace')`,
  `select protect_by_tenant('class_trace')`,
];

export class Arranging1763900000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table class_trace, entry_trace');
  }
}
