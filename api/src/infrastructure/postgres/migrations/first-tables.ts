import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table tenant (
    tenant_id uuid not null,
    name text not null,
    state text not null,
    primary key (tenant_id),
    constraint tenant_state check (state in ('active', 'suspended'))
  )`,
  `create table person (
    tenant_id uuid not null,
    person_id uuid not null,
    name text not null,
    primary key (tenant_id, person_id)
  )`,
  `create table profile (
    tenant_id uuid not null,
    person_id uuid not null,
    birth_year smallint,
    own_maximum smallint,
    primary key (tenant_id, person_id)
  )`,
  `create table consent (
    tenant_id uuid not null,
    person_id uuid not null,
    number integer not null,
    scopes text[] not null,
    version integer not null,
    decided_at timestamptz not null,
    primary key (tenant_id, person_id, number)
  )`,
  `create table session (
    tenant_id uuid not null,
    id uuid not null,
    state text not null,
    teams_channel_id text,
    meeting_id text,
    programme jsonb not null,
    coach_id uuid not null,
    coach_name text not null,
    planned_start timestamptz not null,
    started_at timestamptz,
    playback jsonb,
    ended_at timestamptz,
    primary key (tenant_id, id),
    constraint session_state check (
      case state
        when 'scheduled' then started_at is null and playback is null and ended_at is null
        when 'live' then started_at is not null and playback is not null and ended_at is null
        when 'ended' then playback is not null and ended_at is not null
        else false
      end)
  )`,
  `create index session_by_start on session (tenant_id, planned_start)`,
  `create index session_by_meeting on session (tenant_id, meeting_id) where meeting_id is not null`,
  `create index session_live on session (tenant_id, id) where state = 'live'`,
  `create table session_lease (
    tenant_id uuid not null,
    session_id uuid not null,
    owner text,
    epoch integer not null,
    expires_at timestamptz not null,
    primary key (tenant_id, session_id),
    constraint session_lease_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create table participation (
    tenant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    alias text not null,
    slot integer,
    primary key (tenant_id, id),
    constraint participation_person unique (tenant_id, session_id, person_id),
    constraint participation_alias unique (tenant_id, session_id, alias),
    constraint participation_slot unique (tenant_id, session_id, slot),
    constraint participation_slot_range check (slot >= 0),
    constraint participation_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create index participation_by_person on participation (tenant_id, person_id)`,
  `create table effort_rating (
    tenant_id uuid not null,
    participation_id uuid not null,
    interval_index smallint not null,
    rating text not null,
    rated_at timestamptz not null,
    primary key (tenant_id, participation_id, interval_index),
    constraint effort_rating_words check (rating in ('easy', 'moderate', 'hard', 'all-out')),
    constraint effort_rating_participation foreign key (tenant_id, participation_id)
      references participation (tenant_id, id) on delete cascade
  )`,
  `create table sample_segment (
    tenant_id uuid not null,
    participation_id uuid not null,
    first_second integer not null,
    writer text not null,
    created_day date not null,
    bytes bytea not null,
    primary key (tenant_id, participation_id, first_second, writer, created_day),
    constraint sample_segment_second check (first_second between 0 and 86400),
    constraint sample_segment_bytes check (octet_length(bytes) between 1 and 86400)
  ) partition by range (created_day)`,
  `create table sample_segment_default partition of sample_segment default`,
  `create table sample_series (
    tenant_id uuid not null,
    participation_id uuid not null,
    session_id uuid not null,
    bytes bytea not null,
    primary key (tenant_id, participation_id),
    constraint sample_series_participation foreign key (tenant_id, participation_id)
      references participation (tenant_id, id) on delete cascade
  )`,
  `create index sample_series_by_session on sample_series (tenant_id, session_id)`,
  `create table audit_event (
    tenant_id uuid not null,
    id uuid not null,
    actor uuid not null,
    action text not null,
    subject text not null,
    happened_at timestamptz not null,
    primary key (tenant_id, id)
  )`,
  `create index audit_event_by_subject on audit_event (tenant_id, subject, happened_at)`,
];

/** What the app may do. Nothing may be deleted, and what is append-only may not be changed either. */
const GRANTS = {
  tenant: 'select, insert, update',
  person: 'select, insert, update',
  profile: 'select, insert, update',
  consent: 'select, insert',
  session: 'select, insert, update',
  session_lease: 'select, insert, update',
  participation: 'select, insert, update',
  effort_rating: 'select, insert, update',
  sample_segment: 'select, insert',
  sample_series: 'select, insert, update',
  audit_event: 'select, insert',
};

export class FirstTables1763600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, actions] of Object.entries(GRANTS)) {
      await runner.query(`grant ${actions} on ${table} to upbeat_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GRANTS).reverse()) await runner.query(`drop table ${table} cascade`);
  }
}
