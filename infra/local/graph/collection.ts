import { badRequest } from './graph-error.ts';
import type { GraphAnswer, GraphCall } from './operation.ts';

export interface CollectionOptions<Item> {
  /** As the context of the answer names it: `users`. */
  readonly of: string;
  readonly usual: number;
  readonly most: number;
  /** Query options beside `$top` and `$skiptoken`. */
  readonly allowed: readonly string[];
  readonly show: (item: Item) => object;
}

/**
 * One page of a list, as `$top` and `$skiptoken` ask for it. A page begins after the item with which the one before
 * ended, so that nothing moves it that came meanwhile.
 *
 * @throws {GraphError} for an option that is not allowed, and for a page of another size than allowed
 */
export function answerCollection<Item extends { readonly id: string }>(
  { url, origin }: GraphCall,
  all: readonly Item[],
  { of, usual, most, allowed, show }: CollectionOptions<Item>,
): GraphAnswer {
  for (const name of url.searchParams.keys()) {
    if (!['$top', '$skiptoken', ...allowed].includes(name)) {
      throw badRequest(`Query option '${name}' is not allowed. To allow it, set the 'AllowedQueryOptions' property.`);
    }
  }
  const top = Number(url.searchParams.get('$top') ?? usual);
  if (!Number.isInteger(top) || top < 1 || top > most) {
    throw badRequest(`Invalid value specified for property '$top'. It must be between 1 and ${most}.`);
  }
  const after = url.searchParams.get('$skiptoken');
  const begin = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== null && begin === 0) throw badRequest('The skip token is invalid.');
  const rest = all.slice(begin);
  const items = rest.slice(0, top);
  const last = items.length < rest.length ? items.at(-1) : undefined;
  const next = new URL(url);
  if (last) next.searchParams.set('$skiptoken', last.id);
  const counts = url.searchParams.get('$count') === 'true' ? { '@odata.count': all.length } : {};
  return {
    status: 200,
    body: {
      '@odata.context': `${origin}/v1.0/$metadata#${of}`,
      ...counts,
      ...(last ? { '@odata.nextLink': next.href } : {}),
      value: items.map(show),
    },
  };
}
