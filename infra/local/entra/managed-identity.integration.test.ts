import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { managedIdentity } from '@upbeat/api/infrastructure/entra/managed-identity.ts';
import { expect } from 'chai';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { contoso } from '../directory/directory.ts';
import { applications, upbeat, UPBEAT_CLIENT_ID } from './applications.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';

const IDENTITY = '99999999-0000-4000-8000-000000000001';
const ISSUER = 'https://identities.example';
const HEADER = 'the header that only this process knows';

/** The endpoint of managed identities, as Azure's hosts offer it to the processes they run (api-version 2019-08-01). */
describe('A process with a managed identity', () => {
  let azure: Server;
  let entra: LocalEntra;
  const asked: string[] = [];
  const environment = { ...process.env };

  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    azure = createServer((request, response) => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      const resource = query.get('resource') ?? '';
      const isKnown = request.headers['x-identity-header'] === HEADER && query.get('client_id') === IDENTITY;
      asked.push(resource);
      const expires = Math.floor(Date.now() / 1000) + 3600;
      void new SignJWT({ sub: IDENTITY })
        .setProtectedHeader({ alg: 'RS256', kid: 'azure' })
        .setIssuer(ISSUER)
        .setAudience(resource)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey)
        .then((token) => {
          response.writeHead(isKnown ? 200 : 400, { 'content-type': 'application/json' });
          response.end(
            JSON.stringify({ access_token: token, expires_on: String(expires), resource, token_type: 'Bearer' }),
          );
        });
    });
    await new Promise<void>((resolve) => azure.listen(0, '127.0.0.1', resolve));
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(azure.address() as AddressInfo).port}/msi/token`;
    process.env['IDENTITY_HEADER'] = HEADER;

    const keys = [{ ...(await exportJWK(publicKey)), kid: 'azure', alg: 'RS256' }];
    const audience = 'api://AzureADTokenExchange';
    const trusting = { ...upbeat, secrets: [], federations: [{ issuer: ISSUER, subject: IDENTITY, audience, keys }] };
    const others = applications.filter(({ clientId }) => clientId !== UPBEAT_CLIENT_ID);
    entra = await startEntraForTests({ applications: [trusting, ...others] });
    entra.consent(contoso.id);
  });
  after(async () => {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
      if (environment[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = environment[name];
    }
    await entra.stop();
    await new Promise((resolve) => azure.close(resolve));
  });

  it('acts as Upbeat without any secret', async () => {
    const clientAssertion = managedIdentity(IDENTITY).assertion;
    const { authority } = entra;
    const credential = entraCredential({
      authority,
      clientId: UPBEAT_CLIENT_ID,
      tenantId: contoso.id,
      clientAssertion,
    });
    const token = await credential.getToken('https://webpubsub.azure.com/.default');
    expect(decodeJwt(token?.token ?? '')).to.include({ aud: 'https://webpubsub.azure.com', appid: UPBEAT_CLIENT_ID });
    expect(asked).to.include('api://AzureADTokenExchange');
  });

  it('opens the database with a token in place of a password', async () => {
    const password = await managedIdentity(IDENTITY).databasePassword();
    expect(decodeJwt(password)).to.include({ aud: 'https://ossrdbms-aad.database.windows.net', sub: IDENTITY });
  });
});
