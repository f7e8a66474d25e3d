import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the recordings of an organiser are to be reconciled next. */
const UP = [
  `alter table recording_delta add column due_at timestamptz`,
  `update recording_delta set due_at = now()`,
  `alter table recording_delta alter column due_at set not null`,
  `create index session_recorded on session (tenant_id, ended_at) where is_recorded and ended_at is not null`,
];

export class RecordingReconciles1763900000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index session_recorded');
    await runner.query('alter table recording_delta drop column due_at');
  }
}
