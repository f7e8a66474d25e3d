import type { TenantId } from '../../domain/directory/identity.ts';
import type { Sighting } from '../../domain/posting/protocol.ts';

/** Where a post would stand, and since when. */
export interface PostWhereabouts {
  readonly tenantId: TenantId;
  readonly teamGroupId: string;
  readonly channelId: string;
  readonly postId: string;
  readonly since: Date;
}

/**
 * Looks for a post of ours in a channel.
 *
 * @throws when Teams does not answer now: it may be asked again
 */
export type FindPost = (post: PostWhereabouts) => Promise<Sighting>;
