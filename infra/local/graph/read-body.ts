import { GraphError } from './graph-error.ts';

export type Body = Readonly<Record<string, unknown>>;

/**
 * The JSON object of a request.
 *
 * @throws {GraphError} when it is none, and for a property that the type does not have: Graph knows its properties
 */
export function readBody(body: unknown, { type, properties }: { type: string; properties: readonly string[] }): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new GraphError(400, 'BadRequest', 'Empty Payload. JSON content expected.');
  }
  for (const name of Object.keys(body)) {
    if (properties.includes(name) || name.includes('@odata.')) continue;
    throw new GraphError(
      400,
      'RequestBodyRead',
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    );
  }
  return body as Body;
}

/** @throws {GraphError} when it is there and no text */
export function optionalText(body: Body, name: string): string | null {
  const value = body[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new GraphError(400, 'BadRequest', `Property '${name}' must be a string.`);
}

/** @throws {GraphError} when there is no such text */
export function text(body: Body, name: string): string {
  const value = optionalText(body, name);
  if (value !== null && value !== '') return value;
  throw new GraphError(400, 'BadRequest', `Property '${name}' is required.`);
}
