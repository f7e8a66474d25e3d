import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who feels unwell tells one coach by name, and not whoever leads the class. */
const UP = ['alter table care drop column tells_coach, add column told_coach uuid'];
const DOWN = ['alter table care drop column told_coach, add column tells_coach boolean not null default false'];

export class ToldCoach1763700000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
