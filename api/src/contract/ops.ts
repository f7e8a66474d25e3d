import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

/**
 * `GET /ops/jobs`: what could not be done by itself, for an admin. It says nothing about a person: recaps that failed
 * are one line a class, without a count.
 */
export const Deliveries = Type.Object({
  deliveries: Type.Array(
    Type.Object({
      /** For the acts below: what it is, and of which class. */
      id: Type.String(),
      what: Type.Enum(['summary', 'class-card', 'recaps', 'meeting', 'notices', 'recording']),
      /**
       * `failed`: given up after all its tries. `refused`: Teams will not take it, trying again is for the admin.
       * `unknown`: Teams may have taken it; it is not sent again by itself.
       */
      state: Type.Union([Type.Literal('failed'), Type.Literal('refused'), Type.Literal('unknown')]),
      sessionId: Id,
      programmeName: Type.String(),
      plannedStart: Type.String({ format: 'date-time' }),
      since: Type.String({ format: 'date-time' }),
      /** A stable code, such as MessageWritesBlocked; null where there is none, and always for recaps. */
      code: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type Deliveries = Static<typeof Deliveries>;

export type Delivery = Deliveries['deliveries'][number];

/**
 * `POST /ops/jobs/:id/retry`: tries once more; of an unknown post that means posting again, which may show it twice.
 * `POST /ops/jobs/:id/dismiss`: the admin has looked and leaves it. `POST /ops/jobs/:id/restore`: takes that back. All
 * answer 204, also a second time.
 */
export const DeliveryAddress = Type.Object({
  id: Type.String({
    pattern: '^(summary|class-card|recaps|meeting|notices|recording)\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  }),
});
