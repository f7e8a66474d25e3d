import { Type, type Static } from 'typebox';

/**
 * `POST /relays/health-auto-export`, with the token of a pairing as Bearer: what the app of that name sends, as it sends
 * it. Of all metrics `heart_rate` is read, and of its readings the date and the mean; everything else is passed over.
 */
export const HealthExport = Type.Object({
  data: Type.Object({
    metrics: Type.Array(Type.Object({ name: Type.String(), data: Type.Array(Type.Unknown(), { maxItems: 10_000 }) }), {
      maxItems: 200,
    }),
  }),
});
export type HealthExport = Static<typeof HealthExport>;

/** How many seconds are durable now, and which readings were left out, each with the reason in words. */
export const RelayReceipt = Type.Object({
  seconds: Type.Integer(),
  refused: Type.Array(Type.Object({ date: Type.String(), reason: Type.String() })),
});
export type RelayReceipt = Static<typeof RelayReceipt>;
