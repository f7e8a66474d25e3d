import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const root = join(import.meta.dirname, '../../..');

/** Made by provisioning. Before that a package can be built and checked, but not installed. */
const STAND_INS: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  ENTRA_CLIENT_ID: '00000000-0000-4000-8000-000000000002',
  BOT_ID: '00000000-0000-4000-8000-000000000003',
  APP_DOMAIN: 'upbeat.example',
};

export interface PackageEnvironment {
  readonly values: Readonly<Record<string, string>>;
  /** Names that provisioning has not given yet. */
  readonly unprovisioned: readonly string[];
}

/**
 * The names of `env/.env.<name>`, with stand-ins for what only provisioning can give.
 *
 * @throws when there is no such file
 */
export async function readEnvironment(name: string): Promise<PackageEnvironment> {
  const file = join(root, 'env', `.env.${name}`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no env/.env.${name}`, { cause });
  });
  const written = Object.entries(parseEnv(text)).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const values = { ...STAND_INS, APP_NAME_SUFFIX: '', ...Object.fromEntries(written) };
  const known = new Set(written.map(([key]) => key));
  return { values, unprovisioned: Object.keys(STAND_INS).filter((key) => !known.has(key)) };
}
