import { In, IsNull, type EntityManager } from 'typeorm';
import type { PostStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Post, PostKey } from '../../../domain/posting/post.ts';
import type { Session } from '../../../domain/session/session.ts';
import { PostEntity, type PostRow } from '../schema/post.ts';
import { SessionEntity } from '../schema/session.ts';
import { toSession } from './session-store.ts';

export function postgresPostStore(manager: EntityManager, tenantId: TenantId): PostStore {
  const table = manager.getRepository(PostEntity);

  async function find({ sessionId, kind, personId }: PostKey): Promise<Post | null> {
    const row = await table.findOneBy({ tenantId, sessionId, kind, personId: personId ?? IsNull() });
    return row && toPost(row);
  }

  /** Of the key, not of the row: of two who find no post only one may make it. */
  async function lock(key: PostKey): Promise<Post | null> {
    const name = `post ${tenantId} ${key.sessionId} ${key.kind} ${key.personId ?? ''}`;
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    return find(key);
  }

  return {
    find,
    lock,
    async lockNamed(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && lock(row);
    },
    save: async (post) => {
      await table.upsert(toRow(tenantId, post), ['tenantId', 'id']);
    },
    async inDoubt(limit) {
      const rows = await table.find({
        where: { tenantId, kind: 'class-card', state: In(['unknown', 'refused']), isDismissed: false },
        order: { since: 'desc', id: 'asc' },
        take: limit,
      });
      const sessions = await sessionsOf(rows);
      return rows.flatMap((row) => {
        const session = sessions.get(row.sessionId);
        return session ? [{ post: toPost(row), session }] : [];
      });
    },
  };

  async function sessionsOf(rows: readonly PostRow[]): Promise<Map<string, Session>> {
    const ids = rows.map(({ sessionId }) => sessionId);
    const found = await manager.getRepository(SessionEntity).findBy({ tenantId, id: In(ids) });
    return new Map(found.map((row) => [row.id, toSession(row)]));
  }
}

type StateColumns = Pick<PostRow, 'since' | 'activityId' | 'shown' | 'code' | 'isDismissed'>;

const EMPTY: StateColumns = { since: null, activityId: null, shown: null, code: null, isDismissed: false };

function toRow(tenantId: TenantId, post: Post): PostRow {
  const { id, sessionId, kind, personId, conversationId, state } = post;
  return { tenantId, id, sessionId, kind, personId, conversationId, state, ...EMPTY, ...columnsOf(post) };
}

/** What belongs to the state, and nothing that a copy brought along from the state before. */
function columnsOf(post: Post): Partial<StateColumns> {
  switch (post.state) {
    case 'wanted':
      return {};
    case 'sending':
      return { since: post.since };
    case 'posted':
      return { activityId: post.activityId, shown: post.shown };
    case 'updating':
      return { activityId: post.activityId, since: post.since };
    case 'unknown':
      return { since: post.since, isDismissed: post.isDismissed };
    case 'refused':
      return { since: post.at, code: post.code, activityId: post.activityId, isDismissed: post.isDismissed };
    case 'withdrawn':
      return { since: post.at };
  }
}

/** @throws when the row breaks the check of its table */
function toPost(row: PostRow): Post {
  const { id, sessionId, kind, personId, conversationId, state, since, activityId, shown, code, isDismissed } = row;
  const post = { id, sessionId, kind, personId, conversationId };
  if (state === 'wanted') return { ...post, state };
  if (state === 'posted' && activityId !== null && shown !== null) return { ...post, state, activityId, shown };
  if (state === 'sending' && since) return { ...post, state, since };
  if (state === 'updating' && since && activityId !== null) return { ...post, state, activityId, since };
  if (state === 'unknown' && since) return { ...post, state, since, isDismissed };
  if (state === 'refused' && since && code !== null) {
    return { ...post, state, code, at: since, activityId, isDismissed };
  }
  if (state === 'withdrawn' && since) return { ...post, state, at: since };
  throw new Error(`The ${state} post ${id} lacks what this state needs`);
}
