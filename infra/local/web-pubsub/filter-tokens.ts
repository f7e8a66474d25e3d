/** A filter that the service cannot read. The message is the service's own. */
export class FilterError extends Error {}

export type FilterToken = { readonly end: number } & (
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'word'; readonly value: string }
  | { readonly type: 'mark'; readonly value: string }
);

const TOKEN = /\s*(?:'(?<text>(?:[^']|'')*)'|(?<number>[+-]?\d+)|(?<word>[A-Za-z_]\w*)|(?<mark>[(),]))/y;

/** @throws {FilterError} at the first character that starts no token */
export function readFilterTokens(source: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  const length = source.trimEnd().length;
  let end = 0;
  while (end < length) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(source)?.groups;
    if (found === undefined) throw syntaxError(source, end);
    end = TOKEN.lastIndex;
    if (found['text'] !== undefined) tokens.push({ type: 'text', value: found['text'].replaceAll("''", "'"), end });
    else if (found['number'] !== undefined) tokens.push({ type: 'number', value: Number(found['number']), end });
    else if (found['word'] !== undefined) tokens.push({ type: 'word', value: found['word'], end });
    else tokens.push({ type: 'mark', value: found['mark'] ?? '', end });
  }
  return tokens;
}

export function syntaxError(source: string, position: number): FilterError {
  return filterError(source, `Syntax error at position ${position} in '${source}'.`);
}

export function filterError(source: string, what: string): FilterError {
  return new FilterError(`Invalid syntax for '${source}': ${what} (Parameter 'filter')`);
}
