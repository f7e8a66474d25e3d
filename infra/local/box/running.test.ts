import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findRunning, forgetRunning, tellRunning, type Running } from './running.ts';

describe('the running box', () => {
  let folder: string;
  let host: Server;
  let running: Running;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'upbeat-running-'));
    host = createServer((_, response) => response.end('the window'));
    host.listen(0, '127.0.0.1');
    await once(host, 'listening');
    const hostOrigin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const others = { apiOrigin: 'http://127.0.0.1:1', browserAuthority: 'http://127.0.0.1:2', sessionId: 'a-session' };
    running = { ...others, hostOrigin, pid: process.pid };
    await tellRunning(running, folder);
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    host.closeAllConnections();
    if (host.listening) await close();
  });

  it('is found by commands beside it, until it is over', async () => {
    expect(await findRunning(folder)).to.eql(running);
    await forgetRunning(folder);
    expect(await findRunning(folder)).to.equal(null);
  });

  it('is none when its process was killed', async () => {
    await tellRunning({ ...running, pid: 2 ** 22 + 1 }, folder); // beyond what Linux gives
    expect(await findRunning(folder)).to.equal(null);
  });

  it('is none when its process id now belongs to somebody else', async () => {
    await close();
    expect(await findRunning(folder)).to.equal(null);
  });

  it('is none when the disk was full while it wrote where it is', async () => {
    writeFileSync(path.join(folder, 'running.json'), '{"apiOrig');
    expect(await findRunning(folder)).to.equal(null);
  });

  async function close(): Promise<void> {
    host.close();
    await once(host, 'close');
  }
});
