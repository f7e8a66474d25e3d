import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { isByteOfSecond } from '@upbeat/api/domain/heart-rate/sample.ts';
import { expect } from 'chai';
import fc from 'fast-check';
import { apiClientOf } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, employees, nils, type LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { openJsonSocket, type JsonSocket } from './live-client.ts';

const MESSAGES = 10_000;

describe('samples of a sensor', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session } = await openClass(stack, new Date()));
  });
  after(() => stack.end());

  const socketUrl = () => `${stack.apiOrigin.replace('http', 'ws')}/live/sensor`;

  async function consenting(person: LocalPerson): Promise<void> {
    await (await apiClientOf(person, stack)).call('PUT', '/api/me/consent', { preset: 'only-me' });
  }

  async function connect(person: LocalPerson): Promise<JsonSocket> {
    const socket = await openJsonSocket(socketUrl());
    const source = { kind: 'athlete', name: 'Test' };
    socket.send({
      type: 'hello',
      version: 1,
      token: await signIn({ ...stack, person }),
      sessionId: session.id,
      source,
    });
    return socket;
  }

  async function storedOf(person: LocalPerson): Promise<number[]> {
    const mine = `/api/sessions/${session.id}/mine`;
    return (await (await apiClientOf(person, stack)).call<MyResult>('GET', mine)).series;
  }

  it(`are kept around whatever else arrives, in ${MESSAGES} random messages [SM1]`, async function () {
    this.timeout(300_000);
    await consenting(amira);
    const socket = await connect(amira);
    await socket.next(({ type }) => type === 'clock');

    const value = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 30, max: 240 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1) },
      {
        weight: 3,
        arbitrary: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null), fc.boolean(), fc.object()),
      },
    );
    const good = fc.record({
      type: fc.constant('samples'),
      first: fc.nat(3000),
      values: fc.array(value, { minLength: 1, maxLength: 8 }),
    });
    const message = fc.oneof(
      { weight: 4, arbitrary: good.map((samples) => JSON.stringify(samples)) },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: fc.string() },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.string(), first: fc.anything(), values: fc.anything() }).map(toText),
      },
    );

    const expected: (number | undefined)[] = [];
    const texts = fc.sample(message, { numRuns: MESSAGES, seed: 7 });
    for (const text of texts) {
      socket.sendText(text);
      for (const [second, byte] of secondsOf(text)) expected[second] ||= byte;
    }
    await socket.count(MESSAGES, ({ type }) => type === 'stored' || type === 'problem');

    const codes = new Set(socket.received.filter(({ type }) => type === 'problem').map(({ code }) => code));
    expect([...codes]).to.deep.equal(['invalid-message']);
    expect(await storedOf(amira)).to.deep.equal(Array.from(expected, (byte) => byte ?? 0));
    socket.close();
  });

  it('are acknowledged by second, with the refused ones named [SM1] [SM2]', async () => {
    const person = employees[0] ?? amira;
    await consenting(person);
    const socket = await connect(person);
    await socket.next(({ type }) => type === 'clock');
    socket.send({ type: 'samples', first: 10, values: [100, 'x', 101, 300, 1] });
    const stored = await socket.next(({ type }) => type === 'stored');
    expect(stored).to.deep.equal({
      type: 'stored',
      ranges: [
        [10, 10],
        [12, 12],
        [14, 14],
      ],
      refused: [11, 13],
    });
    expect((await storedOf(person)).slice(10)).to.deep.equal([100, 0, 101, 0, 1]);
    socket.close();
  });

  it('change nothing when they come again, on the same or another connection [SM2] [SM3]', async () => {
    const person = employees[1] ?? amira;
    await consenting(person);
    for (const values of [
      [90, 91, 92],
      [150, 150, 150, 93],
    ]) {
      const socket = await connect(person);
      await socket.next(({ type }) => type === 'clock');
      socket.send({ type: 'samples', first: 0, values });
      socket.send({ type: 'samples', first: 0, values });
      await socket.count(2, ({ type }) => type === 'stored');
      socket.close();
      await socket.closed;
    }
    const [first, second, third, fourth] = await storedOf(person);
    expect(
      [
        [90, 150],
        [91, 150],
        [92, 150],
      ].map(([a, b], i) => [a, b].includes([first, second, third][i])),
    ).to.not.include(false);
    expect(fourth).to.equal(93);
  });

  it('come from one sensor at a time: a newer one takes over [SM4]', async () => {
    const person = employees[2] ?? amira;
    await consenting(person);
    const older = await connect(person);
    await older.next(({ type }) => type === 'welcome');
    const newer = await connect(person);
    await newer.next(({ type }) => type === 'welcome');
    expect(await older.next(({ type }) => type === 'problem')).to.include({ code: 'sensor-replaced' });
    expect(await older.closed).to.equal(4409);
    newer.close();
  });

  it('are refused without consent, before hello, with a bad token and for a class of others [SM5]', async () => {
    const without = await connect(employees[3] ?? amira);
    expect(await without.next(({ type }) => type === 'problem')).to.include({ code: 'consent-missing' });
    expect(await without.closed).to.equal(1008);

    const stranger = await connect(nils);
    expect(await stranger.next(({ type }) => type === 'problem')).to.include({ code: 'session-not-found' });

    const early = await openJsonSocket(socketUrl());
    early.send({ type: 'samples', first: 0, values: [100] });
    expect(await early.next(({ type }) => type === 'problem')).to.include({ code: 'invalid-message' });
    expect(await early.closed).to.equal(1008);

    const forged = await openJsonSocket(socketUrl());
    const source = { kind: 'strap', name: 'x' };
    forged.send({ type: 'hello', version: 1, token: 'a.b.c', sessionId: session.id, source });
    expect(await forged.next(({ type }) => type === 'problem')).to.include({ code: 'token-refused' });
  });

  it('are refused from a page of another origin [SM5]', async () => {
    const foreign = await openJsonSocket(socketUrl(), { origin: 'https://evil.example' });
    expect(await foreign.closed).to.equal(1008);
  });
});

/** Some values have no JSON, though the types say otherwise. */
function toText(value: unknown): string {
  return JSON.stringify({ value }).slice(9, -1) || 'undefined';
}

/** The seconds that a well-formed message holds, by the rules of the protocol page alone. */
function secondsOf(text: string): [second: number, byte: number][] {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return [];
    throw fault;
  }
  if (typeof message !== 'object' || message === null || Object.keys(message).length !== 3) return [];
  const { type, first, values } = message as { type?: unknown; first?: unknown; values?: unknown };
  if (type !== 'samples' || !Number.isInteger(first) || !Array.isArray(values)) return [];
  return values.flatMap((value: unknown, offset) => (isByteOfSecond(value) ? [[Number(first) + offset, value]] : []));
}
