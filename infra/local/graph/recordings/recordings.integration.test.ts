import { expect } from 'chai';
import { createHash } from 'node:crypto';
import {
  contoso,
  hana,
  rosa,
  startConnectorForTests,
  type ConnectorForTests,
} from '../../bot-connector/connector-for-tests.ts';
import { directory } from '../../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import { createAuthorityForTests } from '../../posts/authority-for-tests.ts';
import { readUpbeatApp } from '../apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from '../start.ts';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly value: readonly { id: string; meetingId: string; createdDateTime: string }[];
    readonly '@odata.nextLink'?: string;
    readonly '@odata.deltaLink'?: string;
    readonly error?: { readonly message: string };
  };
}

describe('recordings of the local Graph', () => {
  let world: ConnectorForTests;
  let graph: LocalGraph;

  beforeEach(async () => {
    world = await startConnectorForTests();
    graph = await startGraph({
      tls: await createAuthorityForTests(),
      authority: world.entra.authority,
      directory,
      teams: world.connector,
      app: readUpbeatApp(),
      sign: (claims) => world.entra.sign(claims),
    });
  });
  afterEach(async () => {
    await graph.stop();
    await world.end();
  });

  const meeting = { tenantId: contoso.id, organiserId: rosa.id, id: 'MSo1N2Y5' };
  const startedAt = new Date('2026-11-23T12:00:00Z');
  const endedAt = new Date('2026-11-23T12:45:00Z');
  const make = (more: object = {}) => graph.recordings.make({ meeting, startedAt, endedAt, ...more });
  const below = (path: string): string => `${graph.origin}/v1.0/users/${rosa.id}/onlineMeetings/${path}`;

  const token = (roles = ['OnlineMeetingRecording.Read.All', 'OnlineMeetingTranscript.Read.All']): Promise<string> =>
    world.entra.sign({
      aud: 'https://graph.microsoft.com',
      iss: `${world.entra.authority}/${contoso.id}/`,
      tid: contoso.id,
      appid: UPBEAT_CLIENT_ID,
      exp: Math.floor(Date.now() / 1000) + 60,
      roles,
    });

  async function ask(url: string, headers: Record<string, string> = {}, roles?: string[]): Promise<Response> {
    return fetch(url, { headers: { authorization: `Bearer ${await token(roles)}`, ...headers } });
  }

  async function get(url: string, roles?: string[]): Promise<Answer> {
    const response = await ask(url, {}, roles);
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it('are listed of a meeting, and had one by one', async () => {
    const made = await make();
    const { value } = (await get(below(`${meeting.id}/recordings`))).body;
    expect(value.map(({ id, meetingId, createdDateTime }) => [id, meetingId, createdDateTime])).to.eql([
      [made.id, meeting.id, '2026-11-23T12:00:00.000Z'],
    ]);
    expect((await get(below(`${meeting.id}/recordings/${made.id}`))).body).to.include({ id: made.id });
    expect((await get(below(`${meeting.id}/recordings/nothing`))).status).to.equal(404);
  });

  it('need the permission of the application', async () => {
    const { status, body } = await get(below(`${meeting.id}/recordings`), ['Calendars.ReadWrite']);
    expect([status, body.error?.message]).to.eql([
      403,
      "Missing role permissions on the request. API requires one of 'OnlineMeetingRecording.Read.All'. Roles on the request 'Calendars.ReadWrite'. Resource specific consent grants on the request ''.",
    ]);
  });

  it('are told as what changed since the last time, a page at a time, without those of channels', async () => {
    for (let index = 0; index < 5; index++) await make();
    await graph.recordings.make({ meeting: { ...meeting, isInChannel: true }, startedAt, endedAt });
    const all = below(`getAllRecordings(meetingOrganizerUserId='${rosa.id}')`);
    expect((await get(all)).body.value.length).to.equal(5);
    const told: string[] = [];
    let { body } = await get(`${all}/delta?$top=2`);
    for (let next = body['@odata.nextLink']; next !== undefined; next = body['@odata.nextLink']) {
      told.push(...body.value.map(({ id }) => id));
      ({ body } = await get(next));
    }
    told.push(...body.value.map(({ id }) => id));
    expect(new Set(told).size).to.equal(5);
    const link = body['@odata.deltaLink'] ?? '';
    expect((await get(link)).body.value).to.eql([]);
    const { id } = await make();
    expect((await get(link)).body.value.map((one) => one.id)).to.eql([id]);
    expect((await get(all.replaceAll(rosa.id, hana.id))).body.value).to.eql([]);
  });

  it('are of a span of time where one is given', async () => {
    await make();
    const within = (from: string) =>
      below(
        `getAllRecordings(meetingOrganizerUserId='${rosa.id}',startDateTime=${from},endDateTime=2026-11-24T00:00:00Z)`,
      );
    expect((await get(within('2026-11-23T00:00:00Z'))).body.value.length).to.equal(1);
    expect((await get(within('2026-11-23T12:00:01Z'))).body.value.length).to.equal(0);
  });

  it('are bytes, whole or in parts, the same each time', async () => {
    const { id } = await make({ bytes: 1_000_000 });
    const content = below(`${meeting.id}/recordings/${id}/content`);
    const whole = await ask(content);
    expect([whole.status, whole.headers.get('content-length')]).to.eql([200, '1000000']);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const part = await ask(content, { range: 'bytes=300000-' });
    expect([part.status, part.headers.get('content-range')]).to.eql([206, 'bytes 300000-999999/1000000']);
    expect(digest(new Uint8Array(await part.arrayBuffer()))).to.equal(digest(bytes.subarray(300_000)));
    expect((await ask(content, { range: 'bytes=1000000-' })).status).to.equal(416);
    graph.recordings.conduct.ignoresRange = true;
    expect((await ask(content, { range: 'bytes=300000-' })).status).to.equal(200);
  });

  it('are sent elsewhere where wished, to an address that needs no token', async () => {
    graph.recordings.conduct.redirects = true;
    const { id } = await make({ bytes: 1000 });
    const response = await ask(below(`${meeting.id}/recordings/${id}/content`), { range: 'bytes=10-' });
    expect([response.status, response.redirected]).to.eql([206, true]);
    expect((await response.arrayBuffer()).byteLength).to.equal(990);
  });

  it('break off where the line is to be cut, so often', async () => {
    const { id } = await make({ bytes: 1_000_000 });
    const content = below(`${meeting.id}/recordings/${id}/content`);
    graph.recordings.cut({ afterBytes: 400_000, times: 1 });
    const broken = await ask(content)
      .then((response) => response.arrayBuffer())
      .catch(() => 'broken');
    expect(broken).to.equal('broken');
    expect((await (await ask(content)).arrayBuffer()).byteLength).to.equal(1_000_000);
    expect(graph.recordings.counts.cuts).to.equal(1);
  });

  it('have a transcript where somebody transcribed', async () => {
    await make({ transcript: 'WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome' });
    const { value } = (await get(below(`${meeting.id}/transcripts`))).body;
    const transcript = below(`${meeting.id}/transcripts/${value[0]?.id ?? ''}`);
    expect((await get(transcript)).body).to.include({ meetingId: meeting.id });
    const text = await (await ask(`${transcript}/content?$format=text/vtt`)).text();
    expect(text).to.match(/^WEBVTT/);
  });
});
