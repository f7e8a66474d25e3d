import { EntitySchema } from 'typeorm';
import type { Subscription } from '../../../application/recordings/recording-stores.ts';
import { TENANT_ID } from './keys.ts';

export interface SubscriptionRow {
  tenantId: string;
  id: string;
  resource: Subscription['resource'];
  organiserId: string | null;
  expiresAt: Date;
  clientStateDigest: string;
  certificateId: string | null;
}

export const SubscriptionEntity = new EntitySchema<SubscriptionRow>({
  name: 'subscription',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'text', primary: true },
    resource: { type: 'text' },
    organiserId: { type: 'uuid', name: 'organiser_id', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    clientStateDigest: { type: 'text', name: 'client_state_digest' },
    certificateId: { type: 'text', name: 'certificate_id', nullable: true },
  },
  checks: [
    {
      name: 'subscription_resource',
      expression: `case resource when 'recordings' then organiser_id is null when 'events' then organiser_id is not null else false end`,
    },
  ],
  indices: [{ name: 'subscription_by_id', columns: ['id'] }],
});

/** How far the recordings of one organiser were reconciled. */
export interface RecordingDeltaRow {
  tenantId: string;
  organiserId: string;
  link: string | null;
  dueAt: Date;
}

export const RecordingDeltaEntity = new EntitySchema<RecordingDeltaRow>({
  name: 'recording_delta',
  columns: {
    tenantId: TENANT_ID,
    organiserId: { type: 'uuid', primary: true, name: 'organiser_id' },
    link: { type: 'text', nullable: true },
    dueAt: { type: 'timestamptz', name: 'due_at' },
  },
});

/** A notification that was taken, for a day. */
export interface TakenNotificationRow {
  tenantId: string;
  digest: string;
  takenAt: Date;
}

export const TakenNotificationEntity = new EntitySchema<TakenNotificationRow>({
  name: 'taken_notification',
  columns: {
    tenantId: TENANT_ID,
    digest: { type: 'text', primary: true },
    takenAt: { type: 'timestamptz', name: 'taken_at' },
  },
  indices: [{ name: 'taken_notification_by_age', columns: ['tenantId', 'takenAt'] }],
});
