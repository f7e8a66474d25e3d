import type { MigrationInterface, QueryRunner } from 'typeorm';

const SESSIONS = [
  `alter table session
    add column series_id uuid,
    add column capacity integer,
    add column join_url text,
    add column cancelled_at timestamptz,
    add constraint session_capacity check (capacity >= 2),
    add constraint session_cancelled check (cancelled_at is null or (state = 'ended' and started_at is null))`,
  `create index session_by_series on session (tenant_id, series_id) where series_id is not null`,
];

export class Scheduling1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SESSIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index session_by_series');
    await runner.query(
      'alter table session drop column series_id, drop column capacity, drop column join_url, drop column cancelled_at',
    );
  }
}
