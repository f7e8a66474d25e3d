import { Type, type Static } from 'typebox';

const Text = (maxLength: number) => Type.String({ maxLength });
const Nullable = (maxLength: number) => Type.Union([Type.Null(), Text(maxLength)]);

/** What Graph sends of a resource in place of it: https://learn.microsoft.com/graph/change-notifications-with-resource-data */
const EncryptedContent = Type.Object({
  data: Text(64 * 1024),
  dataSignature: Text(200),
  dataKey: Text(2000),
  encryptionCertificateId: Text(200),
});

const OfSubscription = {
  subscriptionId: Text(100),
  tenantId: Type.String({ format: 'uuid' }),
  clientState: Type.Optional(Nullable(128)),
};

const ChangeNotification = Type.Object({
  ...OfSubscription,
  resourceData: Type.Optional(Type.Union([Type.Null(), Type.Object({ id: Type.Optional(Nullable(1000)) })])),
  encryptedContent: Type.Optional(Type.Union([Type.Null(), EncryptedContent])),
});

/** Graph sends several at once where they come close together. */
const MOST_AT_ONCE = 1000;

/** `POST /webhooks/graph`. What Graph may add besides, today or later, is passed over. */
export const ChangeNotifications = Type.Object({
  value: Type.Array(ChangeNotification, { minItems: 1, maxItems: MOST_AT_ONCE }),
  validationTokens: Type.Optional(Type.Union([Type.Null(), Type.Array(Text(10_000), { maxItems: 100 })])),
});
export type ChangeNotifications = Static<typeof ChangeNotifications>;

/** `POST /webhooks/graph/lifecycle`. */
export const LifecycleNotifications = Type.Object({
  value: Type.Array(
    Type.Object({
      ...OfSubscription,
      lifecycleEvent: Type.Enum(['missed', 'subscriptionRemoved', 'reauthorizationRequired']),
    }),
    { minItems: 1, maxItems: MOST_AT_ONCE },
  ),
});
export type LifecycleNotifications = Static<typeof LifecycleNotifications>;
