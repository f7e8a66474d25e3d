import type { EntityManager } from 'typeorm';
import type { RatingStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { EffortRatingEntity, ParticipationEntity } from '../schema/participation.ts';

const SAVE = `
  insert into effort_rating as known (tenant_id, participation_id, interval_index, rating, rated_at)
  values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, participation_id, interval_index)
  do update set rating = excluded.rating, rated_at = excluded.rated_at where known.rated_at <= excluded.rated_at`;

export function postgresRatingStore(manager: EntityManager, tenantId: TenantId): RatingStore {
  const table = manager.getRepository(EffortRatingEntity);

  return {
    save: async ({ participationId, interval, rating, at }) => {
      await manager.query(SAVE, [tenantId, participationId, interval, rating, at]);
    },
    async of(participationId) {
      const rows = await table.find({ where: { tenantId, participationId }, order: { interval: 'asc' } });
      return rows.map(({ interval, rating, ratedAt }) => ({ interval, rating, at: ratedAt }));
    },
    async ofSession(sessionId) {
      const rows = await table
        .createQueryBuilder('rating')
        .innerJoin(
          ParticipationEntity.options.name,
          'participation',
          'participation.tenantId = rating.tenantId and participation.id = rating.participationId',
        )
        .where('rating.tenantId = :tenantId and participation.sessionId = :sessionId', { tenantId, sessionId })
        .orderBy('rating.participationId')
        .addOrderBy('rating.interval')
        .getMany();
      return rows.map(({ participationId, interval, rating, ratedAt }) => ({
        participationId,
        interval,
        rating,
        at: ratedAt,
      }));
    },
  };
}
