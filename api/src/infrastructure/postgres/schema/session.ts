import { EntitySchema } from 'typeorm';
import type { Playback } from '../../../domain/programme/playback.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { TENANT_ID } from './keys.ts';

export interface SessionRow {
  tenantId: string;
  id: string;
  state: 'scheduled' | 'live' | 'ended';
  teamsChannelId: string | null;
  meetingId: string | null;
  programme: Programme;
  coachId: string;
  coachName: string;
  plannedStart: Date;
  startedAt: Date | null;
  playback: Playback | null;
  endedAt: Date | null;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    state: { type: 'text' },
    teamsChannelId: { type: 'text', name: 'teams_channel_id', nullable: true },
    meetingId: { type: 'text', name: 'meeting_id', nullable: true },
    programme: { type: 'jsonb' },
    coachId: { type: 'uuid', name: 'coach_id' },
    coachName: { type: 'text', name: 'coach_name' },
    plannedStart: { type: 'timestamptz', name: 'planned_start' },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    playback: { type: 'jsonb', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
  checks: [
    {
      name: 'session_state',
      expression: `case state
        when 'scheduled' then started_at is null and playback is null and ended_at is null
        when 'live' then started_at is not null and playback is not null and ended_at is null
        when 'ended' then playback is not null and ended_at is not null
        else false end`,
    },
  ],
  indices: [
    { name: 'session_by_start', columns: ['tenantId', 'plannedStart'] },
    { name: 'session_by_meeting', columns: ['tenantId', 'meetingId'], where: 'meeting_id is not null' },
    { name: 'session_live', columns: ['tenantId', 'id'], where: `state = 'live'` },
  ],
});

/** Who publishes a session's frames. The row stays after a release, so that the epoch never falls. */
export interface SessionLeaseRow {
  tenantId: string;
  sessionId: string;
  owner: string | null;
  epoch: number;
  expiresAt: Date;
}

export const SessionLeaseEntity = new EntitySchema<SessionLeaseRow>({
  name: 'session_lease',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    owner: { type: 'text', nullable: true },
    epoch: { type: 'integer' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
  foreignKeys: [
    {
      name: 'session_lease_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
