import { expect } from 'chai';
import { ApiProblem, Unreachable } from './api-problem.ts';
import { requestApi, type AnsweredFile, type ApiRequest, type RequestWorld } from './request.ts';

const GET: ApiRequest = { method: 'GET', path: '/me' };
const POST: ApiRequest = { method: 'POST', path: '/sessions/1/start' };
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (code: string, status: number) =>
  json({ type: 'about:blank', title: '', status, code, detail: 'words' }, status, {
    'content-type': 'application/problem+json',
  });

function world(...answers: (Response | Error)[]) {
  const sent: { url: string; authorization: string | null }[] = [];
  const claims: (string | undefined)[] = [];
  const made: RequestWorld = {
    fetch: async (url, init) => {
      sent.push({
        url: url instanceof Request ? url.url : url.toString(),
        authorization: new Headers(init?.headers).get('authorization'),
      });
      const answer = answers.shift() ?? new Error('nothing left to answer');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    tokens: {
      accessToken: async () => 'first',
      freshToken: async (asked) => {
        claims.push(asked);
        return 'fresh';
      },
    },
    pause: async () => undefined,
  };
  return { made, sent, claims };
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('A request to the api', () => {
  it('carries the token of the person and answers with what the api said', async () => {
    const { made, sent } = world(json({ name: 'Amira' }));
    expect(await requestApi(made, GET)).to.deep.equal({ name: 'Amira' });
    expect(sent).to.deep.equal([{ url: '/api/me', authorization: 'Bearer first' }]);
  });

  it('answers with a file and what it is called', async () => {
    const headers = { 'content-disposition': 'attachment; filename="2026-11-19 Lunch HIIT.fit"' };
    const { made } = world(new Response('bytes', { headers }));
    const file = await requestApi(made, { ...GET, answer: 'file' });
    expect(file).to.have.property('name', '2026-11-19 Lunch HIIT.fit');
    expect(await (file as AnsweredFile).content.text()).to.equal('bytes');
  });

  it('turns a problem into an error with its public code', async () => {
    const { made } = world(problem('session-not-found', 404));
    const failure = await failureOf(requestApi(made, GET));
    expect(failure).to.be.instanceOf(ApiProblem).with.property('code', 'session-not-found');
  });

  it('is repeated after a broken connection when that is harmless', async () => {
    const { made, sent } = world(new TypeError('failed'), new Response('', { status: 503 }), json({ name: 'Amira' }));
    expect(await requestApi(made, GET)).to.deep.equal({ name: 'Amira' });
    expect(sent).to.have.length(3);
  });

  it('is not repeated when it might count twice', async () => {
    const { made, sent } = world(new TypeError('failed'));
    expect(await failureOf(requestApi(made, POST))).to.be.instanceOf(Unreachable);
    expect(sent).to.have.length(1);
  });

  it('gives up after three tries', async () => {
    const down = () => new Response('<html>', { status: 502 });
    const { made, sent } = world(down(), down(), down());
    expect(await failureOf(requestApi(made, GET))).to.be.instanceOf(Unreachable);
    expect(sent).to.have.length(3);
  });

  it('asks once for a fresh token with the claims that a 401 names', async () => {
    const challenge = `Bearer error="insufficient_claims", claims="${btoa('{"a":1}')}"`;
    const { made, sent, claims } = world(json({}, 401, { 'www-authenticate': challenge }), json({ name: 'Amira' }));
    await requestApi(made, GET);
    expect(claims).to.deep.equal(['{"a":1}']);
    expect(sent[1]?.authorization).to.equal('Bearer fresh');
  });

  it('does not go on asking when the fresh token is refused too', async () => {
    const { made, sent } = world(problem('unauthorised', 401), problem('unauthorised', 401));
    expect(await failureOf(requestApi(made, GET))).to.be.instanceOf(ApiProblem);
    expect(sent).to.have.length(2);
  });
});
