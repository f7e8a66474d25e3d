import { expect } from 'chai';
import { amira, contoso, withAmira } from '../bot-connector/connector-for-tests.ts';
import { fabrikam } from '../directory/directory.ts';
import type { Activity } from '../bot-connector/activity.ts';
import type { Forgery } from '../bot-connector/deliver.ts';
import { startBotWorld, type BotWorld } from './bot-world.fixture.ts';

describe('who the bot believes', () => {
  let world: BotWorld;
  before(async () => void (world = await startBotWorld()));
  after(() => world.end());

  const activity = (): Activity => ({
    type: 'installationUpdate',
    id: 'f:forged',
    action: 'add',
    channelId: 'msteams',
    serviceUrl: world.connector.serviceUrlOf(contoso.id),
    from: { id: world.connector.people.idOf(amira), name: amira.name, aadObjectId: amira.id },
    recipient: { id: '28:bot', name: 'Upbeat' },
    conversation: { id: 'a:forged', conversationType: 'personal', tenantId: contoso.id },
    channelData: { tenant: { id: contoso.id } },
  });
  const kept = () =>
    world.test.database.inTransaction(contoso.id, ({ conversations }) => conversations.find('a:forged'));

  const forgeries: Forgery[] = [
    'no-token',
    'expired',
    'wrong-audience',
    'wrong-service-url',
    'foreign-key',
    'not-endorsed',
  ];
  for (const forgery of forgeries) {
    it(`answers ${forgery} with 401 and does nothing [BT1]`, async () => {
      expect((await world.connector.deliver(activity(), forgery)).status).to.equal(401);
      expect(await kept()).to.equal(null);
    });
  }

  for (const [what, change] of [
    ['another channel than Teams', { channelId: 'webchat' }],
    ['a channel with keys of its own', { channelId: 'AseChannel' }],
    ['no service', { serviceUrl: undefined }],
    ['a service without https', { serviceUrl: 'http://localhost/' }],
    ['a service that is not of Teams', { serviceUrl: 'https://smba.trafficmanager.net.example/teams/' }],
    ['a service with a password', { serviceUrl: 'https://somebody:secret@localhost/' }],
    ['a service that is no address', { serviceUrl: 'https://' }],
  ] as const) {
    it(`answers ${what} with 401, however good the token is [BT1]`, async () => {
      const { status } = await world.connector.deliver({ ...activity(), ...change } as never);
      expect(status).to.equal(401);
    });
  }

  it('leaves alone what names two organisations [BT1]', async () => {
    const conversation = { id: 'a:forged', conversationType: 'personal', tenantId: fabrikam.id };
    expect((await world.connector.deliver({ ...activity(), conversation })).status).to.equal(200);
    expect(await kept()).to.equal(null);
  });

  it('believes Teams, and proves itself when it speaks [BT1]', async () => {
    await world.connector.install(withAmira);
    expect(world.connector.deliveries().at(-1)?.status).to.equal(200);
    const chat = world.connector.personalChat(amira.id);
    expect(chat?.messages).to.have.length(1); // the connector takes nothing without the token of this bot
  });

  it('answers what is no activity with 400, and without a token not even that [BT1]', async () => {
    const post = (body: string) =>
      fetch(`${world.bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post('{}')).status).to.equal(401);
    expect((await post('not json')).status).to.equal(400);
    expect((await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status).to.equal(413);
  });

  it('logs neither tokens nor what was written', () => {
    expect(world.log())
      .to.contain('refused')
      .and.not.to.match(/eyJ|Welcome/);
  });

  it('says that it lives and can serve', async () => {
    for (const path of ['live', 'ready']) expect((await fetch(`${world.bot.url}/health/${path}`)).status).to.equal(200);
  });
});
