import { expect } from 'chai';
import { amira, contoso, fabrikam, hana } from '../directory/directory.ts';
import { teamsDesktop, UPBEAT_CLIENT_ID } from './applications.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';
import { signIn, SignInRefused } from './sign-in.ts';

const REDIRECT = 'http://localhost:3000/done?kept=yes';
const GRAPH_SCOPE = 'https://graph.microsoft.com/User.ReadBasic.All';

describe('signing in at the local Entra', () => {
  let entra: LocalEntra;

  beforeEach(async () => void (entra = await startEntraForTests()));
  afterEach(() => entra.stop());

  it('shows an account picker to a person it does not know yet, with only the people of the tenant', async () => {
    const html = await (await visit(upbeatAsks('openid'), contoso.id)).text();

    expect(html).to.include('Pick an account');
    expect(html).to.include('Amira Khan').and.include('Leo Grant').and.include('guest');
    expect(html).not.to.include('Nils Berg');
    expect(html.match(/<button name="login_hint"/g)).to.have.length(4);
  });

  it('offers everyone under organizations, and asks again after an address nobody has', async () => {
    const html = await (
      await visit({ ...upbeatAsks('openid'), login_hint: '<b>@contoso.com' }, 'organizations')
    ).text();

    expect(html).to.include('Nils Berg');
    expect(html).to.include('There is no account &lt;b&gt;@contoso.com here.');
  });

  it('goes on to the application when an account was picked', async () => {
    const answer = await answerTo({ ...upbeatAsks('openid'), login_hint: amira.address, state: 'a&b' });

    expect(answer.pathname).to.equal('/done');
    expect(answer.searchParams.get('kept')).to.equal('yes');
    expect(answer.searchParams.get('state')).to.equal('a&b');
    expect(answer.searchParams.get('code')).to.match(/^0\..{40,}/);
  });

  it('answers in the fragment when asked to', async () => {
    const asked = { ...upbeatAsks('openid'), login_hint: amira.address, response_mode: 'fragment' };

    expect((await answerTo(asked)).hash).to.match(/^#code=0\./);
  });

  it('never shows a page to a silent request', async () => {
    const silent = { ...upbeatAsks(`openid ${GRAPH_SCOPE}`), prompt: 'none' };
    const errorOf = async (asked: Record<string, string>) => (await answerTo(asked)).searchParams.get('error');

    expect(await errorOf(silent)).to.equal('login_required');
    expect(await errorOf({ ...silent, login_hint: 'nobody@contoso.com' })).to.equal('login_required');
    expect(await errorOf({ ...silent, login_hint: amira.address })).to.equal('consent_required');
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    expect(await errorOf({ ...silent, login_hint: amira.address, claims })).to.equal('interaction_required');
  });

  it('lets an administrator consent for the organisation, and tells everyone else to ask one', async () => {
    const asked = { ...upbeatAsks(GRAPH_SCOPE), login_hint: amira.address };
    const forAmira = await (await visit(asked)).text();
    expect(forAmira).to.include('Need admin approval').and.not.include('value="accept"');

    const byAmira = await decide(asked, 'accept');
    expect(byAmira.searchParams.get('error')).to.equal('access_denied');
    expect(entra.grantedPermissions(contoso.id)).to.have.length(0);

    const byHana = await decide({ ...asked, login_hint: hana.address }, 'accept');
    expect(byHana.searchParams.get('code')).to.match(/^0\./);
    expect((await answerTo(asked)).searchParams.get('code')).to.match(/^0\./);
  });

  it('sends a refusal back to the application', async () => {
    const asked = { ...upbeatAsks(GRAPH_SCOPE), login_hint: hana.address, state: 'mine' };
    const answer = await decide(asked, 'cancel');

    expect(answer.searchParams.get('error')).to.equal('access_denied');
    expect(answer.searchParams.get('state')).to.equal('mine');
  });

  it('never redirects to an address that is not registered', async () => {
    for (const redirect of [
      'https://evil.example/',
      'http://localhost.evil.example/',
      'javascript:alert(1)',
      'nowhere',
    ]) {
      const response = await visit({ ...upbeatAsks('openid'), redirect_uri: redirect });
      expect(response.status).to.equal(400);
      expect(await response.text())
        .to.include('AADSTS50011')
        .and.not.include('<script');
    }
  });

  it('asks a client without a secret for PKCE with S256', async () => {
    const asked = { ...upbeatAsks('openid'), client_id: teamsDesktop.clientId, login_hint: amira.address };
    const plain = { ...asked, code_challenge: 'a', code_challenge_method: 'plain' };

    expect((await answerTo(asked)).searchParams.get('error_description')).to.include('AADSTS9002325');
    expect((await answerTo(plain)).searchParams.get('error_description')).to.include('AADSTS501481');
  });

  it('tells a tenant it does not know', async () => {
    const answer = await answerTo({ ...upbeatAsks('openid') }, '33333333-3333-4333-8333-333333333333');

    expect(answer.searchParams.get('error_description')).to.include('AADSTS90002');
  });

  it('signs simulated people in without a page, and says why when it cannot', async () => {
    const { browserAuthority } = entra;

    expect(await signIn({ browserAuthority, person: amira })).to.match(/^eyJ/);
    const stranger = { tenantId: fabrikam.id, address: amira.address };
    const refused = await signIn({ browserAuthority, person: stranger }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(SignInRefused).with.property('error', 'login_required');
    const foreign = await signIn({ browserAuthority, person: amira, scope: GRAPH_SCOPE }).catch(
      (error: unknown) => error,
    );
    expect(foreign).to.be.instanceOf(SignInRefused).with.property('error', 'consent_required');
    const nowhere = await signIn({ browserAuthority, person: amira, redirectUri: 'https://x.example' }).catch(
      (error: unknown) => error,
    );
    expect(nowhere).to.be.instanceOf(SignInRefused).with.property('message').that.includes('AADSTS50011');
  });

  function upbeatAsks(scope: string): Record<string, string> {
    return { client_id: UPBEAT_CLIENT_ID, response_type: 'code', redirect_uri: REDIRECT, scope };
  }

  const endpoint = (tenant: string): string => `${entra.browserAuthority}/${tenant}/oauth2/v2.0/authorize`;

  const visit = (asked: Record<string, string>, tenant = contoso.id): Promise<Response> =>
    fetch(`${endpoint(tenant)}?${new URLSearchParams(asked).toString()}`, { redirect: 'manual' });

  async function answerTo(asked: Record<string, string>, tenant?: string): Promise<URL> {
    return locationOf(await visit(asked, tenant));
  }

  async function decide(asked: Record<string, string>, decision: string): Promise<URL> {
    const body = new URLSearchParams({ ...asked, decision });
    return locationOf(await fetch(endpoint(contoso.id), { method: 'POST', body, redirect: 'manual' }));
  }
});

async function locationOf(response: Response): Promise<URL> {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`No redirect but ${response.status}: ${await response.text()}`);
  return new URL(location);
}
