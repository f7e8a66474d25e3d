import { expect } from 'chai';
import http from 'node:http';
import { amira, rosa } from '../directory/directory.ts';
import { createSmallWorld } from './test-app/small-world.ts';
import { passerBy, startBox, type BoxUnderTest } from './test-app/start-box.ts';

describe('The server of the local Teams', () => {
  let box: BoxUnderTest;
  const world = createSmallWorld(() => '');
  before(async () => {
    box = await startBox({ conversations: world, botOrigin: 'http://localhost:5307' });
    world.open({ id: 'a:amira', kind: 'personal', title: 'Upbeat', members: [amira.id] });
  });
  after(() => box.stop());

  async function ask(path: string, { method = 'POST', body, headers = {} }: Ask = {}): Promise<Answer> {
    const { port } = new URL(box.host.origin);
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: { ...json, ...headers } });
    request.setHeader('host', headers['host'] ?? `localhost:${port}`);
    request.end(body === undefined ? undefined : JSON.stringify(body));
    return new Promise((resolve, reject) => {
      request.on('error', reject);
      request.on('response', (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
        });
      });
    });
  }
  const fromOwnWindow = () => ({ origin: box.host.origin });

  it('gives tokens to its own windows only', async () => {
    const body = { personId: amira.id };
    expect((await ask('/token', { body, headers: fromOwnWindow() })).status).to.equal(200);
    for (const headers of [{ origin: box.app.origin }, { origin: 'null' }, {}]) {
      expect((await ask('/token', { body, headers })).status, JSON.stringify(headers)).to.equal(403);
    }
  });

  it('answers to no other name, which a foreign page could point at this machine', async () => {
    const headers = { host: 'upbeat.example', origin: 'http://upbeat.example' };
    expect((await ask('/box.json', { method: 'GET', headers })).status).to.equal(403);
  });

  it('has no token for somebody without an account, or for nobody', async () => {
    const headers = fromOwnWindow();
    expect((await ask('/token', { body: { personId: passerBy.id }, headers })).status).to.equal(403);
    expect((await ask('/token', { body: { personId: 'nobody' }, headers })).status).to.equal(404);
    expect((await ask('/token', { body: {}, headers })).status).to.equal(404);
  });

  it('keeps participants and pages of other sites off the stage', async () => {
    const headers = fromOwnWindow();
    const contentUrl = `${box.app.origin}/stage.html`;
    expect((await ask('/sharing', { body: { personId: amira.id, contentUrl }, headers })).status).to.equal(403);
    const rosa = box.host.box().people.find(({ mayPresent }) => mayPresent)?.id;
    const elsewhere = { personId: rosa, contentUrl: 'https://elsewhere.test/' };
    expect((await ask('/sharing', { body: elsewhere, headers })).status).to.equal(400);
    expect((await ask('/sharing', { body: { personId: rosa, contentUrl }, headers })).status).to.equal(200);
  });

  it('refuses a moment that is not offered, and a workout when nothing replays it', async () => {
    const headers = fromOwnWindow();
    expect((await ask('/moments/chaos', { headers })).status).to.equal(404);
    const path = `/replay?name=run.fit&personId=${amira.id}`;
    const workout = { ...headers, 'content-type': 'application/octet-stream' };
    expect((await ask(path, { body: [1], headers: workout })).status).to.equal(404);
  });

  it('lets nobody write or press in the chat of another, as if there were none', async () => {
    const headers = fromOwnWindow();
    const message = { conversationId: 'a:amira', text: 'my week' };
    const press = { conversationId: 'a:amira', messageId: '1', verb: 'my-week' };
    for (const [path, body] of [
      ['/conversations/messages', message],
      ['/conversations/presses', press],
    ] as const) {
      const strangers = await ask(path, { body: { ...body, personId: rosa.id }, headers });
      const nowhere = await ask(path, { body: { ...body, personId: rosa.id, conversationId: 'a:nobody' }, headers });
      expect([strangers.status, nowhere.status], path).to.deep.equal([404, 404]);
      expect(strangers.text).to.equal(nowhere.text.replace('a:nobody', 'a:amira'));
      expect((await ask(path, { body: { ...body, personId: passerBy.id }, headers })).status, path).to.equal(403);
    }
    expect(world.written).to.deep.equal([]);
    expect(
      (await ask('/conversations/messages', { body: { ...message, personId: amira.id }, headers })).status,
    ).to.equal(200);
  });

  it('takes no message without words', async () => {
    const body = { personId: amira.id, conversationId: 'a:amira', text: ' \n' };
    expect((await ask('/conversations/messages', { body, headers: fromOwnWindow() })).status).to.equal(400);
  });

  it('frames nothing but the app, shows pictures of the bot, and lets itself be framed by nobody', async () => {
    const { headers } = await ask('/', { method: 'GET' });
    expect(headers['content-security-policy'])
      .to.include(`frame-src ${box.app.origin};`)
      .and.include("img-src 'self' data: http://localhost:5307;")
      .and.include("frame-ancestors 'none'");
  });
});

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: http.IncomingHttpHeaders;
}
