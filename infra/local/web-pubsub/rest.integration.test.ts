import { AzureKeyCredential, odata, WebPubSubServiceClient } from '@azure/web-pubsub';
import { expect } from 'chai';
import { SignJWT } from 'jose';
import {
  ACCESS_KEY,
  connect,
  HUB,
  startServiceForTests,
  type RawClient,
  type ServiceForTests,
} from './service-for-tests.ts';

const JSON_PROTOCOL = ['json.webpubsub.azure.v1'];
const NOBODY = 'not-a-connection';

describe('the Web PubSub stand-in for the unmodified service SDK', () => {
  let service: ServiceForTests;

  beforeEach(async () => {
    service = await startServiceForTests();
  });

  afterEach(async () => {
    await service.stop();
  });

  /** A simple client; its frames are what it is sent, and nothing else. */
  async function simple(userId: string, groups: string[] = []): Promise<RawClient> {
    return connect(await service.clientUrl({ userId, groups }));
  }

  /** A client of the json subprotocol that knows its connection id. */
  async function known(userId: string, groups: string[] = []): Promise<RawClient & { readonly id: string }> {
    const client = await connect(await service.clientUrl({ userId, groups }), JSON_PROTOCOL);
    return { ...client, id: String((await client.nextJson())['connectionId']) };
  }

  /** Everything sent before has arrived once this has: one socket keeps the order. */
  async function nextAfterAll(client: RawClient): Promise<string | Buffer> {
    await service.server.sendToAll('end', { contentType: 'text/plain' });
    return client.next();
  }

  it('sends text, JSON and bytes to a hub, a group, a user and a connection', async () => {
    const { server } = service;
    const ana = await simple('ana', ['stage']);

    await server.sendToAll('to all', { contentType: 'text/plain' });
    await server.group('stage').sendToAll(Uint8Array.of(0, 1, 255).buffer);
    await server.group('elsewhere').sendToAll('not for ana', { contentType: 'text/plain' });
    await server.sendToUser('ana', { greeting: 'hello' });
    const [[member]] = [await membersOf('stage')];
    await server.sendToConnection(member?.connectionId ?? '', 'to one', { contentType: 'text/plain' });
    await server.sendToConnection(NOBODY, 'to none', { contentType: 'text/plain' });

    expect(await ana.next()).to.equal('to all');
    expect(await ana.next()).to.deep.equal(Buffer.from([0, 1, 255]));
    expect(await ana.next()).to.equal('{"greeting":"hello"}');
    expect(await ana.next()).to.equal('to one');
    expect(await nextAfterAll(ana)).to.equal('end');
  });

  it('works the same over http', async () => {
    const ana = await simple('ana');

    await service.plainServer.sendToAll('hello', { contentType: 'text/plain' });
    const other = await connect((await service.plainServer.getClientAccessToken({ userId: 'bo' })).url);
    await service.plainServer.sendToUser('bo', 'you', { contentType: 'text/plain' });

    expect(other.socket.url).to.match(/^ws:\/\/localhost:/);
    expect(await ana.next()).to.equal('hello');
    expect(await other.next()).to.equal('you');
  });

  it('leaves out the excluded and whom the filter does not match', async () => {
    const { server } = service;
    const [ana, bo] = [await known('ana', ['stage']), await known("it's bo", ['stage', 'coach'])];

    await server.sendToAll('not ana', { contentType: 'text/plain', excludedConnections: [ana.id] });
    await server.group('stage').sendToAll({ only: 'bo' }, { filter: odata`userId eq ${"it's bo"}` });
    await server.sendToUser("it's bo", { only: 'coaches' }, { filter: "not ('coach' in groups)" });

    expect(await bo.nextJson()).to.include({ data: 'not ana' });
    expect(await bo.nextJson()).to.deep.include({ data: { only: 'bo' }, group: 'stage', from: 'group' });
    expect(JSON.parse(String(await nextAfterAll(bo)))).to.include({ data: 'end' });
    expect(JSON.parse(String(await ana.next()))).to.include({ data: 'end', from: 'server' });
  });

  it('says whether connections, groups and users exist', async () => {
    const { server } = service;
    const ana = await known('ana', ['stage']);

    expect(await server.connectionExists(ana.id)).to.equal(true);
    expect(await server.groupExists('stage')).to.equal(true);
    expect(await server.userExists('ana')).to.equal(true);
    expect(await server.connectionExists(NOBODY)).to.equal(false);
    expect(await server.groupExists('empty')).to.equal(false);
    expect(await server.userExists('bo')).to.equal(false);
  });

  it('puts connections and users into groups and takes them out again', async () => {
    const { server } = service;
    const ana = await known('ana');
    const group = server.group('a group / with marks');

    await group.addConnection(ana.id);
    expect(await membersOf(group.groupName)).to.deep.equal([{ connectionId: ana.id, userId: 'ana' }]);
    await group.removeConnection(ana.id);
    expect(await server.groupExists(group.groupName)).to.equal(false);

    await group.addUser('ana');
    expect(await server.groupExists(group.groupName)).to.equal(true);
    await group.removeUser('ana');
    expect(await server.groupExists(group.groupName)).to.equal(false);

    await server.addConnectionsToGroups(['one', 'two', 'three'], "userId eq 'ana'");
    await server.addConnectionsToGroups(['four'], "userId eq 'bo'");
    await server.removeConnectionsFromGroups(['one'], "userId eq 'ana'");
    expect(await existing('one', 'two', 'three', 'four')).to.deep.equal(['two', 'three']);

    await server.removeConnectionFromAllGroups(ana.id);
    expect(await existing('two', 'three')).to.deep.equal([]);
    await group.addUser('ana');
    await server.removeUserFromAllGroups('ana');
    expect(await server.groupExists(group.groupName)).to.equal(false);
  });

  it('lists a group over several pages, as many as are asked for', async () => {
    const url = await service.clientUrl({ groups: ['stage'] });
    await Promise.all(Array.from({ length: 203 }, () => connect(url)));

    const all = await membersOf('stage');
    expect(new Set(all.map(({ connectionId }) => connectionId)).size).to.equal(203);
    expect(await membersOf('stage', { top: 201 })).to.have.length(201);
    expect(await membersOf('stage', { maxPageSize: 50 })).to.deep.equal(all);
  });

  it('closes connections, and tells clients why', async () => {
    const { server } = service;
    const [ana, bo, cy, di] = [
      await known('ana'),
      await known('bo'),
      await known('cy', ['stage']),
      await known('di', ['stage']),
    ];

    const butDi = { reason: 'over', excluded: [di.id] }; // the service knows it, the SDK's types do not
    await server.closeConnection(ana.id, { reason: 'enough' });
    expect(await ana.nextJson()).to.deep.equal({ type: 'system', event: 'disconnected', message: 'enough' });
    expect(await ana.closed).to.deep.equal({ code: 1000, reason: 'enough' });

    await server.closeUserConnections('bo');
    await bo.closed;
    await server.group('stage').closeAllConnections(butDi);
    await cy.closed;
    expect(await server.connectionExists(di.id)).to.equal(true);
    await server.closeAllConnections();
    await di.closed;
    expect(await server.groupExists('stage')).to.equal(false);
  });

  it('grants, checks and revokes permissions', async () => {
    const { server } = service;
    const ana = await known('ana');

    await server.grantPermission(ana.id, 'sendToGroup', { targetName: 'stage' });
    expect(await server.hasPermission(ana.id, 'sendToGroup', { targetName: 'stage' })).to.equal(true);
    expect(await server.hasPermission(ana.id, 'sendToGroup')).to.equal(false);
    expect(await server.hasPermission(ana.id, 'joinLeaveGroup', { targetName: 'stage' })).to.equal(false);

    ana.say({ type: 'sendToGroup', group: 'stage', ackId: 1, dataType: 'text', data: 'x' });
    expect(await ana.nextJson()).to.deep.equal({ type: 'ack', ackId: 1, success: true });

    await server.revokePermission(ana.id, 'sendToGroup', { targetName: 'stage' });
    expect(await server.hasPermission(ana.id, 'sendToGroup', { targetName: 'stage' })).to.equal(false);
    await server.grantPermission(ana.id, 'joinLeaveGroup');
    expect(await server.hasPermission(ana.id, 'joinLeaveGroup', { targetName: 'any' })).to.equal(true);
  });

  it('says that what is not there is not there', async () => {
    const { server } = service;

    expect(await statusOf(server.group('stage').addConnection(NOBODY))).to.equal(404);
    expect(await statusOf(server.group('stage').addUser('nobody'))).to.equal(404);
    expect(await statusOf(server.grantPermission(NOBODY, 'sendToGroup'))).to.equal(404);
    expect(await server.hasPermission(NOBODY, 'sendToGroup')).to.equal(false);
    await server.group('stage').removeConnection(NOBODY);
    await server.closeConnection(NOBODY);
  });

  it('refuses a bad filter in the words of the service', async () => {
    const error = await errorOf(service.server.sendToAll({}, { filter: 'invalid filter' }));

    expect(error).to.include({ name: 'RestError', statusCode: 400 });
    expect(JSON.parse(error.message)).to.include({
      code: 'Error.BadRequest',
      target: 'filter',
      message:
        "Invalid syntax for 'invalid filter': Syntax error at position 14 in 'invalid filter'. (Parameter 'filter')",
    });
  });

  it('refuses a time to live over 300 seconds, an unknown permission, a hub with a bad name and over 1 MB', async () => {
    const { server } = service;
    const badHub = new WebPubSubServiceClient(service.endpoint, new AzureKeyCredential(ACCESS_KEY), '1');

    await server.sendToAll({}, { messageTtlSeconds: 300 });
    expect(await statusOf(server.sendToAll(new ArrayBuffer(1024 * 1024 + 1)))).to.equal(413);
    expect(await statusOf(badHub.sendToAll({}))).to.equal(400);
    const query = 'api-version=2024-12-01';
    expect(await bareStatus('POST', `:send?${query}&messageTtlSeconds=301`, 'application/json')).to.equal(400);
    expect(await bareStatus('POST', `:send?${query}`, 'image/png')).to.equal(415);
    expect(await bareStatus('HEAD', `permissions/dance/connections/x?${query}`)).to.equal(400);
    expect(await bareStatus('POST', ':send', 'application/json')).to.equal(400);
    expect(await bareStatus('POST', `:dance?${query}`)).to.equal(404);
  });

  it('is healthy, which anyone may ask', async () => {
    const response = await fetch(`${service.endpoint}/api/health?api-version=2024-12-01`, { method: 'HEAD' });

    expect(response.status).to.equal(200);
  });

  async function membersOf(group: string, options: { top?: number; maxPageSize?: number } = {}) {
    const members: { connectionId: string; userId?: string }[] = [];
    for await (const member of await service.server.group(group).listConnections(options)) members.push(member);
    return members;
  }

  async function existing(...groups: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const group of groups) if (await service.server.groupExists(group)) found.push(group);
    return found;
  }

  async function bareStatus(method: string, path: string, contentType = 'application/json'): Promise<number> {
    const url = `${service.endpoint}/api/hubs/${HUB}/${path}`;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(url)
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode(ACCESS_KEY));
    const headers = { authorization: `Bearer ${token}`, 'content-type': contentType };
    const response = await fetch(url, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });
    expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(response.headers.get('x-ms-error-code')).to.be.a('string');
    return response.status;
  }
});

async function errorOf(promise: Promise<unknown>): Promise<Error & { statusCode?: number }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

async function statusOf(promise: Promise<unknown>): Promise<number | undefined> {
  return (await errorOf(promise)).statusCode;
}
