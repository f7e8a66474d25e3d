import { readAppUrl } from './app-url.ts';
import type { DialogRequest, HostFunctions } from './client.ts';

/** Sizes by name, in pixels, as Teams draws them. */
const SIDES: Readonly<Record<string, { width: number; height: number }>> = {
  small: { width: 280, height: 250 },
  medium: { width: 600, height: 400 },
  large: { width: 800, height: 600 },
};

const CLOSED = 'User cancelled/closed the task module.';

export const dialogFunctions: HostFunctions = {
  async 'tasks.startTask'({ args: [info], frame, client }) {
    const dialog = readDialog(info, client.appOrigin);
    if (dialog === null) return ['Invalid dialog: its url is not on a valid domain of the app.', null];
    const outcome = await client.openDialog(frame, dialog);
    return outcome.state === 'submitted' ? [null, outcome.result] : [CLOSED, null];
  },

  'tasks.updateTask'({ args: [info], frame, client }) {
    client.updateDialog(frame, sizeOf(info));
    return null;
  },

  'tasks.completeTask'({ args: [result], frame, client }) {
    client.submitDialog(frame, result);
    return null;
  },

  messageForParent({ args: [message], frame, client }) {
    client.tellOpener(frame, message);
    return null;
  },

  messageForChild({ args: [message], frame, client }) {
    client.tellDialog(frame, message);
    return null;
  },
};

function readDialog(info: unknown, appOrigin: string): DialogRequest | null {
  if (typeof info !== 'object' || info === null) return null;
  const { url, title } = info as Record<string, unknown>;
  const page = readAppUrl(url, appOrigin);
  return page === null ? null : { url: page, title: typeof title === 'string' ? title : '', ...sizeOf(info) };
}

function sizeOf(info: unknown): Pick<DialogRequest, 'width' | 'height'> {
  const { width, height } = (typeof info === 'object' && info !== null ? info : {}) as Record<string, unknown>;
  return { width: pixels('width', width), height: pixels('height', height) };
}

function pixels(side: 'width' | 'height', value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (SIDES[value]?.[side] ?? null) : null;
}
