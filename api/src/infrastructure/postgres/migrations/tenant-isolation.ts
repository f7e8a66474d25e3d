import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'tenant',
  'person',
  'profile',
  'consent',
  'session',
  'session_lease',
  'participation',
  'effort_rating',
  'sample_segment',
  'sample_segment_default',
  'sample_series',
  'audit_event',
];

/**
 * Row-level security, for the owner of the tables too. After a transaction that set it, `app.tenant_id` is not unset
 * but empty, which is no uuid: hence nullif. Without a tenant nothing is seen and nothing can be written.
 */
const PROTECT = `
  create function protect_by_tenant(name regclass) returns void language plpgsql as $body$
  begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format(
      'create policy own_tenant on %s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
        with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
  end
  $body$`;

export class TenantIsolation1763600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROTECT);
    await runner.query('revoke all on function protect_by_tenant(regclass) from public');
    for (const table of TABLES) await runner.query('select protect_by_tenant($1)', [table]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`drop policy own_tenant on ${table}`);
      await runner.query(`alter table ${table} disable row level security, no force row level security`);
    }
    await runner.query('drop function protect_by_tenant(regclass)');
  }
}
