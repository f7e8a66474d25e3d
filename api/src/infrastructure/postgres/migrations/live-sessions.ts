import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one question asked across tenants: which sessions are live? A process that starts must take them up again
 * without knowing any tenant. The function runs as `upbeat_observer`, a role that cannot log in, that sees only live
 * sessions by its own policy, and of these only three columns. The app may call it and gets two ids.
 */
const UP = [
  `create policy live_only on session for select to upbeat_observer using (state = 'live')`,
  `grant usage on schema public to upbeat_observer`,
  `grant select (tenant_id, id, state) on session to upbeat_observer`,
  `create function live_sessions() returns table (tenant_id uuid, session_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select s.tenant_id, s.id from public.session s where s.state = 'live' $body$`,
  `revoke all on function live_sessions() from public`,
  `grant execute on function live_sessions() to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function live_sessions() owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class LiveSessions1763600000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function live_sessions()');
    await runner.query('revoke select (tenant_id, id, state) on session from upbeat_observer');
    await runner.query('revoke usage on schema public from upbeat_observer');
    await runner.query('drop policy live_only on session');
  }
}
