import { FILTER_FUNCTIONS, type FilterValue } from './filter-functions.ts';
import { filterError, readFilterTokens, syntaxError, type FilterToken } from './filter-tokens.ts';

/** What a filter can ask about. */
export interface FilterSubject {
  readonly connectionId: string;
  readonly userId: string | null;
  readonly groups: ReadonlySet<string>;
}

export type Filter = (subject: FilterSubject) => boolean;

type Expression = (subject: FilterSubject) => FilterValue;

const IDENTIFIERS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['connectionid', ({ connectionId }) => connectionId],
  ['userid', ({ userId }) => userId],
  ['groups', ({ groups }) => groups],
]);

const CONSTANTS: ReadonlyMap<string, FilterValue> = new Map<string, FilterValue>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

const COMPARISONS: ReadonlyMap<string, (left: FilterValue, right: FilterValue) => boolean> = new Map([
  ['eq', (left: FilterValue, right: FilterValue) => left === right],
  ['ne', (left: FilterValue, right: FilterValue) => left !== right],
  ['gt', ordered((left, right) => left > right)],
  ['ge', ordered((left, right) => left >= right)],
  ['lt', ordered((left, right) => left < right)],
  ['le', ordered((left, right) => left <= right)],
]);

/**
 * Compiles a filter of the service's OData language, such as `userId ne null and 'stage' in groups`.
 *
 * @throws {FilterError} with the message that the service gives
 * @see https://learn.microsoft.com/azure/azure-web-pubsub/reference-odata-filter
 */
export function compileFilter(source: string): Filter {
  const tokens = readFilterTokens(source);
  let at = 0;
  const unknownNames: string[] = []; // reported last, as there: a fault of syntax comes first

  const next = (): FilterToken => {
    const token = tokens[at++];
    if (token === undefined) throw syntaxError(source, source.length);
    return token;
  };
  const takeIf = (type: FilterToken['type'], value: string): boolean => {
    const token = tokens[at];
    if (token?.type !== type || token.value !== value) return false;
    at++;
    return true;
  };
  const expect = (mark: string): void => {
    const token = next();
    if (token.type !== 'mark' || token.value !== mark) throw syntaxError(source, token.end);
  };

  const either = (): Expression => {
    let left = both();
    while (takeIf('word', 'or')) left = or(left, both());
    return left;
  };
  const both = (): Expression => {
    let left = negation();
    while (takeIf('word', 'and')) left = and(left, negation());
    return left;
  };
  const negation = (): Expression => {
    if (!takeIf('word', 'not')) return comparison();
    const inner = negation();
    return (subject) => inner(subject) !== true;
  };
  const comparison = (): Expression => {
    const left = primary();
    if (takeIf('word', 'in')) return within(left, collection());
    const token = tokens[at];
    const compare = token?.type === 'word' ? COMPARISONS.get(token.value) : undefined;
    if (compare === undefined) return left;
    at++;
    const right = primary();
    return (subject) => compare(left(subject), right(subject));
  };
  const collection = (): readonly Expression[] => {
    if (!takeIf('mark', '(')) return [primary()];
    return argumentsToClose();
  };
  const argumentsToClose = (): readonly Expression[] => {
    const list = [either()];
    while (takeIf('mark', ',')) list.push(either());
    expect(')');
    return list;
  };
  const primary = (): Expression => {
    const token = next();
    if (token.type === 'text' || token.type === 'number') return () => token.value;
    if (token.type === 'word') return takeIf('mark', '(') ? call(token) : named(token.value);
    if (token.value !== '(') throw syntaxError(source, token.end);
    const inner = either();
    expect(')');
    return inner;
  };
  const call = (name: FilterToken): Expression => {
    const list = argumentsToClose();
    const found = FILTER_FUNCTIONS.get(String(name.value));
    if (found === undefined || list.length < found.least || list.length > found.most) {
      throw filterError(source, `Unknown function ${name.value} with ${list.length} arguments.`);
    }
    const [first = absent, second = absent, third = absent] = list;
    return (subject) => found.call(first(subject), second(subject), third(subject));
  };
  const named = (name: string): Expression => {
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return () => constant;
    const identifier = IDENTIFIERS.get(name.toLowerCase());
    if (identifier === undefined) unknownNames.push(name);
    return identifier ?? absent;
  };

  const expression = either();
  const rest = tokens[at];
  if (rest !== undefined) throw syntaxError(source, rest.end);
  const [unknown] = unknownNames;
  if (unknown !== undefined) throw filterError(source, `Could not find a property named '${unknown}'.`);
  return (subject) => expression(subject) === true;
}

const absent: Expression = () => null;

function or(left: Expression, right: Expression): Expression {
  return (subject) => left(subject) === true || right(subject) === true;
}

function and(left: Expression, right: Expression): Expression {
  return (subject) => left(subject) === true && right(subject) === true;
}

function within(item: Expression, collection: readonly Expression[]): Expression {
  return (subject) => {
    const wanted = item(subject);
    return collection.some((part) => {
      const value = part(subject);
      return value instanceof Set ? value.has(wanted) : value === wanted;
    });
  };
}

function ordered(compare: (left: string | number, right: string | number) => boolean) {
  return (left: FilterValue, right: FilterValue): boolean => {
    if (typeof left === 'string' && typeof right === 'string') return compare(left, right);
    return typeof left === 'number' && typeof right === 'number' && compare(left, right);
  };
}
