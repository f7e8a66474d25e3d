import { badRequest } from './graph-error.ts';

const USUAL = 20;
const MOST = 50;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** What `$skiptoken` asks for the next page; null on the last one. */
  readonly next: string | null;
}

/**
 * One page of a list as `$top` and `$skiptoken` ask for it.
 *
 * @throws {GraphError} for any other option than those and `allowed`
 */
export function pageOf<Item extends { readonly id: string }>(
  newestFirst: readonly Item[],
  query: URLSearchParams,
  allowed: readonly string[],
): Page<Item> {
  for (const name of query.keys()) {
    if (!['$top', '$skiptoken', ...allowed].includes(name)) {
      throw badRequest(`Query option '${name}' is not allowed. To allow it, set the 'AllowedQueryOptions' property.`);
    }
  }
  const top = Number(query.get('$top') ?? USUAL);
  if (!Number.isInteger(top) || top < 1 || top > MOST) {
    throw badRequest(`Invalid value specified for property '$top'. It must be between 1 and ${MOST}.`);
  }
  const last = query.get('$skiptoken'); // the id that the page before ended with: what came since moves no page
  const rest = last === null ? newestFirst : newestFirst.filter(({ id }) => Number(id) < Number(last));
  const items = rest.slice(0, top);
  return { items, next: items.length < rest.length ? (items.at(-1)?.id ?? null) : null };
}
