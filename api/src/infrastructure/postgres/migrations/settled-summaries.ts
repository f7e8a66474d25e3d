import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of a group that stay as they are: made anew without somebody, two of them would tell of that person. */
const UP = 'alter table session_summary add column is_settled boolean not null default false';

export class SettledSummaries1763800000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session_summary drop column is_settled');
  }
}
