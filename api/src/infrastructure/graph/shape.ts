import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** What Graph answered, if it has the shape that Microsoft describes. @throws {Error} naming what was asked for */
export function shaped<Schema extends TSchema>(schema: Schema, answer: unknown, what: string): Static<Schema> {
  if (!Value.Check(schema, answer)) throw new Error(`Graph gave ${what} of another shape`);
  return answer;
}
