import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VideoStore } from '@upbeat/api/application/recordings/video-store.ts';
import { blobVideoStore } from '@upbeat/api/infrastructure/blob/video-store.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { createAuthority, trust } from '../authority/authority.ts';
import { contoso, directory } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntra, type LocalEntra } from '../entra/entra.ts';
import { stopAll, type Stops } from '../stack/stops.ts';
import { startBlob, type LocalBlob } from './start.ts';

export const PAGES = 'http://localhost:5301';

export interface BlobForTests {
  readonly blob: LocalBlob;
  readonly entra: LocalEntra;
  readonly videos: VideoStore;
  end(): Promise<void>;
}

/** Azurite with an Entra that it trusts, and the product's own way into it. */
export async function startBlobForTests(): Promise<BlobForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-blob-'));
  const stops: Stops = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const authority = await createAuthority(join(folder, 'authority'));
    trust(authority.caPem);
    const tls = authority.issue();
    const entra = await startEntra({ tls, directory });
    stops.push(() => entra.stop());
    const blob = await startBlob({ folder: join(folder, 'blob'), tls, container: 'recordings', pages: PAGES, stops });
    const credential = entraCredential({
      authority: entra.authority,
      clientId: UPBEAT_CLIENT_ID,
      clientSecret: 'local-secret-of-upbeat',
      tenantId: contoso.id,
    });
    const videos = blobVideoStore({ ...blob, credential, clock: () => new Date() });
    return { blob, entra, videos, end: () => stopAll(stops) };
  } catch (fault) {
    await stopAll(stops);
    throw fault;
  }
}
