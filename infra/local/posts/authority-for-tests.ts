import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, trust } from '../authority/authority.ts';

/** A certificate for localhost that this process believes. */
export async function createAuthorityForTests(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-posts-'));
  const authority = await createAuthority(folder);
  await rm(folder, { recursive: true });
  trust(authority.caPem);
  return authority.issue();
}
