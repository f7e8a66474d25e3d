import type { AppFrame } from './app-frame.ts';
import { appFunctions } from './app-functions.ts';
import { authenticationFunctions } from './authentication-functions.ts';
import type { Client, HostFunctions } from './client.ts';
import { dialogFunctions } from './dialog-functions.ts';
import { meetingFunctions } from './meeting-functions.ts';
import { readRequest, replyTo, type HostReply } from './message.ts';
import { navigationFunctions } from './navigation-functions.ts';
import { SdkError } from './sdk-error.ts';
import { tabFunctions } from './tab-functions.ts';

const functions: HostFunctions = {
  ...appFunctions,
  ...authenticationFunctions,
  ...dialogFunctions,
  ...meetingFunctions,
  ...navigationFunctions,
  ...tabFunctions,
};

export interface Message {
  readonly origin: string;
  readonly data: unknown;
}

/**
 * Answers a message of a page, as Teams does.
 *
 * @param frame the page that sent it, as its window proves
 * @returns the reply, or null when there is none: a message of a foreign origin, no request, or no answer expected
 */
export async function answer(message: Message, frame: AppFrame, client: Client): Promise<HostReply | null> {
  if (message.origin !== client.appOrigin) return null;
  const request = readRequest(message.data);
  if (request === null) return null;
  const called = Object.hasOwn(functions, request.func) ? functions[request.func] : undefined;
  if (called === undefined) {
    return replyTo(request, [new SdkError('notSupportedOnPlatform', `NOT_SUPPORTED ${request.func}`).toReply()]);
  }
  const args = await called({ args: request.args, frame, client });
  return args === null ? null : replyTo(request, args);
}
