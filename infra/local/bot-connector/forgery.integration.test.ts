import { expect } from 'chai';
import { startConnectorForTests, withAmira, type ConnectorForTests } from './connector-for-tests.ts';
import type { Forgery } from './deliver.ts';

describe('an activity that is not from Teams, and that Microsoft’s SDK sees through', () => {
  const { error: complain } = console; // with which the SDK tells of each
  let world: ConnectorForTests;

  before(() => void (console.error = () => undefined));
  after(() => void (console.error = complain));
  beforeEach(async () => void (world = await startConnectorForTests()));
  afterEach(() => world.end());

  for (const forgery of [
    'no-token',
    'expired',
    'wrong-audience',
    'wrong-service-url',
    'foreign-key',
    'not-endorsed',
  ] satisfies Forgery[]) {
    it(`is forged: ${forgery}`, async () => {
      await world.connector.install(withAmira);
      const [genuine] = world.connector.deliveries();
      if (!genuine) throw new Error('Nothing was delivered');
      const before = world.bot.heard.length;
      const { status } = await world.connector.deliver(genuine.activity, forgery);
      expect(status).to.equal(401);
      expect(world.bot.heard.length).to.equal(before);
    });
  }
});
