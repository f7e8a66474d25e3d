import type { EntitySchemaColumnOptions } from 'typeorm';

/** First in every key: a row belongs to one customer, and a larger database is later distributed by it. */
export const TENANT_ID: EntitySchemaColumnOptions = { type: 'uuid', primary: true, name: 'tenant_id' };
