import { appendFileSync } from 'node:fs';

/** One exchange, as the conformance check of the published description reads it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Null also for what is no JSON. */
  readonly responseBody: unknown;
}

/** What Graph itself sends. */
export type Sent =
  | { readonly kind: 'notification'; readonly requestBody: unknown }
  /** What was encrypted in one. */
  | { readonly kind: 'decrypted'; readonly type: string; readonly responseBody: unknown };

export type RecordTraffic = (line: Exchange | Sent) => void;

/** Writes every exchange to a file, one JSON object a line. */
export function recordTraffic(file: string, clock: () => Date): RecordTraffic {
  return (line) => appendFileSync(file, `${JSON.stringify({ time: clock().toISOString(), ...line })}\n`);
}

/** Those that change what is answered: never one with a token. */
const HEADERS_THAT_MATTER = [
  'accept',
  'consistencylevel',
  'content-type',
  'if-match',
  'prefer',
  'range',
  'client-request-id',
  'retry-after',
  'location',
  'www-authenticate',
  'content-range',
];

export function headersThatMatter(headers: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => HEADERS_THAT_MATTER.includes(name.toLowerCase())));
}
