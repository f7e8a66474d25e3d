import formats from 'ajv-formats';
import Ajv from 'ajv-draft-04';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What this folder reads of the manifest; its schema knows the rest. */
export interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: { readonly name: string };
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly configurableTabs: readonly { readonly context: readonly string[]; readonly scopes: readonly string[] }[];
  readonly staticTabs: readonly { readonly entityId: string; readonly contentUrl?: string }[];
  readonly activities: { readonly activityTypes: readonly { readonly type: string; readonly templateText: string }[] };
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[] };
  };
}

/**
 * Puts values in the place of `${{NAMES}}`.
 *
 * @throws naming every name that has no value
 */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  const missing = new Set<string>();
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
  if (missing.size > 0) throw new Error(`The manifest asks for names without a value: ${[...missing].join(', ')}`);
  return filled;
}

/** What the published schema of the manifest's own version finds wrong; nothing is fetched. */
export async function schemaFaults(manifest: Manifest): Promise<string[]> {
  const library = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  const file = join(library, `json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`);
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(await readFile(file, 'utf8')) as object);
  if (check(manifest)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'manifest'} ${message ?? 'is wrong'}`,
  );
}
