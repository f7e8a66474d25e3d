import { GraphError } from '@microsoft/microsoft-graph-client';
import { GraphUnavailable } from '@upbeat/api/infrastructure/graph/graph-errors.ts';
import { expect } from 'chai';
import { contoso, hana, rosa } from '../directory/directory.ts';
import { startAdapterWorld, thrownBy, type AdapterWorld } from './adapter-world.ts';

const PEOPLE = '/users?$select=id';

describe('Graph, asked as the application', () => {
  let world: AdapterWorld;
  beforeEach(async () => void (world = await startAdapterWorld()));
  afterEach(() => world.end());

  const ask = (path = PEOPLE): Promise<unknown> => world.graphClient.get(contoso.id, path);

  it('takes one token for all who ask at once, and keeps it [GR1]', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask()));
    await ask();
    expect(world.tokenRequests()).to.equal(1);
  });

  it('answers a claims challenge with a new token, by itself [GR2]', async () => {
    await ask();
    world.graph.challenge();
    expect(await ask()).to.have.property('value');
    expect(world.tokenRequests()).to.equal(2);
  });

  it('waits as long as Graph wishes, and asks again [GR3]', async () => {
    const throttled = world.graph.faults.start(
      { type: 'refuse', status: 429, retryAfterSeconds: 1 },
      { times: 2, operations: ['list-users'] },
    );
    const began = performance.now();
    expect(await ask()).to.have.property('value');
    expect(throttled.struck).to.equal(2);
    expect(performance.now() - began).to.be.at.least(2000);
  });

  it('gives up at once where Graph wishes for more than a job can wait, and says for how long [GR3]', async () => {
    world.graph.faults.start({ type: 'refuse', status: 429, retryAfterSeconds: 600 });
    const error = await thrownBy(ask());
    expect(error).to.be.instanceOf(GraphUnavailable).with.nested.property('details.retryAfterSeconds', 600);
  });

  it('is unavailable when the line breaks, whatever it was about to do [GR3]', async () => {
    world.graph.faults.start({ type: 'cut', when: 'before' });
    expect(await thrownBy(ask())).to.be.instanceOf(GraphUnavailable);
  });

  it('reads again after a gateway gave up, and does not do again what would be seen twice [GR4]', async () => {
    world.graph.faults.start({ type: 'refuse', status: 504 }, { times: 1 });
    expect(await ask()).to.have.property('value');

    const lost = world.graph.faults.start({ type: 'refuse', status: 504 });
    const change = { subject: 'Lunch HIIT' };
    const once = world.graphClient.post(contoso.id, `/users/${rosa.id}/events`, change, 'once');
    expect(await thrownBy(once)).to.be.instanceOf(GraphUnavailable);
    expect(lost.struck).to.equal(1);
  });

  it('sees at once what was granted since its token was made, and looks for it every ten seconds [GR5]', async () => {
    const { entra } = world.teams;
    const all = entra.grantedPermissions(contoso.id).filter(({ name }) => name === 'User.ReadBasic.All');
    entra.withdrawConsent(contoso.id, undefined, all);
    const refused = await thrownBy(ask());
    expect(refused).to.be.instanceOf(GraphError).with.property('statusCode', 403);
    const before = world.tokenRequests();

    entra.consent(contoso.id, undefined, all);
    expect(await thrownBy(ask())).to.have.property('statusCode', 403);
    expect(world.tokenRequests()).to.equal(before);
    world.later(10_000);
    expect(await ask()).to.have.property('value');
  });

  it('never follows a link that leads elsewhere [GR6]', async () => {
    expect(await thrownBy(ask('https://graph.example/v1.0/users'))).to.match(/leads away from Graph/);
  });

  it('says no as Graph does, with its status [GR6]', async () => {
    const error = await thrownBy(ask(`/users/${hana.id.replace('1', '9')}`));
    expect(error).to.include({ statusCode: 404, code: 'Request_ResourceNotFound' });
  });
});
