import { Type } from 'typebox';

/** An id of a class, a person or a tenant. Lower case only: one class must not be known under two spellings. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
