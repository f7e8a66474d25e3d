import { decodeFrame } from '@upbeat/api/domain/live/frame.ts';
import { zoneOf, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { MAXIMUM } from '../load-shape.ts';
import type { PeerSample } from './peer-sample.ts';

/** One person's connection to a peer, both sensor and viewer. */
export interface PeerConnection {
  send(sample: PeerSample): void;
  close(): void;
}

/** What a message says to the one viewer who reads. */
export interface Reading {
  readonly zones: readonly { readonly person: number; readonly zone: Zone | null }[];
  /** Counts the messages of a peer that sends on its own time; null where each sample makes one. */
  readonly seq: number | null;
}

export interface Viewer {
  readonly onBytes: (bytes: number) => void;
  readonly onMessage: () => void;
  /** Of the viewer who reads; the others count only, or the load and not the server would be what is measured. */
  readonly onReading: ((reading: Reading) => void) | null;
}

export type ConnectToPeer = (port: number, viewer: Viewer) => Promise<PeerConnection>;

export const connectToWs: ConnectToPeer = async (port, { onBytes, onMessage, onReading }) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  socket.on('message', (data: Buffer) => {
    onBytes(data.length);
    onMessage();
    onReading?.(readSample(JSON.parse(data.toString('utf8')) as PeerSample));
  });
  await once(socket, 'open');
  return { send: (sample) => socket.send(JSON.stringify(sample)), close: () => socket.terminate() };
};

export const connectToSocketIo: ConnectToPeer = (port, viewer) =>
  viewer.onReading ? readSocketIo(port, viewer, viewer.onReading) : countSocketIo(port, viewer);

/** By the official client, which decodes every message. */
async function readSocketIo(
  port: number,
  { onBytes, onMessage }: Viewer,
  onReading: (reading: Reading) => void,
): Promise<PeerConnection> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnection: false });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  socket.io.engine.on('packet', ({ data }) => onBytes(sizeOf(data)));
  socket.on('sample', (sample: PeerSample) => {
    onMessage();
    onReading(readSample(sample));
  });
  socket.on('frame', (bytes: Buffer) => {
    onMessage();
    const { seq, tiles } = decodeFrame(bytes);
    onReading({ seq, zones: tiles.map(({ slot, zone }) => ({ person: slot, zone })) });
  });
  return { send: (sample) => void socket.emit('sample', sample), close: () => void socket.disconnect() };
}

/** A text packet has one more character on the wire, its type. */
function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length + 1;
  return data instanceof Uint8Array ? data.length : 1;
}

/** The packets of Engine.IO 4 and Socket.IO 5 that such a class needs. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const CONNECT = '40';
const EVENT = '42';
const BINARY_EVENT = '45';

/** By the bare protocol: answers what must be answered, and counts the rest without decoding it. */
async function countSocketIo(port: number, { onBytes, onMessage }: Viewer): Promise<PeerConnection> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  const connected = Promise.withResolvers<true>();
  socket.on('close', () => connected.reject(new Error('The peer closed a connection')));
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    onBytes(data.length);
    if (isBinary) return; // belongs to the event before it
    const packet = data.toString('latin1', 0, 2);
    if (packet === EVENT || packet === BINARY_EVENT) onMessage();
    else if (packet === CONNECT) connected.resolve(true);
    else if (packet.startsWith(OPEN)) socket.send(CONNECT);
    else if (packet.startsWith(PING)) socket.send(PONG);
  });
  await Promise.all([once(socket, 'open'), connected.promise]);
  return {
    send: (sample) => socket.send(EVENT + JSON.stringify(['sample', sample])),
    close: () => socket.terminate(),
  };
}

function readSample({ person, bpm }: PeerSample): Reading {
  return { seq: null, zones: [{ person, zone: zoneOf(bpm, MAXIMUM) }] };
}
