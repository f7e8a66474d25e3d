// A peer of the live path: Socket.IO carries our own frames, four a second, from a board that is kept in memory alone.
import { createBoard } from '@upbeat/api/domain/live/board.ts';
import { createFrameStream } from '@upbeat/api/domain/live/frame-stream.ts';
import { encodeFrame } from '@upbeat/api/domain/live/frame.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { MAXIMUM } from '../load-shape.ts';
import { isUp } from './peer-process.ts';
import type { PeerSample } from './peer-sample.ts';

const FRAME_EVERY_MS = 250;

const board = createBoard();
const frames = createFrameStream();
let began: number | null = null; // with the first sample, as the senders count
const sessionSecond = (): number => (began === null ? 0 : Math.floor((performance.now() - began) / 1000));

const http = createServer();
const io = new Server(http);

io.on('connection', (socket) => {
  void socket.join('class');
  socket.once('sample', ({ person }: PeerSample) => {
    began ??= performance.now();
    board.seat({
      participationId: String(person),
      slot: person,
      collects: true,
      showsBpm: false,
      showsPoints: false,
      maxHeartRate: MAXIMUM,
    });
  });
  socket.on('sample', ({ person, second, bpm }: PeerSample) => board.apply(String(person), second, bpm));
});

setInterval(() => {
  const second = sessionSecond();
  const header = { epoch: 1, sessionSecond: second, interval: 0, rosterVersion: 1, isPaused: false, isEnded: false };
  const frame = frames.next(header, board.tiles(second), false);
  if (frame) io.to('class').emit('frame', encodeFrame(frame));
}, FRAME_EVERY_MS);

http.listen(0, '127.0.0.1', () => isUp(http.address() as AddressInfo));
