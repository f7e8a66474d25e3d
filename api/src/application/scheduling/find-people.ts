import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { OnBehalf } from './on-behalf.ts';
import type { DirectoryPerson } from './people-directory.ts';

/** Looks for people as whoever asks may see them. */
export interface PeopleSearch {
  /** By the beginnings of names and addresses. Null where nobody allowed Upbeat to look in this person's name. */
  find(of: OnBehalf, words: string): Promise<readonly DirectoryPerson[] | null>;
}

export interface FindPeopleDeps {
  readonly inTransaction: InTransaction;
  readonly peopleSearch: PeopleSearch;
}

/** Somebody who could lead a class. */
export type FoundPerson = Pick<DirectoryPerson, 'personId' | 'name' | 'jobTitle' | 'isGuest'>;

const LIMIT = 10;

/**
 * Who could lead a class, at most ten. Where Upbeat may not look in the caller's name, it knows by name only those who
 * have opened it.
 */
export async function findPeople(
  { inTransaction, peopleSearch }: FindPeopleDeps,
  { identity, token, words }: { identity: Identity; token: string; words: string },
): Promise<{ people: FoundPerson[]; isPermitted: boolean }> {
  const { tenantId } = identity;
  const found = await peopleSearch.find({ tenantId, token }, words);
  if (found !== null) return { people: found.slice(0, LIMIT).map(shown), isPermitted: true };

  const known = await inTransaction(tenantId, ({ people }) => people.named(words, LIMIT));
  return { people: known.map((one) => ({ ...one, jobTitle: null, isGuest: false })), isPermitted: false };
}

const shown = ({ personId, name, jobTitle, isGuest }: DirectoryPerson): FoundPerson => ({
  personId,
  name,
  jobTitle,
  isGuest,
});
