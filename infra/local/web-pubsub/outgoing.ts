import { messageFields } from './frames-json.ts';
import { textFrame, type Frame, type Message } from './message.ts';

/** A message on its way to many clients, which do not all speak the same dialect. */
export interface Outgoing {
  readonly ttlSeconds: number;
  raw(): Frame;
  json(): Frame;
  reliableJson(sequenceId: number): Frame;
}

/** Encodes a message once for each dialect that is asked for, however many clients it goes to. */
export function encodeOnce(message: Message): Outgoing {
  let raw: Frame | null = null;
  let json: Frame | null = null;
  let fields: string | null = null;

  return {
    ttlSeconds: message.ttlSeconds,
    raw: () =>
      (raw ??= { bytes: message.data, binary: message.dataType === 'binary' || message.dataType === 'protobuf' }),
    json: () => (json ??= textFrame(`{${(fields ??= messageFields(message))}}`)),
    reliableJson: (sequenceId) => textFrame(`{"sequenceId":${sequenceId},${(fields ??= messageFields(message))}}`),
  };
}
