import helmet from '@fastify/helmet';
import { expect } from 'chai';
import fastify from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages } from './pages.ts';
import { contentSecurityPolicy } from './security-policy.ts';

describe('the pages', () => {
  it('may reach a relay from the page that holds a sensor, and from no other; nobody embeds that one [PI9]', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'upbeat-pages-'));
    await mkdir(join(folder, 'assets'));
    for (const name of ['pair.html', 'panel.html', 'assets/sender.worker-Ab12.js', 'assets/panel-Ab12.js'])
      await writeFile(join(folder, name), '<!doctype html>');
    const relays = {
      pulsoid: 'wss://dev.pulsoid.net/api/v1/data/real_time',
      hypeRate: { url: 'wss://app.hyperate.io/socket/websocket', key: 'public' },
    };
    const appConfig = { clientId: 'an-id', trustedHostOrigins: ['https://host.example'], relays };
    const app = fastify();
    const options = { folder, appConfig };
    const origins = { socketOrigin: 'wss://live.example', videoOrigin: 'https://blobs.example' };
    await app.register(helmet, contentSecurityPolicy({ ...appConfig, ...origins }));
    await app.register(pages, options);
    const policyOf = async (url: string) =>
      String((await app.inject(url)).headers['content-security-policy']).split(';');

    expect(await policyOf('/pair.html')).to.include.members([
      "default-src 'self'",
      "connect-src 'self' wss://dev.pulsoid.net wss://app.hyperate.io",
      "frame-ancestors 'none'",
    ]);
    const ofWorker = await policyOf('/assets/sender.worker-Ab12.js');
    expect(ofWorker).to.include("connect-src 'self' wss://dev.pulsoid.net wss://app.hyperate.io");
    expect((await policyOf('/assets/panel-Ab12.js')).join()).not.to.contain('pulsoid');
    const panel = await policyOf('/panel.html');
    expect(panel).to.include("connect-src 'self' wss://live.example https://blobs.example https://res.cdn.office.net");
    expect(panel).to.include("media-src 'self' https://blobs.example");
    expect(panel.find((part) => part.startsWith('frame-ancestors'))).to.contain('https://host.example');
    expect((await app.inject('/config.json')).json()).to.deep.equal(appConfig);
    await app.close();
    await rm(folder, { recursive: true });
  });
});
