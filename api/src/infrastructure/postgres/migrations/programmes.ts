import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes kept for many classes. Nothing is deleted: what is archived can come back. */
const UP = [
  `create table programme (
    tenant_id uuid not null,
    id uuid not null,
    version integer not null,
    programme jsonb not null,
    changed_at timestamptz not null,
    is_archived boolean not null,
    primary key (tenant_id, id),
    constraint programme_version check (version > 0)
  )`,
  `select protect_by_tenant('programme')`,
  `grant select, insert, update on programme to upbeat_app`,
];

export class Programmes1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme');
  }
}
