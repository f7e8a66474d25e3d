import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table recording (
    tenant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    source_id text not null,
    organiser_id uuid not null,
    online_meeting_id text not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    state text not null,
    bytes_pulled bigint,
    bytes bigint,
    duration_ms integer,
    has_captions boolean,
    reason text,
    since timestamptz,
    primary key (tenant_id, id),
    constraint recording_of_source unique (tenant_id, source_id),
    constraint recording_state check (
      state in ('waiting', 'pulling', 'ready', 'refused', 'deleted')
      and (bytes_pulled is not null) = (state = 'pulling')
      and (bytes is null or state in ('pulling', 'ready'))
      and (state <> 'ready' or bytes is not null)
      and (duration_ms is not null) = (state = 'ready')
      and (has_captions is not null) = (state = 'ready')
      and (reason is not null) = (state = 'refused')
      and (since is not null) = (state in ('ready', 'deleted'))),
    constraint recording_session foreign key (tenant_id, session_id) references session (tenant_id, id)
  )`,
  `create index recording_by_session on recording (tenant_id, session_id)`,
  `create index recording_by_end on recording (tenant_id, ended_at) where state <> 'deleted'`,
  `create table recording_block (
    tenant_id uuid not null,
    recording_id uuid not null,
    index integer not null,
    bytes integer not null,
    sha256 text not null,
    primary key (tenant_id, recording_id, index),
    constraint recording_block_recording foreign key (tenant_id, recording_id)
      references recording (tenant_id, id) on delete cascade
  )`,
  `create table subscription (
    tenant_id uuid not null,
    id text not null,
    resource text not null,
    organiser_id uuid,
    expires_at timestamptz not null,
    client_state_digest text not null,
    certificate_id text,
    primary key (tenant_id, id),
    constraint subscription_resource check (
      case resource when 'recordings' then organiser_id is null when 'events' then organiser_id is not null else false end)
  )`,
  `create index subscription_by_id on subscription (id)`,
  `create table recording_delta (
    tenant_id uuid not null,
    organiser_id uuid not null,
    link text,
    primary key (tenant_id, organiser_id)
  )`,
  `create table taken_notification (
    tenant_id uuid not null,
    digest text not null,
    taken_at timestamptz not null,
    primary key (tenant_id, digest)
  )`,
  `create index taken_notification_by_age on taken_notification (tenant_id, taken_at)`,
  `grant select, insert, update on recording to upbeat_app`,
  `grant select, insert, update, delete on recording_block to upbeat_app`,
  `grant select, insert, update, delete on subscription to upbeat_app`,
  `grant select, insert, update on recording_delta to upbeat_app`,
  `grant select, insert, update, delete on taken_notification to upbeat_app`,
  `select protect_by_tenant('recording')`,
  `select protect_by_tenant('recording_block')`,
  `select protect_by_tenant('subscription')`,
  `select protect_by_tenant('recording_delta')`,
  `select protect_by_tenant('taken_notification')`,
];

/** A notification names its subscription, and its tenant only in what is not verified yet. */
const FIND_BY_SUBSCRIPTION = [
  `create policy every_subscription on subscription for select to upbeat_observer using (true)`,
  `grant select (tenant_id, id) on subscription to upbeat_observer`,
  `create function tenant_of_subscription(subscription_id text) returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $body$ select s.tenant_id from public.subscription s where s.id = subscription_id $body$`,
  `revoke all on function tenant_of_subscription(text) from public`,
  `grant execute on function tenant_of_subscription(text) to upbeat_app`,
  `grant create on schema public to upbeat_observer`, // PostgreSQL asks this of a new owner
  `alter function tenant_of_subscription(text) owner to upbeat_observer`,
  `revoke create on schema public from upbeat_observer`,
];

export class Recordings1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FIND_BY_SUBSCRIPTION]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function tenant_of_subscription(text)');
    for (const table of ['taken_notification', 'recording_delta', 'subscription', 'recording_block', 'recording'])
      await runner.query(`drop table ${table}`);
  }
}
