import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pairing holds digests alone, and only as long as what they stand for opens something. */
const TABLE = [
  `create table pairing (
    tenant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    participation_id uuid not null,
    state text not null,
    code_digest text,
    code_expires_at timestamptz,
    secret_digest text,
    paired_at timestamptz,
    seen_at timestamptz,
    absences jsonb,
    primary key (tenant_id, id),
    constraint pairing_state check (
      (code_digest is not null and code_expires_at is not null) = (state = 'offered')
      and (secret_digest is not null and seen_at is not null and absences is not null) = (state = 'paired')
      and case state
        when 'offered' then paired_at is null
        when 'paired' then paired_at is not null
        when 'over' then true
        when 'not-mine' then paired_at is not null
        else false
      end),
    constraint pairing_participation foreign key (tenant_id, participation_id)
      references participation (tenant_id, id) on delete cascade
  )`,
  `create index pairing_by_person on pairing (tenant_id, session_id, person_id)`,
  `create index pairing_by_code on pairing (code_digest) where state = 'offered'`,
  `grant select, insert, update on pairing to upbeat_app`,
  `select protect_by_tenant('pairing')`,
];

/**
 * Whoever types a code is known to nobody, and neither is their organisation. Like `live_sessions()` this looks across
 * tenants as the observer, who sees only what is on offer; the app gets two ids, and only for a digest it has.
 */
const FIND_BY_CODE = [
  `create policy offered_only on pairing for select to upbeat_observer using (state = 'offered')`,
  `grant select (tenant_id, id, state, code_digest) on pairing to upbeat_observer`,
  `create function pairing_of_code(digest text) returns table (tenant_id uuid, pairing_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select p.tenant_id, p.id from public.pairing p where p.state = 'offered' and p.code_digest = digest $body$`,
  `revoke all on function pairing_of_code(text) from public`,
  `grant execute on function pairing_of_code(text) to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function pairing_of_code(text) owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

/** Samples are append-only but for one case: what a pairing has written that its person said was not theirs. */
const DISOWN = [
  `create policy disowned_only on sample_segment as restrictive for delete to upbeat_app using (exists (
    select from pairing where pairing.tenant_id = sample_segment.tenant_id and pairing.state = 'not-mine'
      and pairing.id::text = split_part(sample_segment.writer, '/', 2)))`,
  `grant delete on sample_segment to upbeat_app`,
];

export class Pairings1763700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...FIND_BY_CODE, ...DISOWN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on sample_segment from upbeat_app');
    await runner.query('drop policy disowned_only on sample_segment');
    await runner.query('drop function pairing_of_code(text)');
    await runner.query('drop table pairing');
  }
}
