import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What samples may be deleted: those a disowned pairing wrote, and those of a participation that is gone. */
const DISOWNED = `exists (
  select from pairing where pairing.tenant_id = sample_segment.tenant_id and pairing.state = 'not-mine'
    and pairing.id::text = split_part(sample_segment.writer, '/', 2))`;
const GONE = `not exists (
  select from participation where participation.tenant_id = sample_segment.tenant_id
    and participation.id = sample_segment.participation_id)`;

/** A person may delete their part in a class, once it is over; whatever refers to it goes with it, and what they said of it. */
const UP = [
  `create policy ended_only on participation as restrictive for delete to upbeat_app using (exists (
    select from session where session.tenant_id = participation.tenant_id and session.id = participation.session_id
      and session.state = 'ended'))`,
  'grant delete on participation, rsvp, recap_request to upbeat_app',
  'drop policy disowned_only on sample_segment',
  `create policy disowned_or_gone on sample_segment as restrictive for delete to upbeat_app using (${DISOWNED} or ${GONE})`,
];

const DOWN = [
  'drop policy disowned_or_gone on sample_segment',
  `create policy disowned_only on sample_segment as restrictive for delete to upbeat_app using (${DISOWNED})`,
  'revoke delete on participation, rsvp, recap_request from upbeat_app',
  'drop policy ended_only on participation',
];

export class OwnDeletion1763800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
