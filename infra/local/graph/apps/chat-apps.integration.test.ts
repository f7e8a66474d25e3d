import { expect } from 'chai';
import { contoso, hana, inMeeting, leo, meetingChat, rosa } from '../../bot-connector/connector-for-tests.ts';
import { startGraphForTests, type GraphForTests } from '../graph-for-tests.ts';
import { readUpbeatApp } from './upbeat-app.ts';

const app = readUpbeatApp();
const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.id}`;
const consented = app.resourceSpecific.map(({ name, type }) => ({
  permissionValue: name,
  permissionType: type.toLowerCase(),
}));
const installation = {
  'teamsApp@odata.bind': bind,
  consentedPermissionSet: { resourceSpecificPermissions: consented },
};
const tab = {
  'teamsApp@odata.bind': bind,
  displayName: 'Upbeat',
  configuration: { entityId: 'upbeat', contentUrl: 'https://upbeat.example/tab.html' },
};

interface Listed {
  readonly value: readonly { readonly id: string; readonly displayName?: string; readonly teamsApp?: { id: string } }[];
}

describe('apps in the chats of the local Graph', () => {
  let world: GraphForTests;

  beforeEach(async () => void (world = await startGraphForTests()));
  afterEach(() => world.end());

  const chat = `/chats/${encodeURIComponent(meetingChat)}`;
  const post = async (path: string, body: object): Promise<string> => {
    const { status, body: said } = await world.ask('POST', path, { body });
    return status < 400 ? String(status) : `${status} ${said.error.code}`;
  };
  const isInstalled = (): boolean => world.teams.connector.conversation(meetingChat)?.isBotInstalled === true;

  it('are put there once, for everybody in Teams', async () => {
    expect(await post(`${chat}/installedApps`, installation)).to.equal('201');
    expect(isInstalled()).to.equal(true);
    expect(await post(`${chat}/installedApps`, installation)).to.equal('409 Conflict');
    const { body } = await world.ask<Listed>('GET', `${chat}/installedApps?$expand=teamsApp`);
    expect(body.value.map(({ teamsApp }) => teamsApp?.id)).to.eql([app.id]);
  });

  it('need consent to all that the manifest asks of a chat, and to nothing else', async () => {
    const asking = (resourceSpecificPermissions: object[]) =>
      post(`${chat}/installedApps`, { ...installation, consentedPermissionSet: { resourceSpecificPermissions } });
    expect(await asking([])).to.equal('400 BadRequest');
    const more = { permissionValue: 'ChatMessage.Send.Chat', permissionType: 'application' };
    expect(await asking([...consented, more])).to.equal('400 BadRequest');
    world.teams.entra.takePermission(contoso.id, 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All');
    expect(await post(`${chat}/installedApps`, installation)).to.equal('403 Forbidden');
    expect(isInstalled()).to.equal(false);
  });

  it('are found in the catalogue, in a chat of the tenant, or not at all', async () => {
    expect(await post('/chats/19:nowhere@thread.v2/installedApps', installation)).to.equal('404 NotFound');
    world.graph.catalogue.remove(contoso.id);
    expect(await post(`${chat}/installedApps`, installation)).to.equal('404 NotFound');
  });

  it('have tabs once they are there, as many as are added, and take them along', async () => {
    expect(await post(`${chat}/tabs`, tab)).to.equal('400 BadRequest');
    await world.teams.connector.install(inMeeting);
    expect(await post(`${chat}/tabs`, tab)).to.equal('201');
    expect(await post(`${chat}/tabs`, tab)).to.equal('201');
    const wanted = `${chat}/tabs?$expand=teamsApp&$filter=teamsApp/id eq '${app.id}'`;
    const { body } = await world.ask<Listed>('GET', wanted);
    expect(body.value.map(({ displayName }) => displayName)).to.eql(['Upbeat', 'Upbeat']);

    const [installed] = (await world.ask<Listed>('GET', `${chat}/installedApps`)).body.value;
    await world.ask('DELETE', `${chat}/installedApps/${installed?.id ?? ''}`);
    expect(isInstalled()).to.equal(false);
    expect(world.graph.tabs.of(meetingChat)).to.eql([]);
  });

  it('tell those who have them, five a second, and say who has not', async () => {
    await world.end();
    const activityTypes = [{ type: 'classMoved', templateText: '{actor}: {className} moved' }];
    let now = Date.parse('2026-11-02T12:00:00Z');
    world = await startGraphForTests({ app: { activityTypes }, clock: () => new Date(now) });
    await world.teams.connector.install({ kind: 'personal', person: rosa });
    const notice = {
      topic: { source: 'text', value: 'Lunch HIIT', webUrl: 'https://teams.microsoft.com/l/entity/a/b' },
      activityType: 'classMoved',
      previewText: { content: 'It is now at noon' },
      templateParameters: [{ name: 'className', value: 'Lunch HIIT' }],
    };
    const tell = (personId: string, more: object = {}) =>
      post(`/users/${personId}/teamwork/sendActivityNotification`, { ...notice, ...more });
    expect(await tell(rosa.id)).to.equal('204');
    expect(world.graph.feed.of(rosa.id)[0]).to.include({ text: 'Upbeat: Lunch HIIT moved', isRead: false });
    expect(await tell(hana.id)).to.equal('403 Forbidden');
    expect(await tell(rosa.id, { activityType: 'unheardOf' })).to.equal('400 BadRequest');
    expect(await tell(rosa.id, { templateParameters: [] })).to.equal('400 BadRequest');
    expect(await tell(rosa.id, { topic: { ...notice.topic, webUrl: 'https://upbeat.example' } })).to.equal(
      '400 BadRequest',
    );
    expect(await tell(rosa.id)).to.equal('429 TooManyRequests');
    now += 1000;
    expect(await tell(rosa.id)).to.equal('204');
  });

  it('are told whom the directory knows, by what the token allows', async () => {
    const { body } = await world.ask<{ userType: string }>('GET', `/users/${leo.id}?$select=userType`);
    expect(body.userType).to.equal('Guest');
    const search = '/users?$search="displayName:ro"&$select=displayName';
    expect((await world.ask('GET', search)).body.error.code).to.equal('Request_UnsupportedQuery');
    const found = await world.ask<Listed>('GET', search, { headers: { consistencylevel: 'eventual' } });
    expect(found.body.value.map(({ displayName }) => displayName)).to.include(rosa.name);
    world.teams.entra.takePermission(contoso.id, 'User.ReadBasic.All');
    expect((await world.ask('GET', '/users')).body.error.code).to.equal('Authorization_RequestDenied');
    expect((await world.ask('GET', '/me/joinedTeams')).status).to.equal(403);
    expect((await world.ask<Listed>('GET', '/me/joinedTeams', { as: rosa })).body.value).to.have.length(1);
  });
});
