// A peer of the live path: Socket.IO, as its tutorials show it; one room, and each sample goes to all of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { isUp } from './peer-process.ts';
import type { PeerSample } from './peer-sample.ts';

const http = createServer();
const io = new Server(http);

io.on('connection', (socket) => {
  void socket.join('class');
  socket.on('sample', (sample: PeerSample) => {
    io.to('class').emit('sample', sample);
  });
});

http.listen(0, '127.0.0.1', () => isUp(http.address() as AddressInfo));
