import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { contoso } from '../directory/directory.ts';
import { createAuthorityForTests } from '../posts/authority-for-tests.ts';
import type { GraphForTests } from './graph-for-tests.ts';

/** Somebody whom Graph tells: the smallest endpoint that passes its handshake. */
export interface Subscriber {
  /** To recordings, and to a calendar. */
  subscribe(world: GraphForTests): Promise<void>;
  /** Settles once so many notifications have come. */
  heard(count: number): Promise<void>;
  renewAndEnd(world: GraphForTests): Promise<void>;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

export async function startSubscriber(): Promise<Subscriber> {
  const tls = await createAuthorityForTests();
  let notifications = 0;
  let waiting: { count: number; resolve: () => void } | null = null;
  const server = https.createServer(tls, (request, response) => {
    const token = new URL(request.url ?? '', 'https://localhost').searchParams.get('validationToken');
    request.resume().on('end', () => {
      if (token === null) notifications += 1;
      response.writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain' }).end(token ?? '');
      if (waiting !== null && notifications >= waiting.count) waiting.resolve();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `https://localhost:${(server.address() as AddressInfo).port}/notifications`;
  const ids: string[] = [];
  const expirationDateTime = (): string => new Date(Date.now() + HOUR_MS / 2).toISOString();

  return {
    async subscribe(world) {
      const shared = {
        notificationUrl: url,
        clientState: 'secret of this test',
        expirationDateTime: expirationDateTime(),
      };
      const wishes = [
        { changeType: 'created', resource: 'communications/onlineMeetings/getAllRecordings' },
        { changeType: 'updated,deleted', resource: `users/${contoso.id}/events` },
      ];
      for (const wish of wishes) {
        ids.push((await world.ask<{ id: string }>('POST', '/subscriptions', { body: { ...shared, ...wish } })).body.id);
      }
    },
    heard: (count) =>
      new Promise((resolve) => {
        if (notifications >= count) resolve();
        else waiting = { count, resolve };
      }),
    async renewAndEnd(world) {
      await world.ask('GET', '/subscriptions');
      for (const id of ids) {
        await world.ask('GET', `/subscriptions/${id}`);
        await world.ask('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: expirationDateTime() } });
        await world.ask('POST', `/subscriptions/${id}/reauthorize`);
        await world.ask('DELETE', `/subscriptions/${id}`);
        await world.ask('DELETE', `/subscriptions/${id}`);
      }
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
