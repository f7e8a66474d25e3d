import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { recordHealthExport } from '../../application/live/record-health-export.ts';
import { HealthExport, RelayReceipt } from '../../contract/relays.ts';
import { readHealthExport } from '../../domain/heart-rate/health-export.ts';
import { refusals } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface RelayRoutes {
  recordHealthExport: UseCase<typeof recordHealthExport>;
}

/** An hour of heart rates by the second, spelled at length. */
const BODY_LIMIT = 1024 * 1024;

/** Apps that hand in a heart rate by HTTP. Those that are listened to are the pairing page's own affair. */
export const relayRoutes: FastifyPluginAsyncTypebox<RelayRoutes> = async (app, useCases) => {
  app.post(
    '/relays/health-auto-export',
    {
      config: { access: 'pairing' },
      bodyLimit: BODY_LIMIT,
      schema: { body: HealthExport, response: { 200: RelayReceipt, ...refusals } },
    },
    ({ body, identity }) => useCases.recordHealthExport({ identity, readings: readHealthExport(body.data.metrics) }),
  );
};
