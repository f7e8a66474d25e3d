import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By whose clock a class was planned. What was planned before is by the one clock that everybody shares. */
export class ClassClocks1763900000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table session add column time_zone text not null default 'UTC'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop column time_zone');
  }
}
