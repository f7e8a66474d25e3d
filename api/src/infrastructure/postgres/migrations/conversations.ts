import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the bot may speak, what it has heard, who was in a meeting without a name, and who comes or asked. */
const UP = [
  `create table conversation (
    tenant_id uuid not null,
    id text not null,
    kind text not null,
    service_url text not null,
    person_id uuid,
    team_group_id text,
    locale text,
    time_zone text,
    is_installed boolean not null,
    welcomed_at timestamptz,
    model_allowed_at timestamptz,
    primary key (tenant_id, id),
    constraint conversation_kind check (kind in ('personal', 'channel', 'group-chat', 'meeting')),
    constraint conversation_person check ((person_id is not null) = (kind = 'personal'))
  )`,
  `create index conversation_by_person on conversation (tenant_id, person_id) where person_id is not null`,
  `create table heard_activity (
    tenant_id uuid not null,
    conversation_id text not null,
    activity_id text not null,
    heard_at timestamptz not null,
    primary key (tenant_id, conversation_id, activity_id)
  )`,
  `create index heard_activity_by_age on heard_activity (tenant_id, heard_at)`,
  `create table attendance_salt (
    tenant_id uuid not null,
    session_id uuid not null,
    salt text not null,
    primary key (tenant_id, session_id),
    constraint attendance_salt_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create table attendance (
    tenant_id uuid not null,
    session_id uuid not null,
    who text not null,
    noted_at timestamptz not null,
    primary key (tenant_id, session_id, who),
    constraint attendance_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create table rsvp (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    is_coming boolean not null,
    said_at timestamptz not null,
    primary key (tenant_id, session_id, person_id),
    constraint rsvp_session foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
  )`,
  `create table recap_request (
    tenant_id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    asked_at timestamptz not null,
    primary key (tenant_id, session_id, person_id),
    constraint recap_request_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `grant select, insert, update on conversation, rsvp to upbeat_app`,
  `grant select, insert, update, delete on heard_activity to upbeat_app`, // skip locked needs update
  `grant select, insert on recap_request to upbeat_app`,
  `grant select, insert, delete on attendance_salt, attendance to upbeat_app`,
  ...['conversation', 'heard_activity', 'attendance_salt', 'attendance', 'rsvp', 'recap_request'].map(
    (table) => `select protect_by_tenant('${table}')`,
  ),
];

export class Conversations1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recap_request, rsvp, attendance, attendance_salt, heard_activity, conversation');
  }
}
