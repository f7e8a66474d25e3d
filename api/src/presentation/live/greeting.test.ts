import { expect } from 'chai';
import fastify, { type FastifyInstance } from 'fastify';
import websocket from '@fastify/websocket';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { Identity } from '../../domain/directory/identity.ts';
import { TenantNotActive } from '../../domain/errors.ts';
import { CLOSE, converse, tell } from './greeting.ts';

const person: Identity = {
  tenantId: 'contoso',
  personId: 'amira',
  name: 'Amira Khan',
  isAdmin: false,
  isGuest: false,
  boundTo: null,
  expiresAt: new Date(Date.now() + 3_600_000),
};

describe('a socket that has said who it is', () => {
  let app: FastifyInstance;
  let welcome: { suspended: boolean; cannotTell: boolean; checks: number };
  afterEach(() => app.close());

  async function connect(identity = person): Promise<WebSocket> {
    app = fastify();
    welcome = { suspended: false, cannotTell: false, checks: 0 };
    await app.register(websocket);
    app.get('/', { websocket: true }, (socket, request) =>
      converse(socket, request, {
        parseHello: (message) => message as { token: string },
        authenticate: async () => {
          welcome.checks += 1;
          if (welcome.cannotTell) throw new Error('no connection');
          if (welcome.suspended) throw new TenantNotActive('suspended');
          return identity;
        },
        begin: async () => {
          tell(socket, { type: 'welcome' });
          return {
            onMessage: () => tell(socket, { type: 'heard', text: 'x'.repeat(60_000) }),
            onClose: () => undefined,
          };
        },
        recheckMs: 5,
      }),
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    const socket = new WebSocket(`ws://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
    await once(socket, 'open');
    socket.send('{"token":"t"}');
    return socket;
  }

  const codeOf = async (socket: WebSocket) => ((await once(socket, 'close')) as [number])[0];

  it('is closed soon after its organisation was suspended, and stays while that cannot be asked [ID8]', async () => {
    const socket = await connect();
    await once(socket, 'message');
    welcome.cannotTell = true;
    const { checks } = welcome;
    while (welcome.checks < checks + 3) await new Promise(setImmediate);
    expect(socket.readyState).to.equal(socket.OPEN);
    welcome.cannotTell = false;
    welcome.suspended = true;
    expect(await codeOf(socket)).to.equal(CLOSE.tokenExpired);
  });

  it('is closed when its token runs out [ID8]', async () => {
    const socket = await connect({ ...person, expiresAt: new Date(Date.now() + 50) });
    expect(await codeOf(socket)).to.equal(CLOSE.tokenExpired);
  });

  it('is let go of when it sends and reads nothing, before its answers fill the memory [ID8]', async () => {
    const socket = await connect();
    await once(socket, 'message');
    socket.pause();
    for (let i = 0; i < 500; i++) socket.send('{}');
    const [server] = app.websocketServer.clients;
    if (server) await once(server, 'close');
    expect(app.websocketServer.clients.size).to.equal(0);
    socket.terminate();
  });
});
