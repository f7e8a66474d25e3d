import type { ClockView } from '../../contract/live.ts';

interface Standing {
  readonly type: string;
  readonly clock?: ClockView;
}

/** Says a message only when it differs from the last of its type; a clock only when it was set anew. */
export function sayOnce<Message extends Standing>(say: (message: Message) => void): (message: Message) => void {
  const said = new Map<string, string>();
  return (message) => {
    const { clock } = message;
    const text = JSON.stringify(clock ? [clock.second === null, clock.playback] : message);
    if (said.get(message.type) === text) return;
    said.set(message.type, text);
    say(message);
  };
}
