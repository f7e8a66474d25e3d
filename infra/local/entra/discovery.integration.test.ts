import { expect } from 'chai';
import { contoso } from '../directory/directory.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';

describe('the OpenID configuration of the local Entra', () => {
  let entra: LocalEntra;

  before(async () => void (entra = await startEntraForTests()));
  after(() => entra.stop());

  it('names one issuer, and endpoints of the origin that was asked', async () => {
    for (const origin of [entra.authority, entra.browserAuthority]) {
      const found = await json(`${origin}/${contoso.id}/v2.0/.well-known/openid-configuration`);
      expect(found).to.include({
        issuer: `${entra.authority}/${contoso.id}/v2.0`,
        authorization_endpoint: `${origin}/${contoso.id}/oauth2/v2.0/authorize`,
        token_endpoint: `${origin}/${contoso.id}/oauth2/v2.0/token`,
        jwks_uri: `${origin}/${contoso.id}/discovery/v2.0/keys`,
      });
    }
  });

  it('leaves the tenant open for organizations and common', async () => {
    for (const tenant of ['organizations', 'common']) {
      const found = await json(`${entra.authority}/${tenant}/v2.0/.well-known/openid-configuration`);
      expect(found['issuer']).to.equal(`${entra.authority}/{tenantid}/v2.0`);
    }
  });

  it('publishes the next key before it signs, and keeps the old one', async () => {
    const kids = async (): Promise<string[]> =>
      ((await json(`${entra.authority}/common/discovery/v2.0/keys`))['keys'] as { kid: string }[]).map(
        ({ kid }) => kid,
      );
    const [current, next] = await kids();
    await entra.rollSigningKey();
    const after = await kids();

    expect(after).to.have.length(3);
    expect(after[0]).to.equal(next);
    expect(after[2]).to.equal(current);
    await entra.rollSigningKey();
    await entra.rollSigningKey();
    expect(await kids()).to.have.length(4);
  });

  it('may be read by pages of any origin', async () => {
    const url = `${entra.browserAuthority}/${contoso.id}/oauth2/v2.0/token`;
    const preflight = await fetch(url, { method: 'OPTIONS' });

    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('access-control-allow-origin')).to.equal('*');
  });

  async function json(url: string): Promise<Record<string, unknown>> {
    return (await (await fetch(url)).json()) as Record<string, unknown>;
  }
});
