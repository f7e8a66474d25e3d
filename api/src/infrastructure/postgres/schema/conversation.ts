import { EntitySchema } from 'typeorm';
import type { Conversation } from '../../../domain/posting/conversation.ts';
import { TENANT_ID } from './keys.ts';

/** Where the bot may speak. */
export interface ConversationRow {
  tenantId: string;
  id: string;
  kind: Conversation['kind'];
  serviceUrl: string;
  personId: string | null;
  teamGroupId: string | null;
  locale: string | null;
  timeZone: string | null;
  isInstalled: boolean;
  welcomedAt: Date | null;
  modelAllowedAt: Date | null;
  /** Of a channel, as people call it. */
  name: string | null;
  teamName: string | null;
}

export const ConversationEntity = new EntitySchema<ConversationRow>({
  name: 'conversation',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'text', primary: true },
    kind: { type: 'text' },
    serviceUrl: { type: 'text', name: 'service_url' },
    personId: { type: 'uuid', name: 'person_id', nullable: true },
    teamGroupId: { type: 'text', name: 'team_group_id', nullable: true },
    locale: { type: 'text', nullable: true },
    timeZone: { type: 'text', name: 'time_zone', nullable: true },
    isInstalled: { type: 'boolean', name: 'is_installed' },
    welcomedAt: { type: 'timestamptz', name: 'welcomed_at', nullable: true },
    modelAllowedAt: { type: 'timestamptz', name: 'model_allowed_at', nullable: true },
    name: { type: 'text', nullable: true },
    teamName: { type: 'text', name: 'team_name', nullable: true },
  },
  checks: [
    { name: 'conversation_kind', expression: `kind in ('personal', 'channel', 'group-chat', 'meeting')` },
    { name: 'conversation_person', expression: `(person_id is not null) = (kind = 'personal')` },
  ],
  indices: [{ name: 'conversation_by_person', columns: ['tenantId', 'personId'], where: 'person_id is not null' }],
});

/** An activity that the bot has heard, for a day. */
export interface HeardActivityRow {
  tenantId: string;
  conversationId: string;
  activityId: string;
  heardAt: Date;
}

export const HeardActivityEntity = new EntitySchema<HeardActivityRow>({
  name: 'heard_activity',
  columns: {
    tenantId: TENANT_ID,
    conversationId: { type: 'text', primary: true, name: 'conversation_id' },
    activityId: { type: 'text', primary: true, name: 'activity_id' },
    heardAt: { type: 'timestamptz', name: 'heard_at' },
  },
  indices: [{ name: 'heard_activity_by_age', columns: ['tenantId', 'heardAt'] }],
});
