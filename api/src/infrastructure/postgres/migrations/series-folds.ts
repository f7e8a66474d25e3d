import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which classes are to be folded into series: asked for at the end of a class, and again by what is handed in later. */
const TABLE = [
  `create table series_fold (
    tenant_id uuid not null,
    session_id uuid not null,
    asked_at timestamptz not null,
    folded_at timestamptz,
    primary key (tenant_id, session_id),
    constraint series_fold_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create index series_fold_due on series_fold (tenant_id, asked_at) where folded_at is null or folded_at < asked_at`,
  `grant select, insert, update on series_fold to upbeat_app`,
  `select protect_by_tenant('series_fold')`,
];

/**
 * Like `live_sessions()` this looks across tenants as the observer, who sees only what is due, and of it two ids. A
 * minute after it was asked for: senders hand in what is left within seconds, and a fold for each of them is wasted.
 */
const DUE = [
  `create policy due_only on series_fold for select to upbeat_observer
    using (folded_at is null or folded_at < asked_at)`,
  `grant select on series_fold to upbeat_observer`,
  `create function series_to_fold() returns table (tenant_id uuid, session_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select f.tenant_id, f.session_id from public.series_fold f
      where (f.folded_at is null or f.folded_at < f.asked_at) and f.asked_at <= now() - interval '1 minute' $body$`,
  `revoke all on function series_to_fold() from public`,
  `grant execute on function series_to_fold() to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function series_to_fold() owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class SeriesFolds1763700000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...DUE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function series_to_fold()');
    await runner.query('drop table series_fold');
  }
}
