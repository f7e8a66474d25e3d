import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `alter table person add column is_guest boolean not null default false`,
  `create table guest_code (
    tenant_id uuid not null,
    session_id uuid not null,
    code_digest text,
    primary key (tenant_id, session_id),
    constraint guest_code_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create index guest_code_by_code on guest_code (code_digest) where code_digest is not null`,
  `create table class_ticket (
    tenant_id uuid not null,
    person_id uuid not null,
    session_id uuid not null,
    secret_digest text not null,
    expires_at timestamptz not null,
    primary key (tenant_id, person_id),
    constraint class_ticket_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create index class_ticket_by_session on class_ticket (tenant_id, session_id)`,
  `grant select, insert, update on guest_code to upbeat_app`,
  `grant select, insert on class_ticket to upbeat_app`,
  `select protect_by_tenant('guest_code')`,
  `select protect_by_tenant('class_ticket')`,
];

/** As with the code of a pairing: whoever types it is known to nobody, and the app gets two ids for a digest it has. */
const FIND_BY_CODE = [
  `create policy with_code_only on guest_code for select to upbeat_observer using (code_digest is not null)`,
  `grant select (tenant_id, session_id, code_digest) on guest_code to upbeat_observer`,
  `create function session_of_guest_code(digest text) returns table (tenant_id uuid, session_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select g.tenant_id, g.session_id from public.guest_code g where g.code_digest = digest $body$`,
  `revoke all on function session_of_guest_code(text) from public`,
  `grant execute on function session_of_guest_code(text) to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function session_of_guest_code(text) owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class Guests1763700000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FIND_BY_CODE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function session_of_guest_code(text)');
    await runner.query('drop table class_ticket');
    await runner.query('drop table guest_code');
    await runner.query('alter table person drop column is_guest');
  }
}
