import { EntitySchema } from 'typeorm';
import type { EffortRating } from '../../../domain/effort/effort-rating.ts';
import type { WordSaid } from '../../../domain/care/care.ts';
import { TENANT_ID } from './keys.ts';

export interface ParticipationRow {
  tenantId: string;
  id: string;
  sessionId: string;
  personId: string;
  alias: string;
  slot: number | null;
  seenBy: string[];
  hiddenFrom: string[];
}

export const ParticipationEntity = new EntitySchema<ParticipationRow>({
  name: 'participation',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    sessionId: { type: 'uuid', name: 'session_id' },
    personId: { type: 'uuid', name: 'person_id' },
    alias: { type: 'text' },
    slot: { type: 'integer', nullable: true },
    seenBy: { type: 'uuid', array: true, name: 'seen_by', default: '{}' },
    hiddenFrom: { type: 'uuid', array: true, name: 'hidden_from', default: '{}' },
  },
  uniques: [
    { name: 'participation_person', columns: ['tenantId', 'sessionId', 'personId'] },
    { name: 'participation_alias', columns: ['tenantId', 'sessionId', 'alias'] },
    { name: 'participation_slot', columns: ['tenantId', 'sessionId', 'slot'] }, // any number of people without one
  ],
  checks: [{ name: 'participation_slot_range', expression: 'slot >= 0' }],
  indices: [{ name: 'participation_by_person', columns: ['tenantId', 'personId'] }],
  foreignKeys: [
    {
      name: 'participation_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});

export interface EffortRatingRow {
  tenantId: string;
  participationId: string;
  interval: number;
  rating: EffortRating;
  ratedAt: Date;
}

export const EffortRatingEntity = new EntitySchema<EffortRatingRow>({
  name: 'effort_rating',
  columns: {
    tenantId: TENANT_ID,
    participationId: { type: 'uuid', primary: true, name: 'participation_id' },
    interval: { type: 'smallint', primary: true, name: 'interval_index' },
    rating: { type: 'text' },
    ratedAt: { type: 'timestamptz', name: 'rated_at' },
  },
  checks: [{ name: 'effort_rating_words', expression: `rating in ('easy', 'moderate', 'hard', 'all-out')` }],
  foreignKeys: [
    {
      name: 'effort_rating_participation',
      target: 'participation',
      columnNames: ['tenantId', 'participationId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});

/** What one person and their coach have said to one another in a class. Deleted at its end. */
export interface CareRow {
  tenantId: string;
  participationId: string;
  isUnwell: boolean;
  /** Whom the person told of it. */
  toldCoach: string | null;
  /** As JSON keeps it: its moment is a text. */
  word: (Omit<WordSaid, 'at'> & { at: string }) | null;
}

export const CareEntity = new EntitySchema<CareRow>({
  name: 'care',
  columns: {
    tenantId: TENANT_ID,
    participationId: { type: 'uuid', primary: true, name: 'participation_id' },
    isUnwell: { type: 'boolean', name: 'is_unwell' },
    toldCoach: { type: 'uuid', name: 'told_coach', nullable: true },
    word: { type: 'jsonb', nullable: true },
  },
  foreignKeys: [
    {
      name: 'care_participation',
      target: 'participation',
      columnNames: ['tenantId', 'participationId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
