import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type {
  dismissDelivery,
  restoreDelivery,
  retryDelivery,
} from '../../application/deliveries/decide-about-delivery.ts';
import type { DeliveryKey, DeliveryKind } from '../../application/deliveries/delivery.ts';
import type { listDeliveries, UndeliveredThing } from '../../application/deliveries/list-deliveries.ts';
import { Deliveries, DeliveryAddress, type Delivery } from '../../contract/ops.ts';
import { refusals } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface OpsRoutes {
  listDeliveries: UseCase<typeof listDeliveries>;
  retryDelivery: UseCase<typeof retryDelivery>;
  dismissDelivery: UseCase<typeof dismissDelivery>;
  restoreDelivery: UseCase<typeof restoreDelivery>;
}

const act = {
  config: { access: 'admin' },
  schema: { params: DeliveryAddress, response: { 204: Type.Null(), ...refusals } },
} as const;

export const opsRoutes: FastifyPluginAsyncTypebox<OpsRoutes> = async (app, useCases) => {
  app.get(
    '/ops/jobs',
    { config: { access: 'admin' }, schema: { response: { 200: Deliveries, ...refusals } } },
    async ({ identity }) => ({ deliveries: (await useCases.listDeliveries({ identity })).map(toDelivery) }),
  );

  app.post('/ops/jobs/:id/retry', act, async ({ params, identity }, reply) => {
    await useCases.retryDelivery({ identity, delivery: keyOf(params.id) });
    return reply.status(204).send(null);
  });

  app.post('/ops/jobs/:id/dismiss', act, async ({ params, identity }, reply) => {
    await useCases.dismissDelivery({ identity, delivery: keyOf(params.id) });
    return reply.status(204).send(null);
  });

  app.post('/ops/jobs/:id/restore', act, async ({ params, identity }, reply) => {
    await useCases.restoreDelivery({ identity, delivery: keyOf(params.id) });
    return reply.status(204).send(null);
  });
};

/** As the schema of the address has checked it. */
function keyOf(id: string): DeliveryKey {
  const [what, sessionId] = id.split('.') as [DeliveryKind, string];
  return { what, sessionId };
}

function toDelivery({ what, sessionId, state, session, since, code }: UndeliveredThing): Delivery {
  return {
    id: `${what}.${sessionId}`,
    what,
    state,
    sessionId,
    programmeName: session.programme.name,
    plannedStart: session.plannedStart.toISOString(),
    since: since.toISOString(),
    code,
  };
}
