import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the bot says once for a class. That there is one of each kind is for the database to hold, not for the code. */
const UP = [
  `create table post (
    tenant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    kind text not null,
    person_id uuid,
    conversation_id text not null,
    state text not null,
    since timestamptz,
    activity_id text,
    shown text,
    code text,
    is_dismissed boolean not null default false,
    primary key (tenant_id, id),
    constraint post_kind check (
      case kind when 'class-card' then person_id is null when 'recap' then person_id is not null else false end),
    constraint post_state check (
      (since is not null) = (state not in ('wanted', 'posted'))
      and case when activity_id is null then state not in ('posted', 'updating') else state in ('posted', 'updating', 'refused') end
      and (shown is not null) = (state = 'posted')
      and (code is not null) = (state = 'refused')
      and (not is_dismissed or state in ('unknown', 'refused'))
      and state in ('wanted', 'sending', 'posted', 'updating', 'unknown', 'refused', 'withdrawn')),
    constraint post_session foreign key (tenant_id, session_id)
      references session (tenant_id, id) on delete cascade
  )`,
  `create unique index post_class_card on post (tenant_id, session_id) where kind = 'class-card'`,
  `create unique index post_recap on post (tenant_id, session_id, person_id) where kind = 'recap'`,
  `create index post_in_doubt on post (tenant_id, since)
    where kind = 'class-card' and state in ('unknown', 'refused') and not is_dismissed`,
  `grant select, insert, update on post to upbeat_app`,
  `select protect_by_tenant('post')`,
];

export class Posts1763800000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table post');
  }
}
