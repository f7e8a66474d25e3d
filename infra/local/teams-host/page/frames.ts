import { answer } from '../protocol/answer.ts';
import type { AppFrame } from '../protocol/app-frame.ts';
import type { Client } from '../protocol/client.ts';
import type { HostEvent } from '../protocol/message.ts';

/** The pages of the app in this window, by the browser window that each of them is. */
export interface Frames {
  /** @returns how to forget it */
  add(appWindow: Window, frame: AppFrame): () => void;
  /** Answers what known pages ask, and nobody else. */
  listen(client: Client): void;
  /** Tells every page for which there is something to tell. */
  tell(event: (frame: AppFrame) => HostEvent | null): void;
}

export function createFrames(appOrigin: () => string): Frames {
  const frames = new Map<Window, AppFrame>();

  const reply = async (event: MessageEvent, client: Client): Promise<void> => {
    const source = event.source as Window | null;
    const frame = source === null ? undefined : frames.get(source);
    if (source === null || frame === undefined) return;
    const message = await answer(event, frame, client);
    if (message !== null) source.postMessage(message, event.origin); // answered only to the origin of the app
  };

  return {
    add(appWindow, frame) {
      frames.set(appWindow, frame);
      return () => frames.delete(appWindow);
    },
    listen(client) {
      addEventListener('message', (event) => {
        reply(event, client).catch((error: unknown) => {
          console.error('A page of the app got no answer', error);
        });
      });
    },
    tell(eventFor) {
      for (const [appWindow, frame] of frames) {
        const event = eventFor(frame);
        if (event !== null) appWindow.postMessage(event, appOrigin());
      }
    },
  };
}
