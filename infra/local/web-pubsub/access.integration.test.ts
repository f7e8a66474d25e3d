import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ACCESS_KEY,
  connect,
  connectionString,
  HUB,
  startServiceForTests,
  statusOfRefusal,
  type ServiceForTests,
} from './service-for-tests.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const APPLICATION = '22222222-2222-4222-8222-222222222222';
const IDENTITY = '33333333-3333-4333-8333-333333333333';
const AUDIENCE = 'https://webpubsub.azure.com';
const issuerOf = (tenantId: string) => `https://login.localhost/${tenantId}/v2.0`;

describe('who may call the Web PubSub stand-in', () => {
  let service: ServiceForTests;
  let directory: http.Server;
  let signKey: CryptoKey;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    signKey = pair.privateKey;
    const keys = JSON.stringify({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }],
    });
    directory = http.createServer((_request, response) => response.end(keys)).listen(0, '127.0.0.1');
    await once(directory, 'listening');
    const { port } = directory.address() as AddressInfo;
    const entra = { issuerOf, jwksUrl: `http://localhost:${port}/keys`, allowedIds: [APPLICATION, IDENTITY] };
    service = await startServiceForTests({ entra });
  });

  after(async () => {
    await service.stop();
    directory.close();
    directory.closeAllConnections();
  });

  interface Fault {
    readonly audience?: string;
    readonly tenant?: string;
    readonly expires?: string;
    readonly key?: CryptoKey;
    readonly ids?: Record<string, string>;
  }

  async function tokenOf({ audience = AUDIENCE, tenant = TENANT, expires = '1h', key = signKey, ids }: Fault = {}) {
    return new SignJWT({ tid: tenant, ...(ids ?? { azp: APPLICATION }) })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuerOf(TENANT))
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key);
  }

  function serverWith(token: Promise<string>): WebPubSubServiceClient {
    const getToken = async () => ({ token: await token, expiresOnTimestamp: Date.now() + 3_600_000 });
    return new WebPubSubServiceClient(service.endpoint, { getToken }, HUB);
  }

  async function statusWith(token: Promise<string>): Promise<number | undefined> {
    try {
      await serverWith(token).sendToAll('x', { contentType: 'text/plain' });
    } catch (error) {
      return (error as { statusCode?: number }).statusCode;
    }
    return 202;
  }

  it('is the service SDK with a credential of the directory, which also has client tokens made', async () => {
    const server = serverWith(tokenOf());
    const { url } = await server.getClientAccessToken({
      userId: 'ana',
      groups: ['stage', 'panel'],
      roles: ['webpubsub.sendToGroup.stage'],
      expirationTimeInMinutes: 5,
    });
    const ana = await connect(url, ['json.webpubsub.azure.v1']);
    const { userId, connectionId } = await ana.nextJson();

    expect(userId).to.equal('ana');
    expect(await server.hasPermission(String(connectionId), 'sendToGroup', { targetName: 'stage' })).to.equal(true);
    await server.group('panel').sendToAll('hello', { contentType: 'text/plain' });
    expect(await ana.nextJson()).to.include({ group: 'panel', data: 'hello' });
  });

  it('is an application or an identity with a role, in either version of token', async () => {
    expect(await statusWith(tokenOf({ ids: { appid: APPLICATION } }))).to.equal(202);
    expect(await statusWith(tokenOf({ ids: { azp: 'managed', oid: IDENTITY } }))).to.equal(202);
  });

  it('is not an identity without a role', async () => {
    expect(await statusWith(tokenOf({ ids: { azp: 'other', oid: 'other' } }))).to.equal(403);
  });

  it('is not the bearer of a token for another service, of another tenant, expired or of another signer', async () => {
    const { privateKey } = await generateKeyPair('RS256');

    expect(await statusWith(tokenOf({ audience: 'https://graph.microsoft.com' }))).to.equal(401);
    expect(await statusWith(tokenOf({ tenant: 'another' }))).to.equal(401);
    expect(await statusWith(tokenOf({ expires: '-1s' }))).to.equal(401);
    expect(await statusWith(tokenOf({ key: privateKey }))).to.equal(401);
  });

  it('is not the bearer of a wrong access key, of no token or of rubbish', async () => {
    const stranger = new WebPubSubServiceClient(connectionString(service.endpoint, 'another-key'), HUB);
    const url = `${service.endpoint}/api/hubs/${HUB}/:send?api-version=2024-12-01`;
    const status = async (headers: Record<string, string>) => (await fetch(url, { method: 'POST', headers })).status;

    const error = await stranger.sendToAll({}).then(
      () => null,
      (cause: unknown) => cause as { statusCode?: number },
    );
    expect(error?.statusCode).to.equal(401);
    expect(await status({})).to.equal(401);
    expect(await status({ authorization: 'Bearer rubbish' })).to.equal(401);
  });

  it('is not a client with a token for another hub, of a server, expired, forged, or without one', async () => {
    const base = `${service.clientEndpoint.replace('http', 'ws')}/client/hubs/${HUB}`;
    const withToken = async (audience: string, expires = '1h', key = ACCESS_KEY) =>
      `${base}?access_token=${await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setExpirationTime(expires)
        .sign(new TextEncoder().encode(key))}`;
    const good = `${service.endpoint}/client/hubs/${HUB}`;

    expect(await statusOfRefusal(await withToken(good))).to.equal('open');
    expect(await statusOfRefusal(await withToken(`${service.endpoint}/client/hubs/other`))).to.equal(401);
    expect(await statusOfRefusal(await withToken('https://example.webpubsub.azure.com/client/hubs/classes'))).to.equal(
      401,
    );
    expect(await statusOfRefusal(await withToken(good, '-1s'))).to.equal(401);
    expect(await statusOfRefusal(await withToken(good, '1h', 'guess'))).to.equal(401);
    expect(await statusOfRefusal(`${base}?access_token=${await tokenOf()}`)).to.equal(401);
    expect(await statusOfRefusal(base)).to.equal(401);
  });

  it('is never named in the log by token', () => {
    expect(service.log.join('\n'))
      .to.match(/refused/)
      .and.not.match(/eyJ|access_token/);
  });
});
