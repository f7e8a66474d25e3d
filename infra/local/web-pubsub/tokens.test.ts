import { expect } from 'chai';
import { SignJWT } from 'jose';
import { InvalidToken } from '../entra/verify-token.ts';
import { createAccessKey } from './tokens.ts';

const ORIGINS = ['https://localhost:8443', 'http://localhost:8080'];
const accessKey = createAccessKey('secret');

function sign(audience: string, { expires = '1h', key = 'secret', alg = 'HS256' } = {}): Promise<string> {
  return new SignJWT({ sub: 'ana', role: 'webpubsub.sendToGroup', 'webpubsub.group': ['stage', 'panel'] })
    .setProtectedHeader({ alg })
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key));
}

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof InvalidToken) return error.message;
    throw error;
  }
  return 'accepted';
}

const MISMATCH = 'The audience of the token is not this address';

describe('a client token', () => {
  const read = (token: string, hub = 'classes') => accessKey.readClientToken(token, hub, ORIGINS);

  it('says who the client is, what it may do and which groups it is in', async () => {
    expect(await read(await sign('https://localhost:8443/client/hubs/classes'))).to.deep.equal({
      userId: 'ana',
      roles: ['webpubsub.sendToGroup'],
      groups: ['stage', 'panel'],
    });
  });

  it('is good for either endpoint, whatever the case', async () => {
    expect((await read(await sign('HTTP://LOCALHOST:8080/Client/hubs/Classes/'))).userId).to.equal('ana');
  });

  it('issued by the service is read by the service', async () => {
    const wish = {
      origin: 'http://localhost:8080',
      hub: 'classes',
      minutes: 5,
      userId: null,
      roles: [],
      groups: ['g'],
    };

    expect(await read(await accessKey.issueClientToken(wish))).to.deep.equal({
      userId: null,
      roles: [],
      groups: ['g'],
    });
  });

  for (const [what, audience] of [
    ['another hub', 'https://localhost:8443/client/hubs/other'],
    ['another service', 'https://classes.webpubsub.azure.com/client/hubs/classes'],
    ['another name of the same machine', 'https://127.0.0.1:8443/client/hubs/classes'],
    ['servers', 'https://localhost:8443/api/hubs/classes/:send'],
  ] as const) {
    it(`for ${what} is refused`, async () => {
      expect(await refusalOf(read(await sign(audience)))).to.equal(MISMATCH);
    });
  }

  it('is refused when it has expired, is signed by another key or otherwise, or is no token', async () => {
    const audience = 'https://localhost:8443/client/hubs/classes';

    expect(await refusalOf(read(await sign(audience, { expires: '-1s' })))).to.match(
      /"exp" claim timestamp check failed/,
    );
    expect(await refusalOf(read(await sign(audience, { key: 'guess' })))).to.equal('signature verification failed');
    expect(await refusalOf(read(await sign(audience, { alg: 'HS512' })))).to.match(/"alg".* not allowed/);
    expect(await refusalOf(read('rubbish'))).to.equal('Invalid Compact JWS');
  });
});

describe('a request token', () => {
  const verify = (token: string, path: string) => accessKey.verifyRequestToken(token, path, ORIGINS);
  const PATH = '/api/hubs/classes/groups/a%20b/:send?api-version=2024-12-01';

  for (const audience of [
    `https://localhost:8443${PATH}`,
    'https://localhost:8443/api/hubs/classes/groups/a%20b/:send',
    'http://LOCALHOST:8080/api/hubs/classes/groups/a b/:send',
  ]) {
    it(`is good for ${audience}`, async () => {
      await verify(await sign(audience), PATH);
    });
  }

  it('is refused for another path or another service', async () => {
    const otherPath = sign('https://localhost:8443/api/hubs/classes/:send');
    const otherService = sign('https://elsewhere/api/hubs/classes/groups/a%20b/:send');

    expect(await refusalOf(verify(await otherPath, PATH))).to.equal(MISMATCH);
    expect(await refusalOf(verify(await otherService, PATH))).to.equal(MISMATCH);
  });
});
