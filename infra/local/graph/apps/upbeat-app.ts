import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UPBEAT_BOT_ID, UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import type { ActivityType, ResourceSpecific, TeamsApp } from './teams-app.ts';

/** What its manifest calls the app, as if it had been provisioned here. */
export const TEAMS_APP_ID = 'aaaaaaaa-0000-4000-8000-00000000000c';

const CATALOGUE_ID = 'aaaaaaaa-0000-4000-8000-00000000000d';

interface ReadManifest {
  readonly version: string;
  readonly activities?: { readonly activityTypes: readonly ActivityType[] };
  readonly authorization: { readonly permissions: { readonly resourceSpecific: readonly ResourceSpecific[] } };
}

/** Upbeat as its manifest in `appPackage` describes it, uploaded to the catalogue of every organisation. */
export function readUpbeatApp(): TeamsApp {
  const file = join(import.meta.dirname, '../../../../appPackage/manifest.json');
  const { version, activities, authorization } = JSON.parse(readFileSync(file, 'utf8')) as ReadManifest;
  return {
    id: CATALOGUE_ID,
    externalId: TEAMS_APP_ID,
    name: 'Upbeat',
    version,
    clientId: UPBEAT_CLIENT_ID,
    botId: UPBEAT_BOT_ID,
    resourceSpecific: authorization.permissions.resourceSpecific,
    activityTypes: activities?.activityTypes ?? [],
  };
}
