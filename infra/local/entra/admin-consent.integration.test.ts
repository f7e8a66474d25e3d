import { expect } from 'chai';
import { amira, contoso, fabrikam, hana } from '../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from './applications.ts';
import { allNeeded } from './consents.ts';
import { startEntraForTests } from './entra-for-tests.ts';
import type { LocalEntra } from './entra.ts';

const REDIRECT = 'http://localhost:3000/done?kept=yes';

describe('the consent of an administrator', () => {
  let entra: LocalEntra;

  beforeEach(async () => void (entra = await startEntraForTests()));
  afterEach(() => entra.stop());

  it('shows every permission and grants them all in this tenant only', async () => {
    const link = linkTo('adminconsent', { state: 'mine' });
    const html = await (await fetch(link)).text();
    expect(html).to.include('OnlineMeetingRecording.Read.All').and.include('Accept as Hana Sato');

    const answer = await press(link, { accept: hana.id });

    expect(Object.fromEntries(answer.searchParams)).to.deep.equal({
      kept: 'yes',
      admin_consent: 'True',
      tenant: contoso.id,
      state: 'mine',
    });
    expect(entra.grantedPermissions(contoso.id)).to.have.length(allNeeded(upbeat).length);
    expect(entra.grantedPermissions(fabrikam.id)).to.have.length(0);
  });

  it('can be given for single permissions', async () => {
    const link = linkTo('v2.0/adminconsent', { scope: 'https://graph.microsoft.com/OnlineMeetingRecording.Read.All' });
    await press(link, { accept: hana.id });

    expect(entra.grantedPermissions(contoso.id)).to.deep.equal([
      { resource: 'https://graph.microsoft.com', kind: 'application', name: 'OnlineMeetingRecording.Read.All' },
    ]);
  });

  it('is not given by anybody else, nor by pressing Cancel', async () => {
    const link = linkTo('adminconsent', {});

    const byAmira = await post(link, { accept: amira.id });
    expect(byAmira.status).to.equal(403);
    expect((await press(link, { cancel: 'yes' })).searchParams.get('error')).to.equal('access_denied');
    expect(entra.grantedPermissions(contoso.id)).to.have.length(0);
  });

  it('can be given without an application to return to', async () => {
    const link = `${entra.browserAuthority}/${contoso.id}/adminconsent?client_id=${UPBEAT_CLIENT_ID}`;

    expect(await (await post(link, { accept: hana.id })).text()).to.include('Granted');
  });

  function linkTo(path: string, extra: Record<string, string>): string {
    const asked = { client_id: UPBEAT_CLIENT_ID, redirect_uri: REDIRECT, ...extra };
    return `${entra.browserAuthority}/${contoso.id}/${path}?${new URLSearchParams(asked).toString()}`;
  }
});

function post(url: string, pressed: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(pressed), redirect: 'manual' });
}

async function press(url: string, pressed: Record<string, string>): Promise<URL> {
  return locationOf(await post(url, pressed));
}

async function locationOf(response: Response): Promise<URL> {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`No redirect but ${response.status}: ${await response.text()}`);
  return new URL(location);
}
