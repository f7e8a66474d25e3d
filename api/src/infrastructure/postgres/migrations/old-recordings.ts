import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks across tenants as the observer, who sees when recordings ended, and tells whose they are and nothing more. */
const UP = [
  `create policy kept_recordings on recording for select to upbeat_observer using (state <> 'deleted')`,
  `grant select (tenant_id, ended_at, state) on recording to upbeat_observer`,
  `create function tenants_with_recordings(ended_before timestamptz) returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select distinct r.tenant_id from public.recording r
      where r.state <> 'deleted' and r.ended_at < ended_before $body$`,
  `revoke all on function tenants_with_recordings(timestamptz) from public`,
  `grant execute on function tenants_with_recordings(timestamptz) to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function tenants_with_recordings(timestamptz) owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class OldRecordings1763900000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function tenants_with_recordings(timestamptz)');
    await runner.query('drop policy kept_recordings on recording');
  }
}
