import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Results of classes, for their channel and for each person, and what estimates a person's energy. A recap may be
 * deleted: the person it belongs to may want it gone. A fold knows up to what was stored a class is summarised.
 */
const UP = [
  `create table session_summary (
    tenant_id uuid not null,
    session_id uuid not null,
    minutes smallint not null,
    people_here integer,
    contributors integer,
    zone_minutes smallint[],
    weeks_in_a_row smallint,
    primary key (tenant_id, session_id),
    constraint session_summary_figures check (
      (people_here is null) = (contributors is null) and (people_here is null) = (weeks_in_a_row is null)
      and (people_here is not null or zone_minutes is null)),
    constraint session_summary_of_five check (people_here % 5 = 0 and contributors % 5 = 0 and contributors >= 5),
    constraint session_summary_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create table recap (
    tenant_id uuid not null,
    participation_id uuid not null,
    session_id uuid not null,
    result jsonb not null,
    curve jsonb not null,
    points_before jsonb not null,
    feeling text,
    primary key (tenant_id, participation_id),
    constraint recap_feeling check (feeling in ('great', 'good', 'tired', 'not-good')),
    constraint recap_participation foreign key (tenant_id, participation_id)
      references participation (tenant_id, id) on delete cascade
  )`,
  `create index recap_by_session on recap (tenant_id, session_id)`,
  `create index session_by_channel on session (tenant_id, teams_channel_id, ended_at) where ended_at is not null`,
  `select protect_by_tenant('session_summary')`,
  `select protect_by_tenant('recap')`,
  `grant select, insert, update on session_summary to upbeat_app`,
  `grant select, insert, update, delete on recap to upbeat_app`,
  `alter table profile
    add column weight_kg real,
    add column sex text,
    add constraint profile_sex check (sex in ('female', 'male'))`,
  `alter table series_fold add column summarised_at timestamptz`,
];

const DOWN = [
  'alter table series_fold drop column summarised_at',
  'alter table profile drop column weight_kg, drop column sex',
  'drop index session_by_channel',
  'drop table recap, session_summary',
];

export class Summaries1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
