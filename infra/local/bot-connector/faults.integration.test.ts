import { expect } from 'chai';
import {
  amira,
  classes,
  contoso,
  inTeam,
  startConnectorForTests,
  withAmira,
  type ConnectorForTests,
} from './connector-for-tests.ts';
import { refusalOf, type ConversationsClient } from './sdk-for-tests.ts';

describe('what goes wrong between the bot and the local Teams', () => {
  let world: ConnectorForTests;
  let now: Date;

  beforeEach(async () => {
    now = new Date('2026-11-02T12:00:00Z');
    world = await startConnectorForTests({ clock: () => now });
    await world.connector.install(inTeam);
    await world.connector.install(withAmira);
  });

  afterEach(() => world.end());

  /** A bare request, since the SDK tries some again by itself. */
  async function post(text: string, conversationId = classes): Promise<string> {
    const token = await world.bot.token();
    const address = `${world.connector.serviceUrlOf(contoso.id)}v3/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ type: 'message', text });
    try {
      const response = await fetch(address, { method: 'POST', headers, body });
      const { error } = (await response.json()) as { error?: { code: string } };
      const retryAfter = response.headers.get('retry-after');
      return [response.status, error?.code, retryAfter && `after ${retryAfter} s`].filter(Boolean).join(' ');
    } catch {
      return 'no answer';
    }
  }

  const said = (): string[] => (world.connector.conversation(classes)?.messages ?? []).map(({ text }) => text);

  for (const [status, answer] of [
    [403, '403 MessageWritesBlocked'],
    [412, '412 PreconditionFailed'],
    [502, '502 ServiceError'],
    [504, '504 GatewayTimeout'],
  ] as const) {
    it(`is a ${status} for as many requests as wanted, and nothing is said by them`, async () => {
      world.connector.faults.start({ type: 'refuse', status }, { times: 2 });
      expect([await post('one'), await post('two'), await post('three')]).to.eql([answer, answer, '201']);
      expect(said()).to.eql(['three']);
    });
  }

  it('is a 429 with the time to wait, in one conversation and not in another, until it ends', async () => {
    const refuse = { type: 'refuse', status: 429, retryAfterSeconds: 12 } as const;
    const fault = world.connector.faults.start(refuse, { conversationId: classes });
    const chat = world.connector.personalChat(amira.id)?.id ?? '';

    expect(await post('one')).to.equal('429 Throttled after 12 s');
    expect(await post('two')).to.equal('429 Throttled after 12 s');
    expect(await post('to her', chat)).to.equal('201');
    fault.end();
    expect(await post('three')).to.equal('201');
    expect(fault.struck).to.equal(2);
  });

  it('is an answer that is lost after the post was taken', async () => {
    world.connector.faults.start({ type: 'cut', when: 'after' }, { times: 1 });
    expect(await post('there')).to.equal('no answer');
    expect(said()).to.eql(['there']);
  });

  it('is a line that breaks before the post was taken', async () => {
    world.connector.faults.start({ type: 'cut', when: 'before' }, { times: 1 });
    expect(await post('nowhere')).to.equal('no answer');
    expect(said()).to.eql([]);
  });

  it('is an answer that is held back, during which the bot can be ended', async () => {
    const fault = world.connector.faults.start({ type: 'hold', when: 'after' }, { times: 1 });
    const answer = post('there');
    await fault.strikes();
    await world.connector.until(() => said().length === 1);
    fault.end();
    expect(await answer).to.equal('201');
  });

  it('is a request that is held back, and is done when it may go on', async () => {
    const fault = world.connector.faults.start({ type: 'hold', when: 'before' }, { operations: ['post'] });
    const answers = [post('one'), post('two')];
    await fault.strikes(2);
    expect(said()).to.eql([]);
    world.connector.faults.clear();
    await Promise.all(answers);
    expect(said()).to.have.members(['one', 'two']);
  });

  it('is an answer that takes its time', async () => {
    world.connector.faults.start({ type: 'slow', milliseconds: 30 }, { times: 1 });
    const began = performance.now();
    expect(await post('late')).to.equal('201');
    expect(performance.now() - began).to.be.greaterThan(25);
  });

  it('is the eighth post within a second, which may be tried again after it', async () => {
    const answers: string[] = [];
    for (let count = 1; count <= 8; count += 1) answers.push(await post(String(count)));
    expect(answers).to.eql([...Array<string>(7).fill('201'), '429 Throttled after 1 s']);
    now = new Date(now.getTime() + 1000);
    expect(await post('9')).to.equal('201');
  });

  it('can be counted', async () => {
    world.connector.faults.start({ type: 'cut', when: 'after' }, { times: 1 });
    await post('one');
    now = new Date(now.getTime() + 500);
    await post('two');
    await post('', 'nowhere');
    const common = { operation: 'post', tenantId: contoso.id };
    expect(world.connector.requests()).to.eql([
      { ...common, conversationId: classes, at: new Date('2026-11-02T12:00:00.000Z'), status: null },
      { ...common, conversationId: classes, at: new Date('2026-11-02T12:00:00.500Z'), status: 201 },
      { ...common, conversationId: 'nowhere', at: new Date('2026-11-02T12:00:00.500Z'), status: 404 },
    ]);
  });

  describe('Microsoft’s SDK, as it comes,', () => {
    let client: ConversationsClient;

    beforeEach(async () => void (client = await world.bot.clientOf(contoso.id)));

    it('says the same thing twice when the answer to the first was lost', async () => {
      world.connector.faults.start({ type: 'cut', when: 'after' }, { times: 1 });
      await client.sendToConversation(classes, { type: 'message', text: 'once' });
      expect(said()).to.eql(['once', 'once']);
    });

    it('tries again after a 502 by itself, and not after a 412', async () => {
      world.connector.faults.start({ type: 'refuse', status: 502 }, { times: 1 });
      await client.sendToConversation(classes, { type: 'message', text: 'one' });
      world.connector.faults.start({ type: 'refuse', status: 412 }, { times: 1 });
      const refused = client.sendToConversation(classes, { type: 'message', text: 'two' });
      expect(await refusalOf(refused)).to.equal('412 PreconditionFailed');
      expect(world.connector.requests().map(({ status }) => status)).to.eql([502, 201, 412]);
    });
  });
});

describe('who may speak through the local Bot Connector', () => {
  let world: ConnectorForTests;

  beforeEach(async () => {
    world = await startConnectorForTests();
    await world.connector.install(inTeam);
  });

  afterEach(() => world.end());

  const statusWith = async (headers: Record<string, string>): Promise<number> => {
    const address = `${world.connector.serviceUrlOf(contoso.id)}v3/conversations/${classes}/members`;
    return (await fetch(address, { headers })).status;
  };

  it('is the bot, with a token of its registration for the connector', async () => {
    expect(await statusWith({ authorization: `Bearer ${await world.bot.token()}` })).to.equal(200);
  });

  it('is nobody without a token, with one for another service, of another application, tenant or time', async () => {
    const { entra } = world;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: 'https://api.botframework.com',
      iss: `${entra.authority}/${contoso.id}/`,
      tid: contoso.id,
      appid: 'aaaaaaaa-0000-4000-8000-00000000000b',
      exp: now + 60,
    };
    const fabrikam = '22222222-2222-4222-8222-222222222222';
    const statusOf = async (changed: object): Promise<number> =>
      statusWith({ authorization: `Bearer ${await entra.sign({ ...claims, ...changed })}` });

    expect(await statusOf({})).to.equal(200);
    expect(await statusWith({})).to.equal(401);
    expect(await statusWith({ authorization: 'Bearer rubbish' })).to.equal(401);
    expect(await statusOf({ aud: 'https://graph.microsoft.com' })).to.equal(401);
    expect(await statusOf({ appid: 'aaaaaaaa-0000-4000-8000-00000000000a' })).to.equal(401);
    expect(await statusOf({ tid: fabrikam, iss: `${entra.authority}/${fabrikam}/` })).to.equal(401);
    expect(await statusOf({ exp: now - 60 })).to.equal(401);
  });
});
