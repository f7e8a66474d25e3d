import type { PanelMessage } from '@upbeat/api/contract/live.ts';
import type { Playback } from '@upbeat/api/domain/programme/playback.ts';
import type { Member } from './member.ts';
import { keepConnected } from './reconnecting-socket.ts';
import { createSessionGrid } from '@upbeat/api/domain/live/session-grid.ts';

/** The clock of a class as a panel reads it, for those who send nothing. */
export interface ClassClock {
  /** The session second now with its fraction; null before the class begins. */
  second(): number | null;
  readonly playback: () => Playback;
  /** Resolves when the class has ended, or this person may not follow it, with the api's words. */
  readonly over: Promise<string>;
  close(): void;
}

/** Problems that pass; after any other one the class is lost for this person. */
const PASSING = ['internal-error', 'identity-provider-unavailable', 'token-refused', 'not-signed-in'];
const TOKEN_EXPIRED = 4401;

/** Follows a class over the panel socket of one person. */
export function followClass(member: Member, sessionId: string): ClassClock {
  const grid = createSessionGrid();
  const over = Promise.withResolvers<string>();
  let token = '';
  let isOver = false;

  const socket = keepConnected({
    url: `${member.address.apiOrigin.replace(/^http/, 'ws')}/live/panel`,
    before: async () => void (token = await member.token()),
    opened: () => socket.say({ type: 'hello', version: 1, token, sessionId }),
    heard(message) {
      const heard = message as PanelMessage;
      if (heard.type === 'clock') {
        socket.isWell();
        grid.agree(heard.clock, performance.now());
      } else if (heard.type === 'ended') {
        finish('The class is over');
      } else if (heard.type === 'problem') {
        if (PASSING.includes(heard.code)) member.forgetToken();
        else finish(heard.detail);
      }
    },
    closed(code) {
      if (code === TOKEN_EXPIRED) member.forgetToken();
      return !isOver;
    },
    failed: () => undefined, // it comes back, and who sends notices the same and says so
  });

  function finish(words: string): void {
    isOver = true;
    over.resolve(words);
    socket.close();
  }

  return {
    second: () => grid.secondAt(performance.now()),
    playback: grid.playback,
    over: over.promise,
    close: () => finish('closed'),
  };
}
