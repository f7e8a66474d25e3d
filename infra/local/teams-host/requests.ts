/** The fields of these names as strings, or null when one is missing. */
export function readStrings<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> | null {
  if (typeof body !== 'object' || body === null) return null;
  const values = body as Record<string, unknown>;
  if (!names.every((name) => typeof values[name] === 'string')) return null;
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Record<Name, string>;
}
