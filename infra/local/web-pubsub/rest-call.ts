import { compileFilter, type Filter } from './filter.ts';
import { FilterError } from './filter-tokens.ts';
import type { Hub } from './hub.ts';
import type { DataType, Message } from './message.ts';
import type { AccessKey } from './tokens.ts';

/** One request to an operation of a hub, already authenticated. */
export interface RestCall {
  readonly hub: Hub;
  /** As the caller knows the service: `https://localhost:1234`. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
  readonly accessKey: AccessKey;
}

export interface RestReply {
  readonly status: number;
  readonly json?: unknown;
}

/** A refusal that the service answers with a problem document. */
export class RestProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly target: string | null;

  constructor(status: number, code: string, message: string, target: string | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.target = target;
  }
}

export function badRequest(message: string, target: string): RestProblem {
  return new RestProblem(400, 'Error.BadRequest', message, target);
}

export function excludedOf({ query }: RestCall): ReadonlySet<string> {
  return new Set(query.getAll('excluded'));
}

/** Everyone when there is no filter. */
export function filterOf(source: string | null | undefined): Filter {
  if (source === null || source === undefined || source === '') return () => true;
  try {
    return compileFilter(source);
  } catch (error) {
    if (error instanceof FilterError) throw badRequest(error.message, 'filter');
    throw error;
  }
}

/** A whole number of the query within its limits, or what stands when it is not given. */
export function numberOf<Otherwise>(
  { query }: RestCall,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: Otherwise,
): number | Otherwise {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw badRequest(`${name} must be a whole number between ${least} and ${most}, got ${text}`, name);
}

const DATA_TYPES: ReadonlyMap<string, DataType> = new Map<string, DataType>([
  ['application/json', 'json'],
  ['text/plain', 'text'],
  ['application/octet-stream', 'binary'],
  ['application/x-protobuf', 'protobuf'],
]);

/** The message in the body of a `:send`. */
export function messageOf(call: RestCall, group: string | null): Message {
  const dataType = DATA_TYPES.get(call.contentType);
  if (dataType === undefined) {
    const known = [...DATA_TYPES.keys()].join(', ');
    throw new RestProblem(415, 'Error.UnsupportedMediaType', `Content-Type must be one of ${known}`, 'Content-Type');
  }
  if (dataType === 'json') jsonOf(call);
  return {
    from: group === null ? 'server' : 'group',
    group,
    fromUserId: null,
    dataType,
    data: call.body,
    ttlSeconds: numberOf(call, 'messageTtlSeconds', [0, 300], 0),
  };
}

export function jsonOf({ body }: RestCall): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    if (cause instanceof SyntaxError) throw badRequest('The body is not JSON', 'body');
    throw cause;
  }
}
