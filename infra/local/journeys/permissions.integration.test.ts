import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import type { ChannelsFound, PeopleFound } from '@upbeat/api/contract/schedule.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { expect } from 'chai';
import { setUpOrganisations } from '../box/seed.ts';
import { contoso, hana, leo, rosa } from '../directory/directory.ts';
import { teamsWeb } from '../entra/applications.ts';
import { CLAIMS_CHALLENGE } from '../entra/faults.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';

describe('what Upbeat may do in Microsoft 365, for the admin', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let token: string;
  before(async () => {
    stack = await startStackForTests();
    await setUpOrganisations(stack);
  });
  after(() => stack.end());
  beforeEach(async () => {
    stack.entra.withdrawConsent(contoso.id);
    stack.graph.challenge(); // tokens from before are good no longer
    token = await signIn({ ...stack, person: hana });
  });

  async function ask(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${stack.apiOrigin}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
  const get = async <Answer>(path: string): Promise<Answer> => (await (await ask('GET', path)).json()) as Answer;
  const statesOf = ({ permissions }: PermissionsView) => new Set(permissions.map(({ state }) => state));
  async function organiserOf(address: string | null): Promise<unknown> {
    const response = await ask('PUT', '/permissions/organiser', { address });
    const answer = (await response.json()) as PermissionsView & { code?: string };
    return response.ok ? (answer.organiser?.personId ?? null) : answer.code;
  }

  it('is looked up now, before and after somebody consents [PE1]', async () => {
    expect(statesOf(await get('/permissions'))).to.deep.equal(new Set(['missing']));
    stack.entra.consent(contoso.id);
    const view = await get<PermissionsView>('/permissions');
    expect(statesOf(view)).to.deep.equal(new Set(['granted']));
    const consent = new URL(view.consentUrl);
    expect(consent.origin).to.equal(stack.browserAuthority);
    expect(consent.pathname).to.equal(`/${contoso.id}/adminconsent`);
    expect(consent.searchParams.get('redirect_uri')).to.match(/\/support\.html$/);
    expect((await fetch(consent)).status).to.equal(200);
  });

  it('needs an organiser of the organisation, who is neither the admin nor a guest [PE5]', async () => {
    expect(await organiserOf(rosa.address)).to.equal('directory-closed');
    stack.entra.consent(contoso.id);
    await get('/permissions');
    expect(await organiserOf('nobody@contoso.example')).to.equal('organiser-not-found');
    expect(await organiserOf(leo.address)).to.equal('organiser-not-found');
    expect(await organiserOf(hana.address)).to.equal('organiser-is-you');
    expect(await organiserOf(` ${rosa.address} `)).to.equal(rosa.id);
    expect((await get<PermissionsView>('/permissions')).accessPolicy).to.equal('granted');

    await asAdmin(stack.databaseUrl, async (sql) => {
      const { rows } = await sql.query(`select actor, subject from audit_event where action = 'organiser-chosen'`);
      expect(rows).to.deep.equal([{ actor: hana.id, subject: rosa.id }]);
    });

    stack.graph.policies.withdrawMeetingAccess(contoso.id);
    expect((await get<PermissionsView>('/permissions')).accessPolicy).to.equal('missing');
    stack.graph.policies.grantMeetingAccess(contoso.id);
    expect(await organiserOf(null)).to.equal(null);
  });

  it('finds people and channels as the admin sees them, and without consent whom it knows itself [GR20]', async () => {
    const unpermitted = await get<PeopleFound>('/schedule/people?find=hana');
    expect(unpermitted.isPermitted).to.equal(false);
    expect(unpermitted.people.map(({ personId }) => personId)).to.deep.equal([hana.id]);
    expect((await get<ChannelsFound>('/schedule/channels')).isPermitted).to.equal(false);

    stack.entra.consent(contoso.id);
    const { people, isPermitted } = await get<PeopleFound>('/schedule/people?find=ros');
    expect([isPermitted, people.some(({ personId }) => personId === rosa.id)]).to.deep.equal([true, true]);
    expect((await get<ChannelsFound>('/schedule/channels')).isPermitted).to.equal(true);
  });

  it('tells the tab what its next token must prove, once Entra ID wants to see the person [GR2]', async () => {
    stack.entra.consent(contoso.id);
    stack.entra.requireInteraction(hana.id);
    token = await signIn({ ...stack, person: hana, clientId: teamsWeb.clientId }); // one that was never exchanged
    const response = await ask('GET', '/schedule/people?find=ros');
    expect(response.status).to.equal(401);
    expect((await response.json()) as object).to.include({ code: 'interaction-required' });
    const [, claims = ''] = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '') ?? [];
    expect(Buffer.from(claims, 'base64').toString()).to.equal(CLAIMS_CHALLENGE);
  });

  it('is unknown, and no error, while Entra ID does not answer [PE1]', async () => {
    stack.entra.throttle(2, 0); // the last one here: MSAL remembers for a while that it was refused
    const response = await ask('GET', '/permissions');
    expect(response.status).to.equal(200);
    const { permissions } = (await response.json()) as PermissionsView;
    const states = permissions.filter(({ kind }) => kind === 'application').map(({ state }) => state);
    expect(new Set(states)).to.deep.equal(new Set(['unknown']));
  });
});
