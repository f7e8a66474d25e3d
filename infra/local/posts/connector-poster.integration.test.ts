import { expect } from 'chai';
import type { ChannelPoster, Place } from '@upbeat/bot/src/teams/channel-poster.ts';
import {
  amira,
  classes,
  contoso,
  inTeam,
  leo,
  startConnectorForTests,
  withAmira,
  type ConnectorForTests,
} from '../bot-connector/connector-for-tests.ts';
import type { Fault } from '../bot-connector/faults.ts';
import { posterFor } from './poster-for-tests.ts';

const WITHIN_MS = 5000;
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Lunch ride' }] };
const message = { card, summary: 'Lunch ride' };

describe('speaking to Teams', () => {
  let teams: ConnectorForTests;
  let poster: ChannelPoster;
  let place: Place;
  const faults: unknown[] = [];

  before(async () => {
    teams = await startConnectorForTests();
    poster = posterFor(teams, (fault) => faults.push(fault));
    place = { tenantId: contoso.id, serviceUrl: teams.connector.serviceUrlOf(contoso.id), conversationId: classes };
    await teams.connector.install(inTeam);
    await teams.connector.install(withAmira);
  });
  afterEach(() => teams.connector.faults.clear());
  after(() => teams.end());

  const messages = () => teams.connector.conversation(classes)?.messages ?? [];
  const asked = () => teams.connector.requests().length;

  it('posts a card, changes it and deletes it [PO9]', async () => {
    const before = messages().length;
    const posted = await poster.post(place, message, WITHIN_MS);
    const activityId = posted.type === 'taken' ? posted.activityId : '';
    const last = () => messages().at(-1);
    expect(last()).to.include({ id: activityId, author: null });
    expect(last()?.attachments[0]?.content).to.deep.equal(card);

    const other = { ...card, body: [] };
    const updated = await poster.update(place, activityId, { card: other, summary: '' }, WITHIN_MS);
    expect(updated).to.deep.equal({ type: 'taken', activityId });
    expect(last()?.attachments[0]?.content).to.deep.equal(other);

    expect(await poster.delete(place, activityId, WITHIN_MS)).to.deep.equal({ type: 'taken', activityId });
    expect(messages()).to.have.length(before);
    expect(await poster.delete(place, activityId, WITHIN_MS)).to.deep.equal({ type: 'gone' });
    expect(await poster.update(place, activityId, message, WITHIN_MS)).to.deep.equal({ type: 'gone' });
  });

  it("opens a person's own chat, the same one each time, where the bot is installed for them [PO9]", async () => {
    const { serviceUrl } = place;
    const open = (personId: string) => poster.openChat({ tenantId: contoso.id, serviceUrl, personId }, WITHIN_MS);
    const opened = { type: 'opened', conversationId: teams.connector.personalChat(amira.id)?.id };
    expect(await open(amira.id)).to.deep.equal(opened);
    expect(await open(amira.id)).to.deep.equal(opened);
    expect(await open(leo.id)).to.have.property('type', 'refused');
  });

  const OUTCOMES: { fault: Fault; means: object; isPosted: boolean }[] = [
    { fault: { type: 'refuse', status: 412 }, means: { type: 'not-taken', retryAfterMs: null }, isPosted: false },
    {
      fault: { type: 'refuse', status: 429, retryAfterSeconds: 3 },
      means: { type: 'not-taken', retryAfterMs: 3000 },
      isPosted: false,
    },
    { fault: { type: 'refuse', status: 502 }, means: { type: 'not-taken', retryAfterMs: null }, isPosted: false },
    { fault: { type: 'refuse', status: 500 }, means: { type: 'lost' }, isPosted: false },
    { fault: { type: 'refuse', status: 503, retryAfterSeconds: 1 }, means: { type: 'lost' }, isPosted: false },
    { fault: { type: 'refuse', status: 504 }, means: { type: 'lost' }, isPosted: false },
    {
      fault: { type: 'refuse', status: 403, code: 'MessageWritesBlocked' },
      means: { type: 'refused', code: 'MessageWritesBlocked' },
      isPosted: false,
    },
    { fault: { type: 'cut', when: 'before' }, means: { type: 'lost' }, isPosted: false },
    { fault: { type: 'cut', when: 'after' }, means: { type: 'lost' }, isPosted: true },
  ];
  for (const { fault, means, isPosted } of OUTCOMES) {
    it(`sends a request once, and hears what became of it: ${Object.values(fault).join(' ')} [PO9]`, async () => {
      const [posts, requests] = [messages().length, asked()];
      teams.connector.faults.start(fault);
      expect(await poster.post(place, message, WITHIN_MS)).to.deep.equal(means);
      expect(asked() - requests).to.equal(1);
      expect(messages().length - posts).to.equal(isPosted ? 1 : 0);
    });
  }

  it('waits for an answer no longer than it was told [PO9]', async () => {
    teams.connector.faults.start({ type: 'hold', when: 'after' });
    expect(await poster.post(place, message, 200)).to.deep.equal({ type: 'lost' });
  });

  it('knows that nothing was sent where nobody listens, and tells why [PO9]', async () => {
    const nowhere = { ...place, serviceUrl: 'https://localhost:1/' };
    expect(await poster.post(nowhere, message, WITHIN_MS)).to.deep.equal({ type: 'not-taken', retryAfterMs: null });
    expect(faults.map((fault) => (fault as { code?: string }).code)).to.deep.equal(['ECONNREFUSED']);
  });
});
