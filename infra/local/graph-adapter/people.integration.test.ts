import type { Notice } from '@upbeat/api/application/scheduling/activity-feed.ts';
import { graphActivityFeed } from '@upbeat/api/infrastructure/graph/activity-feed.ts';
import { graphPeopleDirectory } from '@upbeat/api/infrastructure/graph/people-directory.ts';
import { expect } from 'chai';
import { withAmira } from '../bot-connector/connector-for-tests.ts';
import { amira, contoso, directory, fabrikam, hana, leo, nils, rosa } from '../directory/directory.ts';
import { TEAMS_APP_ID } from '../graph/apps/upbeat-app.ts';
import { startAdapterWorld, thrownBy, type AdapterWorld } from './adapter-world.ts';

describe('the people of an organisation', () => {
  let world: AdapterWorld;
  beforeEach(async () => void (world = await startAdapterWorld()));
  afterEach(() => world.end());

  const people = () => graphPeopleDirectory(world.graphClient);

  it('are found by their ids, more than one question takes, and nobody else’s [GR17]', async () => {
    const ids = directory.people.filter(({ tenantId }) => tenantId === contoso.id).map(({ id }) => id);
    const wanted = ids.slice(0, 40);
    const found = await people().byId(contoso.id, [...wanted, ...wanted, nils.id]);
    expect(found.map(({ personId }) => personId)).to.have.members(wanted);
  });

  it('are known by name, address and whether they are guests [GR17]', async () => {
    const [guest] = await people().byId(contoso.id, [leo.id]);
    expect(guest).to.include({ personId: leo.id, name: leo.name, isGuest: true });
    expect(await people().byAddress(contoso.id, rosa.address)).to.include({ personId: rosa.id, isGuest: false });
    expect(await people().byAddress(contoso.id, "o'nobody@contoso.example")).to.equal(null);
  });

  it('are closed to Upbeat where nobody consented [GR14]', async () => {
    const error = await thrownBy(people().byAddress(fabrikam.id, nils.address));
    expect(error).to.have.property('refusal', 'consent-missing');
  });
});

describe('the activity feed', () => {
  const notice: Notice = {
    notice: 'classReminder',
    sessionId: '019a9c2e-0000-7000-8000-0000000000aa',
    className: 'Lunch HIIT',
    when: 'today at 12:15',
  };
  let world: AdapterWorld;
  beforeEach(async () => {
    const activityTypes = [{ type: 'classReminder', templateText: '{className} begins {when}' }];
    const resourceSpecific = [{ name: 'TeamsActivity.Send.User', type: 'Application' }] as const;
    world = await startAdapterWorld({ app: { activityTypes, resourceSpecific } });
    await world.teams.connector.install(withAmira);
  });
  afterEach(() => world.end());

  const tell = (personId: string) =>
    graphActivityFeed({ graph: world.graphClient, teamsAppId: TEAMS_APP_ID }).tell(
      { tenantId: contoso.id, personId },
      notice,
    );

  it('tells who has installed Upbeat, and leads into Teams, to that class [GR18]', async () => {
    expect(await tell(amira.id)).to.equal('told');
    const [told] = world.graph.feed.of(amira.id);
    expect(told).to.include({ activityType: 'classReminder', text: 'Lunch HIIT begins today at 12:15' });
    expect(told?.webUrl).to.match(/^https:\/\/teams\.microsoft\.com\/l\/entity\/.+upbeat-personal\?.*019a9c2e/);
  });

  it('cannot reach who has not, and says so [GR18]', async () => {
    expect(await tell(hana.id)).to.equal('not-reachable');
  });

  it('tells nothing twice when the answer was lost [GR4]', async () => {
    world.graph.faults.start({ type: 'cut', when: 'after' }, { times: 1 });
    expect(await thrownBy(tell(amira.id))).to.have.property('code', 'graph-unavailable');
    expect(world.graph.feed.of(amira.id)).to.have.length(1);
  });
});
