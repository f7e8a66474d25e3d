import { EntitySchema } from 'typeorm';
import type { Post } from '../../../domain/posting/post.ts';
import { TENANT_ID } from './keys.ts';

export interface PostRow {
  tenantId: string;
  id: string;
  sessionId: string;
  kind: Post['kind'];
  personId: string | null;
  conversationId: string;
  state: Post['state'];
  /** Since when the state is what it is, where that matters. */
  since: Date | null;
  activityId: string | null;
  shown: string | null;
  code: string | null;
  isDismissed: boolean;
}

export const PostEntity = new EntitySchema<PostRow>({
  name: 'post',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    sessionId: { type: 'uuid', name: 'session_id' },
    kind: { type: 'text' },
    personId: { type: 'uuid', name: 'person_id', nullable: true },
    conversationId: { type: 'text', name: 'conversation_id' },
    state: { type: 'text' },
    since: { type: 'timestamptz', nullable: true },
    activityId: { type: 'text', name: 'activity_id', nullable: true },
    shown: { type: 'text', nullable: true },
    code: { type: 'text', nullable: true },
    isDismissed: { type: 'boolean', name: 'is_dismissed', default: false },
  },
  checks: [
    {
      name: 'post_kind',
      expression: `case kind when 'class-card' then person_id is null when 'recap' then person_id is not null else false end`,
    },
    {
      name: 'post_state',
      expression: `(since is not null) = (state not in ('wanted', 'posted'))
      and case when activity_id is null then state not in ('posted', 'updating') else state in ('posted', 'updating', 'refused') end
      and (shown is not null) = (state = 'posted')
      and (code is not null) = (state = 'refused')
      and (not is_dismissed or state in ('unknown', 'refused'))
      and state in ('wanted', 'sending', 'posted', 'updating', 'unknown', 'refused', 'withdrawn')`,
    },
  ],
  indices: [
    {
      name: 'post_class_card',
      columns: ['tenantId', 'sessionId'],
      unique: true,
      where: `kind = 'class-card'`,
    },
    {
      name: 'post_recap',
      columns: ['tenantId', 'sessionId', 'personId'],
      unique: true,
      where: `kind = 'recap'`,
    },
    {
      name: 'post_in_doubt',
      columns: ['tenantId', 'since'],
      where: `kind = 'class-card' and state in ('unknown', 'refused') and not is_dismissed`,
    },
  ],
  foreignKeys: [
    {
      name: 'post_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
