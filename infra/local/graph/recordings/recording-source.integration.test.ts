import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { createGraphContent } from '@upbeat/api/infrastructure/graph/graph-content.ts';
import { graphRecordings } from '@upbeat/api/infrastructure/graph/recordings.ts';
import type { RecordingSource, SourceStream } from '@upbeat/api/application/recordings/recording-source.ts';
import { RecordingRefused } from '@upbeat/api/domain/errors.ts';
import { expect } from 'chai';
import {
  contoso,
  rosa,
  startConnectorForTests,
  type ConnectorForTests,
} from '../../bot-connector/connector-for-tests.ts';
import { directory } from '../../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import { createAuthorityForTests } from '../../posts/authority-for-tests.ts';
import { readUpbeatApp } from '../apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from '../start.ts';

describe('the recordings that the product asks Graph for', () => {
  let world: ConnectorForTests;
  let graph: LocalGraph;
  let source: RecordingSource;

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
    world.entra.consent(contoso.id);
    const [clientSecret = ''] = upbeat.secrets;
    const { authority } = world.entra;
    const tokens = createApplicationTokens({ authority, clientId: UPBEAT_CLIENT_ID, clientSecret });
    const client = createGraph({ url: graph.origin, tokens, clock: () => new Date() });
    source = graphRecordings({ graph: client, content: createGraphContent({ url: graph.origin, tokens }) });
  });
  afterEach(async () => {
    await graph.stop();
    await world.end();
  });

  const meeting = { tenantId: contoso.id, organiserId: rosa.id, id: 'MSo1N2Y5+/==' };
  const span = { startedAt: new Date('2026-11-23T12:00:00Z'), endedAt: new Date('2026-11-23T12:45:00Z') };
  const ofMeeting = { tenantId: contoso.id, organiserId: rosa.id, onlineMeetingId: meeting.id };
  const make = (more: object = {}) => graph.recordings.make({ meeting, ...span, ...more });
  const never = new AbortController().signal;

  async function bytesOf({ bytes }: SourceStream): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async function reasonOf(refused: Promise<unknown>): Promise<string> {
    const fault = await refused.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return fault instanceof RecordingRefused ? fault.reason : String(fault);
  }

  it('are found by meeting and one by one, also of a channel [RF4]', async () => {
    const { id } = await graph.recordings.make({ meeting: { ...meeting, isInChannel: true }, ...span });
    const found = { sourceId: id, organiserId: rosa.id, onlineMeetingId: meeting.id, ...span };
    expect(await source.ofMeeting(ofMeeting)).to.deep.equal([found]);
    expect(await source.find({ ...ofMeeting, sourceId: id })).to.deep.equal(found);
    expect(await source.find({ ...ofMeeting, sourceId: 'nothing' })).to.equal(null);
  });

  it('are told once as what is new, through all pages [RF4]', async () => {
    const made = new Set<string>();
    for (let count = 0; count < 45; count++) made.add((await make()).id);
    const asked = { tenantId: contoso.id, organiserId: rosa.id };
    const first = await source.changes({ ...asked, deltaLink: null });
    expect(new Set(first.recordings.map(({ sourceId }) => sourceId))).to.deep.equal(made);
    const { id } = await make();
    const second = await source.changes({ ...asked, deltaLink: first.deltaLink });
    expect(second.recordings.map(({ sourceId }) => sourceId)).to.deep.equal([id]);
  });

  it('are told from the beginning where Graph has forgotten the link [RF4]', async () => {
    const { id } = await make();
    const all = `/users/${rosa.id}/onlineMeetings/getAllRecordings(meetingOrganizerUserId='${rosa.id}')/delta`;
    const deltaLink = `${graph.origin}/v1.0${all}?$deltatoken=forgotten`;
    const { recordings } = await source.changes({ tenantId: contoso.id, organiserId: rosa.id, deltaLink });
    expect(recordings.map(({ sourceId }) => sourceId)).to.deep.equal([id]);
  });

  it('go on from the byte that is wanted, and from the start where the source cannot [RF5]', async () => {
    const { id } = await make({ bytes: 700_000 });
    const of = { ...ofMeeting, sourceId: id };
    const whole = await source.open(of, 0, never);
    expect([whole.from, whole.bytesTotal]).to.deep.equal([0, 700_000]);
    const bytes = await bytesOf(whole);
    const rest = await source.open(of, 300_000, never);
    expect([rest.from, rest.bytesTotal]).to.deep.equal([300_000, 700_000]);
    expect(bytes.subarray(300_000).equals(await bytesOf(rest))).to.equal(true);
    expect((await bytesOf(await source.open(of, 700_000, never))).length).to.equal(0);
    graph.recordings.conduct.ignoresRange = true;
    const again = await source.open(of, 300_000, never);
    expect([again.from, again.bytesTotal]).to.deep.equal([0, 700_000]);
    expect(bytes.equals(await bytesOf(again))).to.equal(true);
  });

  it('are had where Graph sends us to, and the token stays behind [RF5]', async () => {
    graph.recordings.conduct.redirects = true;
    const { id } = await make({ bytes: 1000 });
    const stream = await source.open({ ...ofMeeting, sourceId: id }, 10, never);
    expect([stream.from, (await bytesOf(stream)).length]).to.deep.equal([10, 990]);
    expect(graph.recordings.counts).to.deep.include({ served: 1, leakedTokens: 0 });
  });

  it('say why they cannot be had [RF5]', async () => {
    const { id } = await make();
    const of = { ...ofMeeting, sourceId: id };
    expect(await reasonOf(source.open({ ...of, sourceId: 'nothing' }, 0, never))).to.equal('gone');
    world.entra.withdrawConsent(contoso.id);
    graph.challenge();
    expect(await reasonOf(source.find(of))).to.equal('consent-missing');
    expect(await reasonOf(source.open(of, 0, never))).to.equal('consent-missing');
  });

  it('have what was said, where somebody transcribed [RF6]', async () => {
    const plain = await make();
    expect(await source.captions({ ...ofMeeting, sourceId: plain.id })).to.equal(null);
    const { id } = await make({ transcript: 'WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome' });
    expect(await source.captions({ ...ofMeeting, sourceId: id })).to.match(/^WEBVTT\n\n00:00/);
    expect(await source.captions({ ...ofMeeting, sourceId: plain.id })).to.equal(null);
  });
});
