/** What follows the path: the client leaves it as it is, and takes the dollar sign for one alone. */
export function queryOf(options: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `?${pairs.join('&')}`;
}

/** A text within a `$filter`. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
