import { appFrame, type AppFrame } from '../protocol/app-frame.ts';
import type { PopupOutcome } from '../protocol/client.ts';
import type { Frames } from './frames.ts';

/** A popup that closes says so to nobody: one has to look. */
const LOOK_EVERY_MS = 300;

export interface Popups {
  open(openedBy: AppFrame, popup: { url: string; width: number; height: number }): Promise<PopupOutcome>;
  close(frame: AppFrame, outcome: PopupOutcome): void;
}

/** Windows in which somebody signs in elsewhere; the app's page at the end of it reports how that went. */
export function createPopups(frames: Frames): Popups {
  const finishers = new Map<AppFrame, (outcome: PopupOutcome) => void>();
  return {
    open(openedBy, { url, width, height }) {
      const popup = window.open(url, '_blank', `popup,width=${width},height=${height}`);
      if (popup === null) return Promise.resolve({ state: 'failed', reason: 'FailedToOpenWindow' });
      const frame = appFrame('popup', { entityId: openedBy.entityId, openedBy });
      const forget = frames.add(popup, frame);
      return new Promise((resolve) => {
        const finish = (outcome: PopupOutcome): void => {
          clearInterval(look);
          finishers.delete(frame);
          forget();
          resolve(outcome);
        };
        const look = setInterval(() => {
          if (popup.closed) finish({ state: 'failed', reason: 'CancelledByUser' });
        }, LOOK_EVERY_MS);
        finishers.set(frame, finish);
      });
    },
    close(frame, outcome) {
      finishers.get(frame)?.(outcome);
    },
  };
}
