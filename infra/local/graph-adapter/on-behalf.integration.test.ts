import { graphChannelSearch } from '@upbeat/api/infrastructure/graph/channel-search.ts';
import { graphGrantedPermissions } from '@upbeat/api/infrastructure/graph/granted-permissions.ts';
import { graphPeopleSearch } from '@upbeat/api/infrastructure/graph/people-search.ts';
import { InteractionRequired } from '@upbeat/api/infrastructure/entra/entra-errors.ts';
import { expect } from 'chai';
import { amira, contoso, hana, rosa } from '../directory/directory.ts';
import { startAdapterWorld, thrownBy, type AdapterWorld } from './adapter-world.ts';

describe('Graph in the name of a person', () => {
  let world: AdapterWorld;
  beforeEach(async () => void (world = await startAdapterWorld()));
  afterEach(() => world.end());

  const people = () => graphPeopleSearch(world.graphOfPerson);
  const channels = () => graphChannelSearch(world.graphOfPerson);

  it('finds people by how their name begins, ten at most, whatever is typed [GR20]', async () => {
    const as = await world.onBehalf(hana);
    expect((await people().find(as, 'ros'))?.map(({ name }) => name)).to.include(rosa.name);
    expect((await people().find(as, 'a'))?.length).to.be.at.most(10);
    for (const odd of ['"', '\\', 'a" OR "mail:', '& $top=999', '100%']) await people().find(as, odd);
  });

  it('lists the channels of one’s own teams, and no others [GR20]', async () => {
    const found = (await channels().list(await world.onBehalf(amira))) ?? [];
    expect(found.map(({ name, teamName }) => `${teamName}, ${name}`)).to.have.members([
      'Wellbeing, General',
      'Wellbeing, Classes',
    ]);
  });

  it('finds nothing, without a fuss, where nobody consented [GR20]', async () => {
    const as = await world.onBehalf(hana);
    world.teams.entra.withdrawConsent(contoso.id);
    expect(await people().find(as, 'ros')).to.equal(null);
    expect(await channels().list(as)).to.equal(null);
  });

  it('answers a claims challenge by itself while Entra ID is content [GR2]', async () => {
    const as = await world.onBehalf(hana);
    await people().find(as, 'ros');
    world.graph.challenge({ personId: hana.id });
    expect(await people().find(as, 'ros')).to.have.length.above(0);
  });

  it('hands the claims on when the person must act, also those that only Graph said [GR2]', async () => {
    const as = await world.onBehalf(hana);
    world.teams.entra.requireInteraction(hana.id);
    const error = await thrownBy(people().find(as, 'ros'));
    expect(error).to.be.instanceOf(InteractionRequired);
    expect((error as InteractionRequired).claims).to.match(/"access_token"/);
  });
});

describe('what was granted', () => {
  let world: AdapterWorld;
  beforeEach(async () => void (world = await startAdapterWorld()));
  afterEach(() => world.end());

  const granted = () => graphGrantedPermissions(world.graphClient, world.graphOfPerson);
  const organiser = { tenantId: contoso.id, organiserId: hana.id };

  it('is what the tokens say now, not when they were made [PE1]', async () => {
    expect(await granted().application(contoso.id)).to.include('Calendars.ReadWrite');
    expect(await granted().delegated(await world.onBehalf(hana))).to.include('Team.ReadBasic.All');
    world.teams.entra.withdrawConsent(contoso.id);
    expect(await granted().application(contoso.id)).to.deep.equal([]);
    expect(await granted().delegated(await world.onBehalf(rosa))).to.deep.equal([]);
  });

  it('is unknown while Entra ID does not say, and no error [PE1]', async () => {
    const as = await world.onBehalf(hana);
    world.teams.entra.throttle(2, 0);
    expect(await granted().application(contoso.id)).to.equal(null);
    expect(await granted().delegated(as)).to.equal(null);
  });

  it('is told apart from the policy of Teams, and no guess where consent is missing [PE3]', async () => {
    expect(await granted().accessPolicy(organiser)).to.equal('granted');
    world.graph.policies.withdrawMeetingAccess(contoso.id);
    expect(await granted().accessPolicy(organiser)).to.equal('missing');
    world.graph.policies.grantMeetingAccess(contoso.id);
    world.graph.faults.start({ type: 'cut', when: 'before' });
    expect(await granted().accessPolicy(organiser)).to.equal('unknown');
  });
});
