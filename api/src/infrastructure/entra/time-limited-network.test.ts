import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { timeLimitedNetwork } from './time-limited-network.ts';

describe('the network that MSAL uses', () => {
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    server = createServer((request, response) => {
      if (request.url === '/silent') return;
      request.pipe(response.writeHead(429, { 'content-type': 'application/json', 'Retry-After': '5' }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('hands on headers in lower case and the body, with the status of a refusal in it', async () => {
    const answer = await timeLimitedNetwork(5000).sendPostRequestAsync<{ asked: string }>(`${origin}/`, {
      headers: { 'content-type': 'application/json' },
      body: '{"asked":"this"}',
    });

    expect(answer.status).to.equal(429);
    expect(answer.headers).to.include({ 'retry-after': '5' });
    expect(answer.body).to.deep.equal({ asked: 'this', status: 429 });
  });

  it('gives up when nothing answers in time', async () => {
    const error = await timeLimitedNetwork(20)
      .sendPostRequestAsync(`${origin}/silent`, { body: '' })
      .catch((reason: unknown) => reason);

    expect(error).to.have.property('name', 'TimeoutError');
  });
});
