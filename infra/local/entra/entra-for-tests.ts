import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, trust } from '../authority/authority.ts';
import { directory } from '../directory/directory.ts';
import { startEntra, type LocalEntra, type LocalEntraOptions } from './entra.ts';

/** A local Entra on free ports, whose certificate this process believes. */
export async function startEntraForTests(options: Partial<Omit<LocalEntraOptions, 'tls'>> = {}): Promise<LocalEntra> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-entra-'));
  const authority = await createAuthority(folder);
  await rm(folder, { recursive: true });
  trust(authority.caPem);
  return startEntra({ tls: authority.issue(), directory, ...options });
}
