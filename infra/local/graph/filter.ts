import { badRequest } from './graph-error.ts';

type Test = (item: object) => boolean;

/**
 * What `$filter` leaves: `eq`, `ne`, `in`, `startswith` and `endswith` on texts and booleans, joined by `and`, `or`,
 * `not` and brackets. Texts are compared without regard to case, as the directory does.
 *
 * @throws {GraphError} for anything else
 */
export function parseFilter(filter: string): Test {
  const tokens = filter.match(TOKEN)?.map((token) => token.trim()) ?? [];
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (): string => tokens[at++] ?? '';
  const expect = (wanted: string): void => {
    if (take().toLowerCase() !== wanted) throw invalid();
  };

  const either = (): Test => {
    const tests = [both()];
    while (peek()?.toLowerCase() === 'or') {
      take();
      tests.push(both());
    }
    return (item) => tests.some((test) => test(item));
  };
  const both = (): Test => {
    const tests = [single()];
    while (peek()?.toLowerCase() === 'and') {
      take();
      tests.push(single());
    }
    return (item) => tests.every((test) => test(item));
  };
  const single = (): Test => {
    const token = take();
    if (token === '(') {
      const inner = either();
      expect(')');
      return inner;
    }
    if (token.toLowerCase() === 'not') {
      const inner = single();
      return (item) => !inner(item);
    }
    return /^(startswith|endswith)$/i.test(token) ? called(token.toLowerCase()) : compared(token);
  };
  const called = (name: string): Test => {
    expect('(');
    const path = take();
    expect(',');
    const wanted = String(literal(take()));
    expect(')');
    return (item) => {
      const value = valueAt(item, path);
      if (typeof value !== 'string') return false;
      return name === 'startswith' ? value.startsWith(wanted) : value.endsWith(wanted);
    };
  };
  const compared = (path: string): Test => {
    const operator = take().toLowerCase();
    if (operator === 'in') {
      expect('(');
      const wanted = [literal(take())];
      while (peek() === ',') {
        take();
        wanted.push(literal(take()));
      }
      expect(')');
      return (item) => wanted.includes(valueAt(item, path));
    }
    if (operator !== 'eq' && operator !== 'ne') throw invalid();
    const wanted = literal(take());
    return (item) => (valueAt(item, path) === wanted) === (operator === 'eq');
  };

  const test = either();
  if (peek() !== undefined) throw invalid();
  return test;
}

const TOKEN = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/g;

type Literal = string | boolean | null;

function literal(token: string): Literal {
  if (/^'.*'$/s.test(token)) return token.slice(1, -1).replaceAll("''", "'").toLowerCase();
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  throw invalid();
}

/** `teamsApp/id` leads into what is within. */
function valueAt(item: object, path: string): Literal {
  let value: unknown = item;
  for (const name of path.split('/')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'boolean' ? value : null;
}

const invalid = () => badRequest('Invalid filter clause');
