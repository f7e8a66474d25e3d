import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mean of a class by steps, which stays when its seconds go. No step of fewer than five can be kept. */
const UP = `alter table session_summary
  add column mean_tenths smallint[],
  add column mean_people smallint[],
  add constraint session_summary_mean_of_five
    check (5 <= all(mean_people) and cardinality(mean_tenths) = cardinality(mean_people))`;

export class ClassMeans1763900000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session_summary drop column mean_tenths, drop column mean_people');
  }
}
