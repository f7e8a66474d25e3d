import { useTeams } from '../teams/TeamsGate.tsx';

/** What was asked of the api, as a page shows it. `retry` also lets a person grant what Teams wants. */
export type Found<T> =
  | { readonly state: 'loading'; readonly retry: () => void }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'found'; readonly value: T; readonly staleSince: Date | null; readonly retry: () => void };

/** The parts of an answer of TanStack Query that decide what is shown. */
interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly dataUpdatedAt: number;
  readonly refetch: () => Promise<unknown>;
}

/** What has once been found stays when a later look fails; then it says since when it is old. */
export function useFound<T>({ data, error, dataUpdatedAt, refetch }: Answer<T>): Found<T> {
  const { tokens } = useTeams();
  const retry = () => void tokens.freshToken().then(refetch, refetch); // a refused sign-in shows in the answer
  if (data !== undefined) {
    return { state: 'found', value: data, staleSince: error ? new Date(dataUpdatedAt) : null, retry };
  }
  return error ? { state: 'failed', error, retry } : { state: 'loading', retry };
}
