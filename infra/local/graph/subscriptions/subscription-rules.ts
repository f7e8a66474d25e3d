import { badRequest, missingPermission } from '../graph-error.ts';
import { readCertificate } from './encrypt.ts';
import type { LocalSubscription } from './subscriptions.ts';

/** What may be subscribed to here, and for how long. */
interface Subscribable {
  readonly path: RegExp;
  readonly permissions: readonly string[];
  readonly mostMinutes: number;
  readonly changeTypes: readonly string[];
  /** For longer than this it needs somewhere to hear of its own life. */
  readonly lifecycleAfterMinutes: number | null;
}

const SUBSCRIBABLE: readonly Subscribable[] = [
  {
    path: /^communications\/onlineMeetings\/getAllRecordings$/,
    permissions: ['OnlineMeetingRecording.Read.All'],
    mostMinutes: 4320,
    changeTypes: ['created'],
    lifecycleAfterMinutes: 60,
  },
  {
    path: /^users\/[^/]+\/events$/,
    permissions: ['Calendars.Read', 'Calendars.ReadBasic.All', 'Calendars.ReadWrite'],
    mostMinutes: 10_080,
    changeTypes: ['created', 'updated', 'deleted'],
    lifecycleAfterMinutes: null,
  },
];

const LONGEST_CLIENT_STATE = 128;

/** @throws {GraphError} for what Graph does not subscribe to in this way */
export function wishedSubscription(
  body: unknown,
  { tenantId, roles, now }: { tenantId: string; roles: readonly string[]; now: Date },
): Omit<LocalSubscription, 'id' | 'applicationId'> {
  if (!isRecord(body)) throw badRequest('The request needs a body.');
  const resource = textOf(body, 'resource').replace(/^\//, '');
  const found = SUBSCRIBABLE.find(({ path }) => path.test(resource));
  if (!found) throw badRequest(`Invalid resource '${resource}'.`);
  if (!found.permissions.some((permission) => roles.includes(permission))) {
    throw missingPermission(found.permissions, roles);
  }
  const changeTypes = textOf(body, 'changeType').split(',');
  for (const type of changeTypes) {
    if (!found.changeTypes.includes(type)) throw badRequest(`changeType '${type}' is not supported for this resource.`);
  }
  const expiresAt = expiry(body, found.mostMinutes, now);
  const lifecycleNotificationUrl = isText(body['lifecycleNotificationUrl']) ? body['lifecycleNotificationUrl'] : null;
  const minutes = (expiresAt.getTime() - now.getTime()) / 60_000;
  const { lifecycleAfterMinutes: limit } = found;
  if (limit !== null && minutes > limit && lifecycleNotificationUrl === null) {
    throw badRequest(
      'lifecycleNotificationUrl is a required property for subscription creation on this resource when the expirationDateTime value is set to greater than 1 hour.',
    );
  }
  const clientState = isText(body['clientState']) ? body['clientState'] : null;
  if ((clientState ?? '').length > LONGEST_CLIENT_STATE) throw badRequest('clientState is longer than 128 characters.');
  return {
    tenantId,
    resource,
    changeTypes,
    notificationUrl: httpsUrl(textOf(body, 'notificationUrl')),
    lifecycleNotificationUrl: lifecycleNotificationUrl === null ? null : httpsUrl(lifecycleNotificationUrl),
    clientState,
    expiresAt,
    reauthorizedAt: null,
    encryption: encryptionOf(body),
  };
}

/** @throws {GraphError} */
export function wishedChange(
  body: unknown,
  { before, now }: { before: LocalSubscription; now: Date },
): Partial<Omit<LocalSubscription, 'id' | 'tenantId'>> {
  if (!isRecord(body)) throw badRequest('The request needs a body.');
  const found = SUBSCRIBABLE.find(({ path }) => path.test(before.resource));
  const expiresAt =
    body['expirationDateTime'] === undefined ? {} : { expiresAt: expiry(body, found?.mostMinutes ?? 0, now) };
  const url = body['notificationUrl'];
  const notificationUrl = isText(url) ? { notificationUrl: httpsUrl(url) } : {};
  const isNewCertificate = body['encryptionCertificate'] !== undefined;
  const encryption = isNewCertificate ? { encryption: encryptionOf({ ...body, includeResourceData: true }) } : {};
  return { ...expiresAt, ...notificationUrl, ...encryption };
}

function encryptionOf(body: Readonly<Record<string, unknown>>): LocalSubscription['encryption'] {
  if (body['includeResourceData'] !== true) return null;
  const id = body['encryptionCertificateId'];
  const text = body['encryptionCertificate'];
  if (!isText(id) || !isText(text)) {
    throw badRequest('encryptionCertificate and encryptionCertificateId are needed when includeResourceData is true.');
  }
  const certificate = readCertificate(text);
  if (!certificate) throw badRequest('encryptionCertificate is not a valid base64-encoded certificate.');
  return { certificate, id };
}

function expiry(body: Readonly<Record<string, unknown>>, mostMinutes: number, now: Date): Date {
  const expiresAt = new Date(textOf(body, 'expirationDateTime'));
  if (Number.isNaN(expiresAt.getTime()) || expiresAt <= now) {
    throw badRequest('Subscription expiration must be in the future.');
  }
  if (expiresAt.getTime() > now.getTime() + mostMinutes * 60_000) {
    throw badRequest(`Subscription expiration can only be ${mostMinutes} minutes in the future.`);
  }
  return expiresAt;
}

function httpsUrl(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') throw badRequest('The notification URL must be an absolute https URL.');
  return text;
}

function textOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (!isText(value)) throw badRequest(`Property '${name}' is required.`);
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
