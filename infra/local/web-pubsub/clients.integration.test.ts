import {
  WebPubSubClient,
  WebPubSubJsonProtocol,
  type GroupDataMessage,
  type SendMessageError,
} from '@azure/web-pubsub-client';
import { expect } from 'chai';
import { once } from 'node:events';
import { connect, startServiceForTests, statusOfRefusal, type ServiceForTests } from './service-for-tests.ts';

const RELIABLE = ['json.reliable.webpubsub.azure.v1'];
const PLAIN = ['json.webpubsub.azure.v1'];
const NO_KEEP_ALIVE = { keepAliveIntervalInMs: 0, keepAliveTimeoutInMs: 0 }; // its timers outlive a stopped client
const EVERY_ROLE = ['webpubsub.joinLeaveGroup', 'webpubsub.sendToGroup'];

describe('the Web PubSub stand-in for clients', () => {
  let service: ServiceForTests;
  const stops: (() => void)[] = [];

  beforeEach(async () => {
    service = await startServiceForTests();
  });

  afterEach(async () => {
    for (const stop of stops.splice(0)) stop();
    await service.stop();
  });

  async function sdkClient(roles: string[], options: ConstructorParameters<typeof WebPubSubClient>[1] = {}) {
    const client = new WebPubSubClient(
      { getClientAccessUrl: () => service.clientUrl({ userId: 'ana', roles }) },
      { ...options, ...NO_KEEP_ALIVE },
    );
    const messages: GroupDataMessage[] = [];
    const waiting = new Set<() => void>();
    client.on('group-message', ({ message }) => {
      messages.push(message);
      for (const check of waiting) check();
    });
    const connected = new Promise<string>((resolve) => client.on('connected', (event) => resolve(event.connectionId)));
    await client.start();
    stops.push(() => client.stop());
    return {
      client,
      messages,
      id: await connected,
      received: (count: number) =>
        new Promise<void>((resolve) => {
          const check = () => {
            if (messages.length >= count) resolve();
          };
          waiting.add(check);
          check();
        }),
    };
  }

  for (const [name, options] of [
    ['reliable', {}],
    ['plain', { protocol: WebPubSubJsonProtocol() }],
  ] as const) {
    it(`lets the unmodified client SDK join, send and receive over the ${name} json subprotocol`, async () => {
      const ana = await sdkClient(EVERY_ROLE, options);

      await ana.client.joinGroup('stage');
      await ana.client.sendToGroup('stage', 'text', 'text');
      await ana.client.sendToGroup('stage', { a: 1 }, 'json');
      await ana.client.sendToGroup('stage', Uint8Array.of(1, 2).buffer, 'binary');
      await ana.client.sendToGroup('stage', 'not for me', 'text', { noEcho: true });
      await service.server.group('stage').sendToAll('from the server', { contentType: 'text/plain' });
      await ana.received(4);

      expect(ana.messages.map(({ data }) => data)).to.deep.equal([
        'text',
        { a: 1 },
        Uint8Array.of(1, 2).buffer,
        'from the server',
      ]);
      expect(ana.messages.map(({ fromUserId }) => fromUserId)).to.deep.equal(['ana', 'ana', 'ana', undefined]);

      await ana.client.leaveGroup('stage');
      expect(await service.server.groupExists('stage')).to.equal(false);
    });
  }

  it('loses no message of the client SDK when its socket breaks', async () => {
    const ana = await sdkClient(EVERY_ROLE);
    await ana.client.joinGroup('stage');
    const send = (n: number) => service.server.group('stage').sendToAll({ n });

    await send(1);
    for (const n of [2, 3, 4, 5]) {
      expect(service.dropConnections(({ userId }) => userId === 'ana')).to.equal(1);
      await send(n);
    }
    await ana.received(5);

    expect(ana.messages.map(({ data }) => data)).to.deep.equal([1, 2, 3, 4, 5].map((n) => ({ n })));
    expect(await service.server.connectionExists(ana.id)).to.equal(true);
  });

  it('denies what the roles do not allow, by group', async () => {
    const { client } = await sdkClient(['webpubsub.joinLeaveGroup.stage']);
    const refusal = async (attempt: Promise<unknown>) => {
      const error = await attempt.then(
        () => null,
        (cause: unknown) => cause as SendMessageError,
      );
      return error?.errorDetail?.name;
    };
    const noRetry = { messageRetryOptions: { maxRetries: 0 } };
    const { client: other } = await sdkClient(['webpubsub.sendToGroup.stage'], noRetry);

    await client.joinGroup('stage');
    await other.sendToGroup('stage', 'hello', 'text');
    expect(await refusal(other.sendToGroup('coach', 'hello', 'text'))).to.equal('Forbidden');
    expect(await refusal(other.joinGroup('stage'))).to.equal('Forbidden');
    expect(await refusal(other.sendEvent('any', 'x', 'text'))).to.equal('InternalServerError');
  });

  it('gives a recovered connection what it has not acknowledged, and its groups', async () => {
    const url = await service.clientUrl({ groups: ['stage'] });
    const first = await connect(url, RELIABLE);
    const { connectionId, reconnectionToken } = await first.nextJson();
    const group = service.server.group('stage');
    await group.sendToAll({ n: 1 });
    await group.sendToAll({ n: 2 });
    await first.nextJson();
    await first.nextJson();
    first.say({ type: 'sequenceAck', sequenceId: 1 });
    first.say({ type: 'ping' });
    expect(await first.nextJson()).to.deep.equal({ type: 'pong' });

    first.socket.terminate();
    await group.sendToAll({ n: 3 });
    const again = await connect(recoveryUrl(connectionId, reconnectionToken), RELIABLE);

    expect(await again.nextJson()).to.include({ event: 'connected', connectionId });
    expect(await again.nextJson()).to.deep.include({ sequenceId: 2, data: { n: 2 } });
    expect(await again.nextJson()).to.deep.include({ sequenceId: 3, data: { n: 3 } });
    await group.sendToAll({ n: 4 });
    expect(await again.nextJson()).to.deep.include({ sequenceId: 4, data: { n: 4 } });
  });

  it('closes an attempt to recover with 1008 when the token is wrong or the connection is gone', async () => {
    const ana = await connect(await service.clientUrl(), RELIABLE);
    const { connectionId, reconnectionToken } = await ana.nextJson();
    const closeCode = async (id: unknown, token: unknown) =>
      (await (await connect(recoveryUrl(id, token), RELIABLE)).closed).code;

    expect(await closeCode(connectionId, 'guess')).to.equal(1008);
    ana.socket.close(1000);
    await ana.closed;
    expect(await closeCode(connectionId, reconnectionToken)).to.equal(1008);
  });

  it('forgets a reliable connection that does not come back in time', async () => {
    await service.stop();
    service = await startServiceForTests({ recoveryMs: 1 });
    const ana = await connect(await service.clientUrl(), RELIABLE);
    const { connectionId, reconnectionToken } = await ana.nextJson();

    service.dropConnections();
    while (await service.server.connectionExists(String(connectionId))); // asks until the service has forgotten
    const again = await connect(recoveryUrl(connectionId, reconnectionToken), RELIABLE);
    expect((await again.closed).code).to.equal(1008);
  });

  it('does a repeated message once', async () => {
    const ana = await connect(await service.clientUrl({ roles: EVERY_ROLE, groups: ['stage'] }), PLAIN);
    await ana.nextJson();
    const message = { type: 'sendToGroup', group: 'stage', ackId: 7, dataType: 'text', data: 'x' };

    ana.say(message);
    ana.say(message);
    expect(await ana.nextJson()).to.include({ type: 'message', data: 'x' });
    expect(await ana.nextJson()).to.deep.equal({ type: 'ack', ackId: 7, success: true });
    expect(await ana.nextJson()).to.deep.equal({
      type: 'ack',
      ackId: 7,
      success: false,
      error: { name: 'Duplicate', message: 'Message with ack-id: 7 has been processed' },
    });
  });

  it('closes a client that talks nonsense', async () => {
    const ana = await connect(await service.clientUrl(), PLAIN);
    await ana.nextJson();

    ana.socket.send('nonsense');
    expect(await ana.nextJson()).to.include({ event: 'disconnected' });
    expect(await ana.closed).to.deep.equal({ code: 1008, reason: 'Invalid message: the message is not JSON' });
  });

  it('gives simple clients raw frames and hears nothing from them', async () => {
    const ana = await connect(await service.clientUrl({ groups: ['stage'] }));
    const bo = await connect(await service.clientUrl({ groups: ['stage'] }));

    ana.socket.send('anyone?');
    await service.server.group('stage').sendToAll(Uint8Array.of(9).buffer);
    await service.server.group('stage').sendToAll({ a: 1 });

    expect(await bo.next()).to.deep.equal(Buffer.from([9]));
    expect(await bo.next()).to.equal('{"a":1}');
    expect(await ana.next()).to.deep.equal(Buffer.from([9]));
  });

  it('cuts off a simple client that does not read', async () => {
    await service.stop();
    service = await startServiceForTests({ slowClientBytes: 64 * 1024 });
    const slow = await connect(await service.clientUrl({ userId: 'slow' }));
    slow.socket.pause();
    const megabyte = new ArrayBuffer(1024 * 1024);

    for (let sent = 0; sent < 64 && (await service.server.userExists('slow')); sent++) {
      await service.server.sendToUser('slow', megabyte);
    }
    expect(await service.server.userExists('slow')).to.equal(false);
    slow.socket.resume();
    expect((await slow.closed).code).to.equal(1006);
  });

  it('ends a reliable client for good that leaves over 1,000 messages unacknowledged', async () => {
    const sender = await connect(await service.clientUrl({ roles: EVERY_ROLE }), PLAIN);
    const ana = await connect(await service.clientUrl({ groups: ['stage'] }), RELIABLE);

    for (let n = 1; n <= 1001; n++) sender.say({ type: 'sendToGroup', group: 'stage', dataType: 'json', data: n });
    expect((await ana.closed).code).to.equal(1008);
  });

  it('knows both forms of its address, and a bearer header', async () => {
    const { token } = await service.server.getClientAccessToken();
    const headers = { authorization: `Bearer ${token}` };
    const origin = service.clientEndpoint.replace('http', 'ws');

    for (const path of ['/client/hubs/classes', '/client/?hub=classes', '/client?hub=CLASSES']) {
      const { socket } = await connect(origin + path, [], { headers });
      socket.close();
      await once(socket, 'close');
    }
    expect(await statusOfRefusal(`${origin}/client?access_token=${token}`)).to.equal(404);
    expect(await statusOfRefusal(`${origin}/elsewhere?access_token=${token}`)).to.equal(404);
    expect(await statusOfRefusal(`${origin}/client/hubs/1?access_token=${token}`)).to.equal(400);
    const protobuf = ['protobuf.webpubsub.azure.v1'];
    expect(await statusOfRefusal(`${origin}/client?hub=classes&access_token=${token}`, protobuf)).to.equal(400);
  });

  function recoveryUrl(connectionId: unknown, token: unknown): string {
    const url = new URL('/client/hubs/classes', service.clientEndpoint.replace('http', 'ws'));
    url.searchParams.set('awps_connection_id', String(connectionId));
    url.searchParams.set('awps_reconnection_token', String(token));
    return url.href;
  }
});
