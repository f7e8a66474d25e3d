import type { Profile, ProfileView } from '@upbeat/api/contract/me.ts';
import { maxHeartRateOf, MAXIMUM_LIMITS, STUDIED_AGES } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';

/** What a person has typed so far about where their zones come from. */
export interface ZonesDraft {
  readonly basis: 'birth-year' | 'own-maximum';
  readonly text: string;
}

export type ReadDraft =
  | { readonly state: 'empty' }
  | { readonly state: 'wrong'; readonly limits: readonly [number, number] }
  | { readonly state: 'good'; readonly profile: Profile; readonly maxHeartRate: number };

/** What is known already, as a draft. */
export function draftOf(profile: Pick<ProfileView, 'birthYear' | 'ownMaximum'>): ZonesDraft {
  if (profile.ownMaximum !== null) return { basis: 'own-maximum', text: String(profile.ownMaximum) };
  return { basis: 'birth-year', text: profile.birthYear === null ? '' : String(profile.birthYear) };
}

/** Reads a draft as a profile. Both numbers have limits: outside them no estimate holds, or it is a slip. */
export function readDraft({ basis, text }: ZonesDraft, year: number): ReadDraft {
  const typed = text.trim();
  if (typed === '') return { state: 'empty' };
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  const limits = limitsOf(basis, year);
  if (!(number >= limits[0] && number <= limits[1])) return { state: 'wrong', limits };
  const profile: Profile =
    basis === 'birth-year' ? { birthYear: number, ownMaximum: null } : { birthYear: null, ownMaximum: number };
  const maxHeartRate = maxHeartRateOf(profile, year);
  return maxHeartRate === null ? { state: 'wrong', limits } : { state: 'good', profile, maxHeartRate };
}

function limitsOf(basis: ZonesDraft['basis'], year: number): readonly [number, number] {
  return basis === 'own-maximum' ? MAXIMUM_LIMITS : [year - STUDIED_AGES[1], year - STUDIED_AGES[0]];
}
