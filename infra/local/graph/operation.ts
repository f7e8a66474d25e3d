import type { Caller } from './caller.ts';
import type { GraphError } from './graph-error.ts';

/** One request, whether it came alone or in a batch. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A request of an application, after its token was checked. */
export interface GraphCall {
  readonly caller: Caller;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly headers: Headers;
  /** The JSON of the request; null when there is none. */
  readonly body: unknown;
  /** Of this stand-in, for links that lead back to it. */
  readonly origin: string;
}

export interface GraphAnswer {
  readonly status: number;
  /** JSON, or a stream of bytes; none for some. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Any one of these is enough. */
export interface Allowed {
  readonly application: readonly string[];
  /** Scopes of a token in a person's name; none where Graph answers applications alone. */
  readonly delegated: readonly string[];
  /** How this part of Graph says no. */
  readonly refuse: (allowed: readonly string[], caller: Caller) => GraphError;
}

/** One thing that may be asked of Graph. */
export interface GraphOperation {
  /** As faults call it. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, as Microsoft writes it: `/users/{userId}/events`. */
  readonly path: string;
  /** Null where the operation itself looks what the caller may. */
  readonly allowed: Allowed | null;
  /** @throws {GraphError} */
  readonly run: (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>;
}

/** @throws when the path has no such parameter, which is a mistake of the operation */
export function param({ params }: GraphCall, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The path has no {${name}}`);
  return value;
}
