import { createHash } from 'node:crypto';
import { createRemoteJWKSet } from 'jose';
import { Value } from 'typebox/value';
import type {
  EncryptedContent,
  OpenedNotification,
  OpenNotifications,
  SentNotification,
} from '../../../application/recordings/notifications.ts';
import type { Clock } from '../../../application/world.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { NotificationRefused } from '../../../domain/errors.ts';
import { CallRecording, toSourceRecording } from '../recordings.ts';
import { decryptContent } from './decrypt-content.ts';
import type { Keyring } from './keyring.ts';
import { checkValidationTokens } from './validation-tokens.ts';

export interface OpenNotificationsOptions {
  /** The origin, such as https://login.microsoftonline.com. */
  readonly authority: string;
  readonly clientId: string;
  /** Null where nothing encrypted is expected. */
  readonly keyring: Keyring | null;
  readonly clock: Clock;
}

const KEYS_TIMEOUT_MS = 2000; // Graph waits for us no longer than three seconds

/** What is encrypted is opened only after who sent it has been proven; what is not carries an id alone. */
export function createOpenNotifications(options: OpenNotificationsOptions): OpenNotifications {
  const { authority, clientId, keyring, clock } = options;
  const keys = createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`), {
    timeoutDuration: KEYS_TIMEOUT_MS,
  });

  return async ({ value, validationTokens }) => {
    const tokens = validationTokens ?? [];
    const isEncrypted = value.some(({ encryptedContent }) => encryptedContent);
    const tenants =
      isEncrypted || tokens.length > 0
        ? await checkValidationTokens(tokens, { keys, clientId, authority, now: clock() })
        : null;
    return value.map((one) => unlessRefused(() => opened(one, tenants)));
  };

  function opened(one: SentNotification, tenants: ReadonlySet<TenantId> | null): OpenedNotification {
    if (tenants && !tenants.has(one.tenantId)) throw new NotificationRefused('tenant');
    return { ...named(one), content: one.encryptedContent ? recordingIn(one.encryptedContent, one) : eventIn(one) };
  }

  function recordingIn(encrypted: EncryptedContent, { resourceData }: SentNotification): OpenedNotification['content'] {
    const content = decryptContent(encrypted, (id) => keyring?.privateKey(id) ?? null);
    if (!Value.Check(CallRecording, content)) throw new NotificationRefused('content');
    if (resourceData?.id != null && resourceData.id !== content.id) throw new NotificationRefused('content');
    return { type: 'recording', recording: toSourceRecording(content), digest: digestOf(encrypted) };
  }
}

function unlessRefused(open: () => OpenedNotification): OpenedNotification | NotificationRefused {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof NotificationRefused) return fault;
    throw fault;
  }
}

const named = ({ subscriptionId, tenantId, clientState }: SentNotification) => ({
  subscriptionId,
  tenantId,
  clientState: clientState ?? '',
});

function eventIn({ resourceData }: SentNotification): OpenedNotification['content'] {
  const eventId = resourceData?.id ?? null;
  if (eventId === null) throw new NotificationRefused('content');
  return { type: 'event', eventId };
}

/** Of the encrypted bytes, not of how they are spelled. */
function digestOf({ data, dataKey }: EncryptedContent): string {
  const hash = createHash('sha256').update(Buffer.from(dataKey, 'base64'));
  return hash.update(Buffer.from(data, 'base64')).digest('hex');
}
