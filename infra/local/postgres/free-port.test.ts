import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import os from 'node:os';
import { freePort, freePorts } from './free-port.ts';

/** `::1`, unless this machine has no IPv6. */
const ownSixes = (): string[] =>
  Object.values(os.networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'))
    ? ['::1']
    : [];

describe('a free port', () => {
  let taken: Server;

  afterEach(async () => {
    taken.close();
    await once(taken, 'close');
  });

  for (const host of ['127.0.0.1', '0.0.0.0', ...ownSixes()]) {
    it(`is another one than the wished one when somebody listens there on ${host}`, async () => {
      const port = await listen(host);
      expect(await freePort(port)).not.to.equal(port);
    });
  }

  it('is the wished one when nobody listens there', async () => {
    const port = await listen('127.0.0.1');
    taken.close();
    await once(taken, 'close');
    expect(await freePort(port)).to.equal(port);
    await listen('127.0.0.1');
  });

  it('is given once, however many are asked for', async () => {
    const port = await listen('127.0.0.1');
    const ports = await freePorts([port, port, 0, 0]);
    expect(new Set([...ports, port]).size).to.equal(5);
  });

  async function listen(host: string): Promise<number> {
    taken = createServer();
    taken.listen(0, host);
    await once(taken, 'listening');
    return (taken.address() as AddressInfo).port;
  }
});
