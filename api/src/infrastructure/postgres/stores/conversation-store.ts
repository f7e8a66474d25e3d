import { In, type EntityManager } from 'typeorm';
import type { ConversationStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Conversation } from '../../../domain/posting/conversation.ts';
import { ConversationEntity, type ConversationRow } from '../schema/conversation.ts';

/** Whoever read the conversation before the welcome was said must not take that back. */
const SAVE = `
  insert into conversation as known (tenant_id, id, kind, service_url, person_id, team_group_id, locale, time_zone,
    is_installed, welcomed_at, model_allowed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (tenant_id, id) do update set kind = excluded.kind, service_url = excluded.service_url,
    person_id = excluded.person_id, team_group_id = excluded.team_group_id, locale = excluded.locale,
    time_zone = excluded.time_zone, is_installed = excluded.is_installed,
    welcomed_at = coalesce(known.welcomed_at, excluded.welcomed_at), model_allowed_at = excluded.model_allowed_at`;

const TAKE_WELCOME = `
  with taken as (
    update conversation set welcomed_at = $3 where tenant_id = $1 and id = $2 and welcomed_at is null returning id
  )
  select id from taken`;

export function postgresConversationStore(manager: EntityManager, tenantId: TenantId): ConversationStore {
  const table = manager.getRepository(ConversationEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toConversation(row);
    },
    async lock(id) {
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
      return row && toConversation(row);
    },
    async ofPerson(personId) {
      const row = await table.findOne({
        where: { tenantId, personId },
        order: { isInstalled: 'desc', welcomedAt: { direction: 'desc', nulls: 'last' }, id: 'asc' },
      });
      return row && toConversation(row);
    },
    save: async (conversation) => {
      const { id, kind, serviceUrl, personId, teamGroupId, locale, timeZone } = conversation;
      const { isInstalled, welcomedAt, modelAllowedAt } = conversation;
      await manager.query(SAVE, [
        ...[tenantId, id, kind, serviceUrl, personId, teamGroupId, locale, timeZone],
        ...[isInstalled, welcomedAt, modelAllowedAt],
      ]);
    },
    takeWelcome: async ({ conversationId, at }) => {
      const taken = await manager.query<unknown[]>(TAKE_WELCOME, [tenantId, conversationId, at]);
      return taken.length > 0;
    },
    async personalOf(personIds) {
      const rows = await table.findBy({ tenantId, personId: In([...personIds]), isInstalled: true });
      return rows.map(toConversation);
    },
    nameChannel: async ({ id, name, teamName }) => {
      await table.update({ tenantId, id, kind: 'channel' }, { name, teamName });
    },
    async channels() {
      const rows = await table.find({
        where: { tenantId, kind: 'channel', isInstalled: true },
        order: { teamName: 'asc', name: 'asc', id: 'asc' },
      });
      return rows.map(({ id, teamGroupId, name, teamName }) => ({ id, teamGroupId, name, teamName }));
    },
    leaveTeam: async (teamGroupId) => {
      await table.update({ tenantId, teamGroupId }, { isInstalled: false });
    },
  };
}

function toConversation(row: ConversationRow): Conversation {
  const { id, kind, serviceUrl, personId, teamGroupId, locale, timeZone } = row;
  const { isInstalled, welcomedAt, modelAllowedAt } = row;
  return {
    ...{ id, kind, serviceUrl, personId, teamGroupId, locale, timeZone },
    ...{ isInstalled, welcomedAt, modelAllowedAt },
  };
}
