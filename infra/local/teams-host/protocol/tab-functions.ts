import type { ConfiguredTab } from '../box.ts';
import { readAppUrl } from './app-url.ts';
import type { HostFunctions } from './client.ts';

/** The configuration page of a tab, under the names of teams-js 1, which teams-js 2 still sends. */
export const tabFunctions: HostFunctions = {
  'settings.getSettings'({ client }) {
    const { entityId, contentUrl, displayName } = client.tab();
    return [{ entityId, contentUrl, suggestedDisplayName: displayName }];
  },

  'settings.setSettings'({ args: [settings], client }) {
    const tab = readTab(settings, client.tab(), client.appOrigin);
    if (tab === null) return [false, 'The contentUrl is not on a valid domain of the app'];
    client.draftTab(tab);
    return [true];
  },

  'settings.setValidityState'({ args: [isValid], client }) {
    client.mayTabBeSaved(isValid === true);
    return null;
  },

  'settings.save.success'({ client }) {
    client.tabSaved({ failure: null });
    return null;
  },

  'settings.save.failure'({ args: [reason], client }) {
    client.tabSaved({ failure: typeof reason === 'string' ? reason : 'The page gave no reason' });
    return null;
  },
};

function readTab(settings: unknown, before: ConfiguredTab, appOrigin: string): ConfiguredTab | null {
  if (typeof settings !== 'object' || settings === null) return null;
  const { contentUrl, entityId, suggestedDisplayName } = settings as Record<string, unknown>;
  const page = readAppUrl(contentUrl, appOrigin);
  if (page === null) return null;
  return {
    contentUrl: page.href,
    entityId: typeof entityId === 'string' ? entityId : before.entityId,
    displayName: typeof suggestedDisplayName === 'string' ? suggestedDisplayName : before.displayName,
  };
}
