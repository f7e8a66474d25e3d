import type { TenantId } from '../../domain/directory/identity.ts';
import type { NotificationRefused } from '../../domain/errors.ts';
import type { SourceRecording } from '../../domain/recording/recording.ts';

/** What says of itself to come from Graph. Nothing in it is true before it was looked into. */
export interface SentNotification {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly clientState?: string | null;
  readonly resourceData?: { readonly id?: string | null } | null;
  readonly encryptedContent?: EncryptedContent | null;
}

/** All but the digest of it as base64. */
export interface EncryptedContent {
  readonly data: string;
  readonly dataSignature: string;
  readonly dataKey: string;
  readonly encryptionCertificateId: string;
}

/** One that Graph itself has signed and encrypted for us, or that carries nothing but the id of what changed. */
export interface OpenedNotification {
  readonly subscriptionId: string;
  readonly tenantId: TenantId;
  readonly clientState: string;
  readonly content:
    /** `digest`: of what was encrypted, which is another one each time. */
    | { readonly type: 'recording'; readonly recording: SourceRecording; readonly digest: string }
    | { readonly type: 'event'; readonly eventId: string };
}

/**
 * Proves that notifications come from Graph, and opens them.
 *
 * @returns each as it was opened, or why it was not
 * @throws {NotificationRefused} when what came with them proves nothing of any
 */
export type OpenNotifications = (sent: {
  readonly value: readonly SentNotification[];
  readonly validationTokens?: readonly string[] | null;
}) => Promise<(OpenedNotification | NotificationRefused)[]>;
