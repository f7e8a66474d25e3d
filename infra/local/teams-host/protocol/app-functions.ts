import type { HostFunctions } from './client.ts';
import { legacyContext } from './legacy-context.ts';
import { CLIENT_SDK_VERSION, runtime } from './runtime.ts';
import { frameContextOf } from './surface.ts';

/** The beginning and the life of a page. */
export const appFunctions: HostFunctions = {
  initialize({ frame, client }) {
    client.initialised(frame);
    return [frameContextOf(frame.surface), 'web', JSON.stringify(runtime), CLIENT_SDK_VERSION];
  },

  getContext: ({ frame, client }) => [legacyContext(frame, client.situation())],

  registerHandler({ args: [name], frame }) {
    if (typeof name === 'string') frame.handlers.add(name);
    return null;
  },

  'appInitialization.appLoaded'({ frame, client }) {
    client.loading(frame, { state: 'loaded' });
    return null;
  },

  'appInitialization.success'({ frame, client }) {
    client.loading(frame, { state: 'loaded' });
    return [undefined];
  },

  'appInitialization.failure'({ args: [reason, message], frame, client }) {
    client.loading(frame, { state: 'failed', words: wordsOf(message) ?? wordsOf(reason) ?? 'It gave no reason.' });
    return null;
  },

  /** The page shows what went wrong itself. */
  'appInitialization.expectedFailure'({ frame, client }) {
    client.loading(frame, { state: 'loaded' });
    return null;
  },
};

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
