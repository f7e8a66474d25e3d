import { In, type EntityManager } from 'typeorm';
import type { ParticipationStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Participation } from '../../../domain/session/participation.ts';
import { ParticipationEntity, type ParticipationRow } from '../schema/participation.ts';
import { SessionEntity } from '../schema/session.ts';
import { readSeats } from './seats.ts';
import { toSession } from './session-store.ts';

export function postgresParticipationStore(manager: EntityManager, tenantId: TenantId): ParticipationStore {
  const table = manager.getRepository(ParticipationEntity);

  async function openOf(personId: string): Promise<Participation[]> {
    const rows = await table
      .createQueryBuilder('participation')
      .innerJoin(
        SessionEntity.options.name,
        'session',
        'session.tenantId = participation.tenantId and session.id = participation.sessionId',
      )
      .where('participation.tenantId = :tenantId and participation.personId = :personId', { tenantId, personId })
      .andWhere(`session.state in ('scheduled', 'live')`)
      .orderBy('participation.sessionId')
      .getMany();
    return rows.map(toParticipation);
  }

  async function saveAll(participations: readonly Participation[]): Promise<void> {
    if (participations.length === 0) return;
    const rows = participations.map(({ seenBy, hiddenFrom, ...rest }) => {
      return { tenantId, ...rest, seenBy: [...seenBy], hiddenFrom: [...hiddenFrom] };
    });
    await table.upsert(rows, ['tenantId', 'id']);
  }

  return {
    async find({ sessionId, personId }) {
      const row = await table.findOneBy({ tenantId, sessionId, personId });
      return row && toParticipation(row);
    },
    async lockAll(sessionId) {
      const key = `seats ${tenantId} ${sessionId}`.toLowerCase(); // ids are the same in either case
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    },
    async ofSession(sessionId) {
      const rows = await table.find({ where: { tenantId, sessionId }, order: { id: 'asc' } });
      return rows.map(toParticipation);
    },
    openOf,
    async ofPerson(personId, limit) {
      const sessions = await manager
        .createQueryBuilder(SessionEntity, 'session')
        .innerJoin(
          ParticipationEntity.options.name,
          'participation',
          'participation.tenantId = session.tenantId and participation.sessionId = session.id',
        )
        .where('session.tenantId = :tenantId and participation.personId = :personId', { tenantId, personId })
        .orderBy('coalesce(session.startedAt, session.plannedStart)', 'DESC')
        .addOrderBy('session.id', 'DESC')
        .limit(limit)
        .getMany();
      const sessionIds = sessions.map(({ id }) => id);
      const rows = await table.findBy({ tenantId, personId, sessionId: In(sessionIds) });
      const bySession = new Map(rows.map((row) => [row.sessionId, toParticipation(row)]));
      return sessions.flatMap((session) => {
        const participation = bySession.get(session.id);
        return participation ? [{ participation, session: toSession(session) }] : [];
      });
    },
    save: (participation) => saveAll([participation]),
    remove: async (id) => {
      await table.delete({ tenantId, id });
    },
    saveAll,
    seats: (sessionId) => readSeats(manager, tenantId, sessionId),
  };
}

function toParticipation(row: ParticipationRow): Participation {
  const { id, sessionId, personId, alias, slot, seenBy, hiddenFrom } = row;
  return { id, sessionId, personId, alias, slot, seenBy, hiddenFrom };
}
