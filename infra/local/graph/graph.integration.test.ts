import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, trust } from '../authority/authority.ts';
import { ADAPTIVE_CARD } from '../bot-connector/activity.ts';
import {
  amira,
  classes,
  contoso,
  inMeeting,
  inTeam,
  meetingChat,
  nils,
  startConnectorForTests,
  team,
  type ConnectorForTests,
} from '../bot-connector/connector-for-tests.ts';
import type { ConversationsClient } from '../bot-connector/sdk-for-tests.ts';
import { directory } from '../directory/directory.ts';
import { UPBEAT_BOT_ID, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { readUpbeatApp } from './apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from './start.ts';

interface ChatMessage {
  readonly id: string;
  readonly body: { readonly content: string };
  readonly from: Readonly<Record<string, { id: string; displayName: string } | null>>;
  readonly attachments: readonly { readonly contentType: string; readonly content: string }[];
  readonly lastEditedDateTime: string | null;
}

interface GraphAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: {
    readonly value: readonly ChatMessage[];
    readonly '@odata.nextLink'?: string;
    readonly error?: { readonly code: string; readonly message: string };
  };
}

describe('what the local Graph shows of the local Teams', () => {
  let folder: string;
  let world: ConnectorForTests;
  let graph: LocalGraph;
  let client: ConversationsClient;
  let now: Date;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upbeat-graph-'));
    now = new Date('2026-11-02T12:00:00Z');
    world = await startConnectorForTests({ clock: () => now });
    const authority = await createAuthority(folder);
    trust(authority.caPem);
    graph = await startGraph({
      tls: authority.issue(),
      authority: world.entra.authority,
      directory,
      teams: world.connector,
      app: readUpbeatApp(),
      sign: (claims) => world.entra.sign(claims),
      trafficFile: join(folder, 'traffic.jsonl'),
    });
    await world.connector.install(inTeam);
    await world.connector.install(inMeeting);
    client = await world.bot.clientOf(contoso.id);
  });

  afterEach(async () => {
    await graph.stop();
    await world.end();
    await rm(folder, { recursive: true });
  });

  const channel = (): string => `${graph.origin}/v1.0/teams/${team.groupId}/channels/${classes}/messages`;
  const chat = (id: string): string => `${graph.origin}/v1.0/chats/${id}/messages`;

  /** Says so many things, as slowly as Teams wants it. */
  async function post(...texts: string[]): Promise<void> {
    for (const text of texts) {
      now = new Date(now.getTime() + 1000);
      await client.sendToConversation(classes, { type: 'message', text });
    }
  }

  const tokenOf = (claims: object = {}): Promise<string> =>
    world.entra.sign({
      aud: 'https://graph.microsoft.com',
      iss: `${world.entra.authority}/${contoso.id}/`,
      tid: contoso.id,
      appid: UPBEAT_CLIENT_ID,
      exp: Math.floor(Date.now() / 1000) + 60,
      ...claims,
    });

  async function get(url: string, token: Promise<string> | null = tokenOf()): Promise<GraphAnswer> {
    const headers = token === null ? {} : { authorization: `Bearer ${await token}` };
    const response = await fetch(url, { headers });
    const body = (await response.json()) as GraphAnswer['body'];
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
  }

  const refused = async (url: string, token?: Promise<string> | null): Promise<string> => {
    const { status, body } = await get(url, token);
    return `${status} ${body.error?.code ?? ''}`.trim();
  };

  it('is the posts of a channel, the newest first, without the answers to them', async () => {
    await post('one', 'two');
    const [{ id } = { id: '' }] = world.connector.conversation(classes)?.messages ?? [];
    await client.replyToActivity(classes, id, { type: 'message', text: 'to one' });

    const { value } = (await get(channel())).body;
    expect(value.map(({ body }) => body.content)).to.eql(['two', 'one']);
    expect(value[1]).to.include({ id, messageType: 'message', replyToId: null, lastEditedDateTime: null });
    expect(value[1]?.from).to.deep.include({ user: null, device: null });
    expect(value[1]?.from['application']).to.include({ id: UPBEAT_BOT_ID, applicationIdentityType: 'bot' });
  });

  it('is a card as the text of its JSON, and when it was changed', async () => {
    const card = (speak: string) => ({
      type: 'message',
      attachments: [{ contentType: ADAPTIVE_CARD, content: { type: 'AdaptiveCard', speak } }],
    });
    const { id } = await client.sendToConversation(classes, card('over'));
    now = new Date('2026-11-02T12:01:00Z');
    await client.updateActivity(classes, id, card('summarised'));

    const [message] = (await get(channel())).body.value;
    expect(message?.attachments[0]?.contentType).to.equal(ADAPTIVE_CARD);
    expect(message?.attachments[0]?.content).to.equal('{"type":"AdaptiveCard","speak":"summarised"}');
    expect(message?.body.content).to.match(/^<attachment id="[0-9a-f]{32}"><\/attachment>$/);
    expect(message?.lastEditedDateTime).to.equal('2026-11-02T12:01:00.000Z');
  });

  it('is what people wrote, with whom they mentioned', async () => {
    await world.connector.say(amira, classes, '@Upbeat is 5 < 6?');
    const [message] = (await get(channel())).body.value;
    expect(message?.body.content).to.equal('<p><at id="0">Upbeat</at> is 5 &lt; 6?</p>');
    expect(message?.from['user']).to.include({ id: amira.id, displayName: 'Amira Khan' });
    expect(message).to.have.nested.property('mentions[0].mentioned.application.id', UPBEAT_BOT_ID);
  });

  it('is a page at a time, which nothing moves that is posted meanwhile', async () => {
    await post('1', '2', '3', '4', '5');
    const read: string[] = [];
    for (let next: string | undefined = `${channel()}?$top=2`; next !== undefined;) {
      const { value, '@odata.nextLink': link }: GraphAnswer['body'] = (await get(next)).body;
      read.push(...value.map(({ body }) => body.content));
      await post('later');
      next = link;
    }
    expect(read).to.eql(['5', '4', '3', '2', '1']);
  });

  it('is twenty posts unless another number is asked for, up to fifty', async () => {
    await post(...Array.from({ length: 21 }, (_, index) => String(index)));
    expect((await get(channel())).body.value.length).to.equal(20);
    expect((await get(`${channel()}?$top=50`)).body.value.length).to.equal(21);
    for (const query of ['$top=51', '$top=0', '$top=some', '$orderby=id']) {
      expect(await refused(`${channel()}?${query}`)).to.equal('400 BadRequest');
    }
  });

  it('is the chat of a meeting, and no chat of one person with the bot', async () => {
    await world.connector.say(amira, meetingChat, 'Here');
    expect((await get(chat(meetingChat))).body.value.map(({ body }) => body.content)).to.eql(['Here']);
    await world.connector.install({ kind: 'personal', person: amira });
    expect(await refused(chat(world.connector.personalChat(amira.id)?.id ?? ''))).to.equal('404 NotFound');
  });

  it('is nothing to anybody without a good token', async () => {
    expect(await refused(channel(), null)).to.equal('401 InvalidAuthenticationToken');
    expect(await refused(channel(), tokenOf({ aud: 'https://api.botframework.com' }))).to.equal(
      '401 InvalidAuthenticationToken',
    );
    expect(await refused(channel(), tokenOf({ exp: 1 }))).to.equal('401 InvalidAuthenticationToken');
  });

  it('is nothing to another tenant, and nothing where there is nothing', async () => {
    const { tenantId } = nils;
    const elsewhere = tokenOf({ tid: tenantId, iss: `${world.entra.authority}/${tenantId}/` });
    expect(await refused(channel(), elsewhere)).to.equal('404 NotFound');
    expect(await refused(channel().replace(team.groupId, contoso.id))).to.equal('404 NotFound');
    expect(await refused(channel().replace('classes', 'nowhere'))).to.equal('404 NotFound');
    expect(await refused(`${graph.origin}/v1.0/teams`)).to.equal('404 UnknownError');
  });

  it('is forbidden without permission of the team or of the tenant, in the words of Graph', async () => {
    world.connector.permissions.take('ChannelMessage.Read.Group');
    const { status, body } = await get(channel());
    expect([status, body.error?.code]).to.eql([403, 'Forbidden']);
    expect(body.error?.message).to.match(/^Missing role permissions on the request\. API requires one of/);
    expect(await refused(channel(), tokenOf({ roles: ['ChannelMessage.Read.All'] }))).to.equal('200');

    world.connector.permissions.give('ChannelMessage.Read.Group');
    expect(await refused(channel())).to.equal('200');
    await world.connector.remove(inTeam);
    expect(await refused(channel())).to.equal('403 Forbidden');
  });

  it('is forbidden to any application but that of the manifest, the bot’s own among them', async () => {
    expect(await refused(channel(), tokenOf({ appid: UPBEAT_BOT_ID }))).to.equal('403 Forbidden');
  });

  it('can be throttled and broken', async () => {
    graph.faults.start({ type: 'refuse', status: 429, retryAfterSeconds: 3 }, { times: 1 });
    const { status, retryAfter, body } = await get(channel());
    expect([status, retryAfter, body.error?.code]).to.eql([429, '3', 'TooManyRequests']);
    graph.faults.start({ type: 'refuse', status: 504 }, { times: 1 });
    expect(await refused(channel())).to.equal('504 GatewayTimeout');
    expect(await refused(channel())).to.equal('200');
  });

  it('is written down, without the token', async () => {
    await get(channel());
    await refused(channel(), null);
    const lines = (await readFile(join(folder, 'traffic.jsonl'), 'utf8')).trim().split('\n');
    const exchanges = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(exchanges.map(({ method, url, status, requestBody }) => ({ method, url, status, requestBody }))).to.eql([
      { method: 'GET', url: channel(), status: 200, requestBody: null },
      { method: 'GET', url: channel(), status: 401, requestBody: null },
    ]);
    expect(lines.join()).not.to.contain('Bearer');
  });
});
