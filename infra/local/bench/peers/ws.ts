// A peer of the live path: plain WebSockets; each sample goes to everybody as one JSON message.
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { isUp } from './peer-process.ts';
import type { PeerSample } from './peer-sample.ts';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });

server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const sample = JSON.parse(data.toString('utf8')) as PeerSample;
    const message = JSON.stringify(sample);
    for (const viewer of server.clients) if (viewer.readyState === WebSocket.OPEN) viewer.send(message);
  });
});

server.on('listening', () => isUp(server.address() as AddressInfo));
