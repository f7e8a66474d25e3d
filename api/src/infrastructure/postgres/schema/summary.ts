import { EntitySchema } from 'typeorm';
import type { Feeling, PersonResult, Recap } from '../../../domain/summary/person-result.ts';
import { TENANT_ID } from './keys.ts';

/** What a channel may read of a class. The figures are all null where there are none. */
export interface SessionSummaryRow {
  tenantId: string;
  sessionId: string;
  minutes: number;
  peopleHere: number | null;
  contributors: number | null;
  /** Of zones 0 to 5. */
  zoneMinutes: number[] | null;
  weeksInARow: number | null;
  /** How many were in the meeting, uncoarsened: for the next summary, and told to nobody. */
  attended: number;
  /** Somebody deleted their part since: the figures stay as others were shown them. */
  isSettled: boolean;
  /** Step by step, levels in tenths and of how many people they are; null in both where they were fewer than five. */
  meanTenths: (number | null)[] | null;
  meanPeople: (number | null)[] | null;
}

export const SessionSummaryEntity = new EntitySchema<SessionSummaryRow>({
  name: 'session_summary',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    minutes: { type: 'smallint' },
    peopleHere: { type: 'integer', name: 'people_here', nullable: true },
    contributors: { type: 'integer', nullable: true },
    zoneMinutes: { type: 'smallint', array: true, name: 'zone_minutes', nullable: true },
    weeksInARow: { type: 'smallint', name: 'weeks_in_a_row', nullable: true },
    attended: { type: 'integer', default: 0 },
    isSettled: { type: 'boolean', name: 'is_settled', default: false },
    meanTenths: { type: 'smallint', array: true, name: 'mean_tenths', nullable: true },
    meanPeople: { type: 'smallint', array: true, name: 'mean_people', nullable: true },
  },
  checks: [
    {
      name: 'session_summary_figures',
      expression: `(people_here is null) = (contributors is null) and (people_here is null) = (weeks_in_a_row is null)
        and (people_here is not null or zone_minutes is null)`,
    },
    {
      name: 'session_summary_of_five',
      expression: 'people_here % 5 = 0 and contributors % 5 = 0 and contributors >= 5',
    },
    {
      name: 'session_summary_mean_of_five',
      expression: '5 <= all(mean_people) and cardinality(mean_tenths) = cardinality(mean_people)',
    },
  ],
  foreignKeys: [
    {
      name: 'session_summary_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});

/** One person's own result of one class. */
export interface RecapRow {
  tenantId: string;
  participationId: string;
  sessionId: string;
  result: PersonResult;
  curve: Recap['curve'];
  pointsBefore: Recap['before'];
  feeling: Feeling | null;
}

export const RecapEntity = new EntitySchema<RecapRow>({
  name: 'recap',
  columns: {
    tenantId: TENANT_ID,
    participationId: { type: 'uuid', primary: true, name: 'participation_id' },
    sessionId: { type: 'uuid', name: 'session_id' },
    result: { type: 'jsonb' },
    curve: { type: 'jsonb' },
    pointsBefore: { type: 'jsonb', name: 'points_before' },
    feeling: { type: 'text', nullable: true },
  },
  checks: [{ name: 'recap_feeling', expression: `feeling in ('great', 'good', 'tired', 'not-good')` }],
  indices: [{ name: 'recap_by_session', columns: ['tenantId', 'sessionId'] }],
  foreignKeys: [
    {
      name: 'recap_participation',
      target: 'participation',
      columnNames: ['tenantId', 'participationId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
