import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second coach, what the stage shows, who of the coaches is here, and what waits for a person's answer. The app may
 * delete what a person and their coach said to one another: it is gone with the class.
 */
const UP = [
  `alter table session
    add column co_coach_id uuid,
    add column co_coach_name text,
    add column relieved_at timestamptz,
    add column stage_view text not null default 'tiles',
    add column is_cleared boolean not null default false,
    add column is_recorded boolean not null default false,
    add column spotlight jsonb,
    add column cue_ids uuid[] not null default '{}',
    add column cue_at timestamptz,
    add constraint session_co_coach check ((co_coach_id is null) = (co_coach_name is null)),
    add constraint session_relieved check (relieved_at is null or co_coach_id is not null),
    add constraint session_stage_view check (stage_view in ('tiles', 'everyone', 'timer'))`,
  `alter table participation
    add column seen_by uuid[] not null default '{}',
    add column hidden_from uuid[] not null default '{}'`,
  `create table care (
    tenant_id uuid not null,
    participation_id uuid not null,
    is_unwell boolean not null,
    tells_coach boolean not null,
    word jsonb,
    primary key (tenant_id, participation_id),
    constraint care_participation foreign key (tenant_id, participation_id)
      references participation (tenant_id, id) on delete cascade
  )`,
  `create table coach_presence (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    seen_at timestamptz not null,
    primary key (tenant_id, session_id, person_id),
    constraint coach_presence_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create table coach_cues (
    tenant_id uuid not null,
    person_id uuid not null,
    cues text[] not null,
    primary key (tenant_id, person_id)
  )`,
  ...['care', 'coach_presence', 'coach_cues'].map((table) => `select protect_by_tenant('${table}')`),
  `grant select, insert, update, delete on care to upbeat_app`,
  `grant select, insert, update on coach_presence to upbeat_app`,
  `grant select, insert, update on coach_cues to upbeat_app`,
];

const DOWN = [
  'drop table coach_cues, coach_presence, care',
  'alter table participation drop column seen_by, drop column hidden_from',
  `alter table session drop column co_coach_id, drop column co_coach_name, drop column relieved_at,
    drop column stage_view, drop column is_cleared, drop column is_recorded, drop column spotlight,
    drop column cue_ids, drop column cue_at`,
];

export class Leading1763700000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
