export type FilterValue = string | number | boolean | null | ReadonlySet<string>;

interface FilterFunction {
  readonly least: number;
  readonly most: number;
  readonly call: (first: FilterValue, second: FilterValue, third: FilterValue) => FilterValue;
}

/** The functions of the filter language. Of an absent text they make nothing, and a test of it is false. */
export const FILTER_FUNCTIONS: ReadonlyMap<string, FilterFunction> = new Map<string, FilterFunction>([
  ['length', takes(1, (of) => (isText(of) ? of.length : of instanceof Set ? of.size : null))],
  ['tolower', takes(1, (of) => (isText(of) ? of.toLowerCase() : null))],
  ['toupper', takes(1, (of) => (isText(of) ? of.toUpperCase() : null))],
  ['trim', takes(1, (of) => (isText(of) ? of.trim() : null))],
  ['contains', takes(2, (of, part) => isText(of) && isText(part) && of.includes(part))],
  ['startswith', takes(2, (of, part) => isText(of) && isText(part) && of.startsWith(part))],
  ['endswith', takes(2, (of, part) => isText(of) && isText(part) && of.endsWith(part))],
  ['indexof', takes(2, (of, part) => (isText(of) && isText(part) ? of.indexOf(part) : null))],
  ['substring', { least: 2, most: 3, call: substring }],
]);

function takes(count: number, call: FilterFunction['call']): FilterFunction {
  return { least: count, most: count, call };
}

function substring(of: FilterValue, start: FilterValue, length: FilterValue): FilterValue {
  if (!isText(of) || typeof start !== 'number') return null;
  return of.slice(start, typeof length === 'number' ? start + length : undefined);
}

const isText = (value: FilterValue): value is string => typeof value === 'string';
