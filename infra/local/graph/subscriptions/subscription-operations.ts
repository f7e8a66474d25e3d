import { randomUUID } from 'node:crypto';
import { GraphError } from '../graph-error.ts';
import { param, type GraphCall, type GraphOperation } from '../operation.ts';
import { wishedChange, wishedSubscription } from './subscription-rules.ts';
import { toSubscription, type LocalSubscription, type Subscriptions } from './subscriptions.ts';

interface Deps {
  readonly subscriptions: Subscriptions;
  readonly clock: () => Date;
}

/** Whoever is subscribed must answer within this time. */
const HANDSHAKE_MS = 10_000;

const ONE = '/subscriptions/{subscriptionId}';

/** Subscriptions, each to be seen by the application that made it alone. */
export function subscriptionOperations({ subscriptions, clock }: Deps): readonly GraphOperation[] {
  const shown = ({ origin }: GraphCall, subscription: LocalSubscription): object => ({
    '@odata.context': `${origin}/v1.0/$metadata#subscriptions/$entity`,
    ...toSubscription(subscription),
  });
  const own = (call: GraphCall): LocalSubscription => {
    const found = subscriptions.find(param(call, 'subscriptionId'));
    if (!found || !isOf(call, found)) throw gone();
    return found;
  };

  return [
    {
      name: 'list-subscriptions',
      method: 'GET',
      path: '/subscriptions',
      allowed: null,
      run: (call) => {
        const value = subscriptions.all().filter((one) => isOf(call, one));
        const context = `${call.origin}/v1.0/$metadata#subscriptions`;
        return { status: 200, body: { '@odata.context': context, value: value.map(toSubscription) } };
      },
    },
    {
      name: 'create-subscription',
      method: 'POST',
      path: '/subscriptions',
      allowed: null, // it depends on what is subscribed to
      async run(call) {
        const { tenantId, roles, applicationId } = call.caller;
        const wish = wishedSubscription(call.body, { tenantId, roles, now: clock() });
        await shakeHands(wish.notificationUrl);
        if (wish.lifecycleNotificationUrl !== null) await shakeHands(wish.lifecycleNotificationUrl);
        return { status: 201, body: shown(call, subscriptions.add({ ...wish, applicationId })) };
      },
    },
    {
      name: 'get-subscription',
      method: 'GET',
      path: ONE,
      allowed: null,
      run: (call) => ({ status: 200, body: shown(call, own(call)) }),
    },
    {
      name: 'update-subscription',
      method: 'PATCH',
      path: ONE,
      allowed: null,
      async run(call) {
        const before = own(call);
        const change = wishedChange(call.body, { before, now: clock() });
        if (change.notificationUrl !== undefined) await shakeHands(change.notificationUrl);
        const changed = subscriptions.change(before.id, change);
        if (!changed) throw gone();
        return { status: 200, body: shown(call, changed) };
      },
    },
    {
      name: 'delete-subscription',
      method: 'DELETE',
      path: ONE,
      allowed: null,
      run(call) {
        subscriptions.remove(own(call).id);
        return { status: 204 };
      },
    },
    {
      name: 'reauthorize-subscription',
      method: 'POST',
      path: `${ONE}/reauthorize`,
      allowed: null,
      run(call) {
        subscriptions.change(own(call).id, { reauthorizedAt: clock() });
        return { status: 204 };
      },
    },
  ];
}

const isOf = ({ caller }: GraphCall, { tenantId, applicationId }: LocalSubscription): boolean =>
  caller.tenantId === tenantId && caller.applicationId === applicationId;

const gone = (): GraphError => new GraphError(404, 'ResourceNotFound', 'The object was not found.');

/** @throws {GraphError} when who is to be told does not show that it expects to be */
async function shakeHands(notificationUrl: string): Promise<void> {
  const validationToken = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} <&>`;
  const url = new URL(notificationUrl);
  url.searchParams.set('validationToken', validationToken);
  let words: string;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'manual',
      signal: AbortSignal.timeout(HANDSHAKE_MS),
    });
    const isPlain = (response.headers.get('content-type') ?? '').startsWith('text/plain');
    if (response.status === 200 && isPlain && (await response.text()) === validationToken) return;
    words = `Notification endpoint must respond with 200 OK to validation request. It responded with ${response.status}.`;
  } catch (cause) {
    words = cause instanceof Error ? cause.message : String(cause);
  }
  throw new GraphError(400, 'ValidationError', `Subscription validation request failed. ${words}`);
}
