import type { Frame } from './message.ts';
import type { Outgoing } from './outgoing.ts';

const MOST_MESSAGES = 1_000;
const MOST_BYTES = 16 * 1024 * 1024;

interface Unacknowledged {
  readonly sequenceId: number;
  readonly frame: Frame;
  readonly expiresAtMs: number;
}

/** What a client of a reliable subprotocol has been sent and has not yet acknowledged. */
export interface UnacknowledgedQueue {
  /** Numbers the message and keeps it; null when that is more than the service keeps, which ends the connection. */
  keep(outgoing: Outgoing, nowMs: number): Frame | null;
  /** The client has everything up to and including this sequence id. */
  acknowledge(sequenceId: number): void;
  /** What a client that has come back still has to be sent, oldest first, without what has expired. */
  outstanding(nowMs: number): readonly Frame[];
}

/** The service keeps 1,000 messages or 16 MB for a client, whichever is reached first. */
export function createUnacknowledgedQueue(): UnacknowledgedQueue {
  let queue: Unacknowledged[] = [];
  let bytes = 0;
  let lastSequenceId = 0;

  return {
    keep(outgoing, nowMs) {
      const sequenceId = ++lastSequenceId;
      const frame = outgoing.reliableJson(sequenceId);
      if (queue.length >= MOST_MESSAGES || bytes + frame.bytes.length > MOST_BYTES) return null;

      const { ttlSeconds } = outgoing;
      queue.push({ sequenceId, frame, expiresAtMs: ttlSeconds === 0 ? Infinity : nowMs + ttlSeconds * 1000 });
      bytes += frame.bytes.length;
      return frame;
    },

    acknowledge(sequenceId) {
      queue = queue.filter((kept) => kept.sequenceId > sequenceId);
      bytes = queue.reduce((sum, { frame }) => sum + frame.bytes.length, 0);
    },

    outstanding: (nowMs) => queue.filter(({ expiresAtMs }) => expiresAtMs > nowMs).map(({ frame }) => frame),
  };
}
