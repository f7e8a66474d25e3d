import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose calendar classes are, which of them belong together, what Microsoft 365 holds of them, and what was told. */
const TABLES = [
  `create table organiser (
    tenant_id uuid not null,
    person_id uuid not null,
    name text not null,
    address text not null,
    primary key (tenant_id)
  )`,
  `create table class_series (
    tenant_id uuid not null,
    id uuid not null,
    first_date text not null,
    first_time text not null,
    time_zone text not null,
    weekdays text[] not null,
    every_weeks integer not null,
    until text not null,
    primary key (tenant_id, id),
    constraint class_series_every_weeks check (every_weeks between 1 and 4)
  )`,
  `create table arrangement (
    tenant_id uuid not null,
    id uuid not null,
    wish text not null,
    wished_link text,
    is_transcribed boolean not null,
    organiser_id uuid,
    event_id text,
    join_url text,
    online_meeting_id text,
    chat_id text,
    is_meeting_set boolean not null,
    is_app_installed boolean not null,
    has_tab boolean not null,
    refusal text,
    primary key (tenant_id, id),
    constraint arrangement_wish check (wish in ('teams', 'link', 'none') and (wished_link is not null) = (wish = 'link'))
  )`,
  `create index arrangement_by_meeting on arrangement (tenant_id, online_meeting_id) where online_meeting_id is not null`,
  `create index arrangement_by_event on arrangement (tenant_id, event_id) where event_id is not null`,
  `create index arrangement_refused on arrangement (tenant_id, id) where refusal is not null`,
  `create table notice (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    notice text not null,
    told_at timestamptz not null,
    may_repeat boolean not null default false,
    primary key (tenant_id, session_id, person_id, notice),
    constraint notice_session foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
  )`,
  `create index notice_by_person on notice (tenant_id, person_id, told_at)`,
  `alter table rsvp add column since timestamptz`,
  `update rsvp set since = said_at`,
  `alter table rsvp alter column since set not null`,
  `grant select, insert, update on class_series, arrangement to upbeat_app`,
  `grant select, insert, update, delete on organiser, notice to upbeat_app`,
  ...['organiser', 'class_series', 'arrangement', 'notice'].map((table) => `select protect_by_tenant('${table}')`),
];

/** Like `live_sessions()` this looks across tenants as the observer, who sees of an organiser whose it is. */
const ACROSS_TENANTS = [
  `create policy tenant_only on organiser for select to upbeat_observer using (true)`,
  `grant select (tenant_id) on organiser to upbeat_observer`,
  `create function tenants_with_organiser() returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select o.tenant_id from public.organiser o $body$`,
  `revoke all on function tenants_with_organiser() from public`,
  `grant execute on function tenants_with_organiser() to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function tenants_with_organiser() owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class Planning1763900000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...ACROSS_TENANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function tenants_with_organiser()');
    await runner.query('alter table rsvp drop column since');
    await runner.query('drop table notice, arrangement, class_series, organiser');
  }
}
