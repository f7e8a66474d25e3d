import { EntitySchema } from 'typeorm';
import type { Sex } from '../../../domain/summary/calories.ts';
import { TENANT_ID } from './keys.ts';

export interface PersonRow {
  tenantId: string;
  personId: string;
  name: string;
  /** Came in with a code and goes by the name they typed. */
  isGuest: boolean;
}

/**
 * The name of a person as the directory showed it last. Other tables hold the person's id without a foreign key:
 * somebody can decide about consent before any name of theirs was seen.
 */
export const PersonEntity = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    name: { type: 'text' },
    isGuest: { type: 'boolean', name: 'is_guest', default: false },
  },
});

export interface ProfileRow {
  tenantId: string;
  personId: string;
  birthYear: number | null;
  ownMaximum: number | null;
  weightKg: number | null;
  sex: Sex | null;
}

export const ProfileEntity = new EntitySchema<ProfileRow>({
  name: 'profile',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    birthYear: { type: 'smallint', name: 'birth_year', nullable: true },
    ownMaximum: { type: 'smallint', name: 'own_maximum', nullable: true },
    weightKg: { type: 'real', name: 'weight_kg', nullable: true },
    sex: { type: 'text', nullable: true },
  },
  checks: [{ name: 'profile_sex', expression: `sex in ('female', 'male')` }],
});

/** What a person likes to say as a coach, in their order. */
export interface CoachCuesRow {
  tenantId: string;
  personId: string;
  cues: string[];
}

export const CoachCuesEntity = new EntitySchema<CoachCuesRow>({
  name: 'coach_cues',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    cues: { type: 'text', array: true },
  },
});
