import type { LiveMessage } from '../../application/live/live-channel.ts';
import { toClockView } from '../../contract/clock-view.ts';
import type { CoachMessage } from '../../contract/coach.ts';
import type { GroupMessage } from '../../contract/live.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import type { CoachView } from '../../domain/live/coach-view.ts';
import { encodeFrame } from '../../domain/live/frame.ts';

/** Frames travel as bytes, everything else as JSON text (docs/live-protocol.md). */
export function toWire(message: LiveMessage): Uint8Array<ArrayBuffer> | string {
  if (message.type === 'frame') return encodeFrame(message.frame);
  return JSON.stringify(toGroupMessage(message));
}

function toGroupMessage(message: Exclude<LiveMessage, { type: 'frame' }>): GroupMessage | CoachMessage {
  switch (message.type) {
    case 'roster': {
      const { version, added, removed } = message.change;
      return { type: 'roster', version, added: [...added], removed: [...removed] };
    }
    case 'clock':
      return { type: 'clock', clock: toClockView(message.clock) };
    case 'programme':
      return { type: 'programme', programme: toProgrammeView(message.programme) };
    case 'stage':
    case 'cue':
      return message;
    case 'coach-view':
      return { type: 'coach-view', ...toCoachView(message.view) };
    case 'relieved':
      return message;
    case 'ended':
      return { type: 'ended' };
  }
}

function toCoachView({ sharing, zones, checkIn, signal, spotlight }: CoachView) {
  return { sharing, zones: zones && [...zones], checkIn: [...checkIn], signal: [...signal], spotlight };
}
