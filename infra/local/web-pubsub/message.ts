export type DataType = 'json' | 'text' | 'binary' | 'protobuf';

export interface Message {
  readonly from: 'server' | 'group';
  readonly group: string | null;
  readonly fromUserId: string | null;
  readonly dataType: DataType;
  /** JSON and text as UTF-8. */
  readonly data: Buffer;
  /** How long a message may wait for a client that lost its connection; 0 waits for as long as the client may. */
  readonly ttlSeconds: number;
}

/** One WebSocket message, ready to be sent to any number of sockets. */
export interface Frame {
  readonly bytes: Buffer;
  readonly binary: boolean;
}

export function textFrame(text: string): Frame {
  return { bytes: Buffer.from(text), binary: false };
}
