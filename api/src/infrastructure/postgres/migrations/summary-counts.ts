import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of how many readings a summary is, so that a fold knows whether more were stored since; and how many were in the
 * meeting, because who that was is deleted with the first summary.
 */
const UP = [
  'alter table series_fold drop column summarised_at, add column summarised_readings bigint',
  'alter table session_summary add column attended integer not null default 0',
];

const DOWN = [
  'alter table session_summary drop column attended',
  'alter table series_fold drop column summarised_readings, add column summarised_at timestamptz',
];

export class SummaryCounts1763800000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
