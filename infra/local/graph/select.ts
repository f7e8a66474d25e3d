import type { GraphCall } from './operation.ts';

/** What `$select` leaves; the annotations and the id always stay. */
export function selected({ url }: GraphCall, resource: object, usual: readonly string[] | null = null): object {
  const wanted =
    url.searchParams
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? usual;
  if (wanted === null) return resource;
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => name.startsWith('@') || name === 'id' || wanted.includes(name)),
  );
}
