import { Type, type Static } from 'typebox';
import { Id } from './id.ts';

/**
 * `GET /ops/jobs`: what could not be done by itself, for an admin. It says nothing about a person: recaps that failed
 * are one line a class, without a count.
 */
export const Deliveries = Type.Object({
  deliveries: Type.Array(
    Type.Object({
      /** For the two acts below. */
      id: Type.String(),
      what: Type.Union([Type.Literal('summary'), Type.Literal('class-card'), Type.Literal('recaps')]),
      /**
       * `failed`: given up after all its tries. `refused`: Teams will not take it, trying again is for the admin.
       * `unknown`: Teams may have taken it; it is not sent again by itself.
       */
      state: Type.Union([Type.Literal('failed'), Type.Literal('refused'), Type.Literal('unknown')]),
      sessionId: Id,
      programmeName: Type.String(),
      plannedStart: Type.String({ format: 'date-time' }),
      since: Type.String({ format: 'date-time' }),
      /** A stable code, such as MessageWritesBlocked; null where there is none. */
      code: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type Deliveries = Static<typeof Deliveries>;

/*
 * `POST /ops/jobs/:id/retry`: tries once more; of an unknown post that means posting again, which may show it twice.
 * `POST /ops/jobs/:id/dismiss`: the admin has looked and leaves it. Both answer 204, also a second time.
 */
