import {
  BlobSASPermissions,
  generateBlobSASQueryParameters,
  SASProtocol,
  type BlobServiceClient,
  type UserDelegationKey,
} from '@azure/storage-blob';
import type { Clock } from '../../application/world.ts';
import { singleFlight } from '../entra/single-flight.ts';

export interface Links {
  /** An address that opens this one blob, for reading, until then. */
  to(blobName: string, until: Date): Promise<string>;
}

/** A link that is passed on opens a recording to strangers: not for longer than somebody takes to press play again. */
const LONGEST_LINK_MS = 15 * 60_000;
const KEY_LASTS_MS = 4 * 60 * 60_000;
/** Clocks differ: a key that begins now may not have begun where it is used. */
const BEFORE_MS = 5 * 60_000;

/** Links signed with a key that storage lends to this identity, and that ends with its permission (user delegation). */
export function createLinks({
  service,
  clientEndpoint,
  container,
  clock,
}: {
  service: BlobServiceClient;
  clientEndpoint: string;
  container: string;
  clock: Clock;
}): Links {
  const once = singleFlight<UserDelegationKey>();
  let kept: UserDelegationKey | null = null;

  async function keyUntil(until: Date): Promise<UserDelegationKey> {
    if (kept && kept.signedExpiresOn >= until) return kept;
    kept = await once('key', () => {
      const now = clock().getTime();
      return service.getUserDelegationKey(new Date(now - BEFORE_MS), new Date(now + KEY_LASTS_MS));
    });
    return kept;
  }

  return {
    async to(blobName, until) {
      if (until.getTime() > clock().getTime() + LONGEST_LINK_MS)
        throw new Error(
          `A link lasts ${LONGEST_LINK_MS / 60_000} minutes at most, asked for until ${until.toISOString()}`,
        );
      const key = await keyUntil(until);
      const permissions = BlobSASPermissions.from({ read: true });
      const wanted = { containerName: container, blobName, permissions, expiresOn: until, protocol: SASProtocol.Https };
      const query = generateBlobSASQueryParameters(wanted, key, service.accountName).toString();
      return `${clientEndpoint}/${container}/${blobName}?${query}`;
    },
  };
}
