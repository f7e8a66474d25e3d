import { EntitySchema } from 'typeorm';
import type { Playback } from '../../../domain/programme/playback.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Spotlight } from '../../../domain/care/spotlight.ts';
import type { Stage } from '../../../domain/session/stage.ts';
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
  coCoachId: string | null;
  coCoachName: string | null;
  relievedAt: Date | null;
  plannedStart: Date;
  startedAt: Date | null;
  playback: Playback | null;
  endedAt: Date | null;
  stageView: Stage['view'];
  isCleared: boolean;
  isRecorded: boolean;
  /** As JSON keeps it: its moment is a text. */
  spotlight: (Omit<Spotlight, 'since'> & { since: string }) | null;
  /** The cues that were said last, by their ids alone, and when the last one was. */
  cueIds: string[];
  cueAt: Date | null;
  seriesId: string | null;
  capacity: number | null;
  joinUrl: string | null;
  cancelledAt: Date | null;
  timeZone: string;
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
    coCoachId: { type: 'uuid', name: 'co_coach_id', nullable: true },
    coCoachName: { type: 'text', name: 'co_coach_name', nullable: true },
    relievedAt: { type: 'timestamptz', name: 'relieved_at', nullable: true },
    plannedStart: { type: 'timestamptz', name: 'planned_start' },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    playback: { type: 'jsonb', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    stageView: { type: 'text', name: 'stage_view', default: 'tiles' },
    isCleared: { type: 'boolean', name: 'is_cleared', default: false },
    isRecorded: { type: 'boolean', name: 'is_recorded', default: false },
    spotlight: { type: 'jsonb', nullable: true },
    cueIds: { type: 'uuid', array: true, name: 'cue_ids', default: '{}' },
    cueAt: { type: 'timestamptz', name: 'cue_at', nullable: true },
    seriesId: { type: 'uuid', name: 'series_id', nullable: true },
    capacity: { type: 'integer', nullable: true },
    joinUrl: { type: 'text', name: 'join_url', nullable: true },
    cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
    timeZone: { type: 'text', name: 'time_zone', default: 'UTC' },
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
    { name: 'session_co_coach', expression: '(co_coach_id is null) = (co_coach_name is null)' },
    { name: 'session_relieved', expression: 'relieved_at is null or co_coach_id is not null' },
    { name: 'session_capacity', expression: 'capacity >= 2' },
    { name: 'session_cancelled', expression: `cancelled_at is null or (state = 'ended' and started_at is null)` },
    { name: 'session_stage_view', expression: `stage_view in ('tiles', 'everyone', 'timer')` },
  ],
  indices: [
    { name: 'session_by_start', columns: ['tenantId', 'plannedStart'] },
    { name: 'session_by_meeting', columns: ['tenantId', 'meetingId'], where: 'meeting_id is not null' },
    {
      name: 'session_by_channel',
      columns: ['tenantId', 'teamsChannelId', 'endedAt'],
      where: 'ended_at is not null',
    },
    { name: 'session_by_series', columns: ['tenantId', 'seriesId'], where: 'series_id is not null' },
    {
      name: 'session_recorded',
      columns: ['tenantId', 'endedAt'],
      where: 'is_recorded and ended_at is not null',
    },
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

/** When a coach of a session was last there, with the panel open. */
export interface CoachPresenceRow {
  tenantId: string;
  sessionId: string;
  personId: string;
  seenAt: Date;
}

export const CoachPresenceEntity = new EntitySchema<CoachPresenceRow>({
  name: 'coach_presence',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    seenAt: { type: 'timestamptz', name: 'seen_at' },
  },
  foreignKeys: [
    {
      name: 'coach_presence_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
