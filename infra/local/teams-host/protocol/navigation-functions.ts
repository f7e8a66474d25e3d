import type { Destination, HostFunctions } from './client.ts';
import { readDeepLink } from './deep-link.ts';

export const navigationFunctions: HostFunctions = {
  executeDeepLink({ args: [link], client }) {
    const target = readDeepLink(link);
    if (target.state === 'invalid') return [false, 'Not a link'];
    if (target.state === 'page') client.goTo(target.destination);
    else if (target.state === 'chat') client.goToChat(target.chatId);
    else client.openLink(target.href);
    return [true];
  },

  'pages.navigateToApp'({ args: [parameters], client }) {
    const destination = readDestination(parameters);
    if (destination === null) return [false, 'A pageId is missing'];
    client.goTo(destination);
    return [true];
  },

  'pages.currentApp.navigateTo'({ args: [parameters], client }) {
    const destination = readDestination(parameters);
    if (destination === null) return [{ errorCode: 4000, message: 'A pageId is missing' }];
    client.goTo(destination);
    return [null, true];
  },

  'pages.currentApp.navigateToDefaultPage'({ client }) {
    client.goTo({ entityId: '', subEntityId: null });
    return [null, true];
  },

  /** Nothing lies behind the first page of a tab. */
  navigateBack: () => [false, 'Back navigation is not supported in the current client or context.'],

  returnFocus: () => null,
  setFrameContext: () => null,
  shareDeepLink: () => null,
};

function readDestination(parameters: unknown): Destination | null {
  if (typeof parameters !== 'object' || parameters === null) return null;
  const { pageId, subPageId } = parameters as Record<string, unknown>;
  if (typeof pageId !== 'string') return null;
  return { entityId: pageId, subEntityId: typeof subPageId === 'string' ? subPageId : null };
}
