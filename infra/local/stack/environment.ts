import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** What `env/.env.local` says. */
export type LocalEnvironment = Readonly<Record<string, string>>;

const file = join(import.meta.dirname, '../../../env/.env.local');

/** Reads `env/.env.local`. @throws when it lacks a name that is asked for later */
export function readLocalEnvironment(): {
  values: LocalEnvironment;
  value: (name: string) => string;
  port: (name: string) => number;
} {
  const values = Object.fromEntries(
    Object.entries(parseEnv(readFileSync(file, 'utf8'))).map(([name, value]) => [name, value ?? '']),
  );
  const value = (name: string): string => {
    const found = values[name];
    if (found === undefined) throw new Error(`env/.env.local does not say ${name}`);
    return found;
  };
  return {
    values,
    value,
    port: (name) => {
      const found = value(name);
      return Number(found.includes(':') ? new URL(found).port : found);
    },
  };
}
