import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people call a channel, for who may not ask Teams for it. */
export class ChannelNames1763900000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conversation add column name text, add column team_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conversation drop column name, drop column team_name');
  }
}
