import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PeopleFound } from '@upbeat/api/contract/schedule.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { useSettled } from './use-settled.ts';

export type PersonFound = PeopleFound['people'][number];

/** What looking for somebody has come to. */
export type PeopleSearch =
  | { readonly state: 'too-short' | 'looking' | 'failed' }
  | { readonly state: 'found'; readonly people: readonly PersonFound[]; readonly isPermitted: boolean };

const LEAST_LETTERS = 2;
const MOST_LETTERS = 60;
const SETTLES_MS = 200;

/** Who could lead, by some letters of their name. The answer is always that of the letters asked last. */
export function usePeople(typed: string): PeopleSearch {
  const api = useApi();
  const find = useSettled(typed.trim().slice(0, MOST_LETTERS), SETTLES_MS);
  const isAsked = find.length >= LEAST_LETTERS;
  const { data, error } = useQuery<PeopleFound>({
    queryKey: ['people', find.toLowerCase()],
    queryFn: () => api.findPeople(find),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  if (!isAsked) return { state: 'too-short' };
  if (error) return { state: 'failed' };
  return data === undefined ? { state: 'looking' } : { state: 'found', ...data };
}
