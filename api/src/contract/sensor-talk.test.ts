import { expect } from 'chai';
import { createOutbox } from '../domain/live/outbox.ts';
import type { SensorHello, SensorReply, SensorSamples, SensorStatus } from './live.ts';
import { createTalk } from './sensor-talk.ts';

const sessionId = '00000000-0000-4000-8000-000000000001';
const source = { kind: 'athlete', name: 'Strap' } as const;
const clock = (second: number | null): SensorReply => ({
  type: 'clock',
  clock: {
    serverTime: '2026-11-20T12:00:00Z',
    second,
    playback: [{ fromSecond: 0, programmeSecond: 0, isRunning: true }],
  },
});
const problem = (code: string): SensorReply => ({ type: 'problem', code, detail: '' });
const welcome: SensorReply = { type: 'welcome', participationId: 'p' };

/** A sensor, and what it says. Nothing moves unless the test moves it. */
function handCranked() {
  const outbox = createOutbox();
  const said: (SensorHello | SensorSamples | SensorStatus)[] = [];
  const noted: string[] = [];
  const note = (name: string) => () => void noted.push(name);
  const talk = createTalk({ sessionId, source }, outbox, {
    say: (message) => void said.push(message),
    welcomed: note('welcomed'),
    clock: note('clock'),
    classEnded: note('classEnded'),
    hold: note('hold'),
    away: (isAway) => void noted.push(isAway ? 'away' : 'back'),
    finished: note('finished'),
  });
  const connect = (token = 'token', second: number | null = 0) => {
    talk.opened(token);
    talk.heard(welcome);
    talk.heard(clock(second));
    said.splice(0, 1);
  };
  const send = (first: number, values: readonly number[]) => talk.keep(first, values);
  return { outbox, talk, said, noted, connect, send };
}

describe('What a sensor says', () => {
  it('begins with who it is, and holds no samples before the welcome', () => {
    const { talk, said, send } = handCranked();
    send(0, [120]);
    talk.opened('secret');
    expect(said).to.deep.equal([{ type: 'hello', version: 1, token: 'secret', sessionId, source }]);
    talk.heard(welcome);
    talk.heard(clock(3));
    expect(said.slice(1)).to.deep.equal([{ type: 'samples', first: 0, values: [120] }]);
  });

  it('waits for the class to begin', () => {
    const { talk, said, connect, send } = handCranked();
    connect('token', null);
    send(0, [120]);
    expect(said).to.deep.equal([]);
    talk.heard(clock(0));
    expect(said).to.deep.equal([{ type: 'samples', first: 0, values: [120] }]);
  });

  it('is said again on the next connection unless it was acknowledged [SD2]', () => {
    const { talk, said, connect, send } = handCranked();
    connect();
    send(0, [120]);
    send(1, [121]);
    talk.heard({ type: 'stored', ranges: [[0, 0]], refused: [] });
    expect(talk.closed(1006)).to.deep.equal({ type: 'connect-again', needsNewToken: false });
    send(2, [122]);
    said.length = 0;
    connect();
    expect(said).to.deep.equal([{ type: 'samples', first: 1, values: [121, 122] }]);
  });

  it('stops when a newer sensor has taken over [SD4]', () => {
    const { talk, said, connect, send } = handCranked();
    connect();
    talk.heard(problem('sensor-replaced'));
    send(5, [120]);
    expect(said).to.deep.equal([]);
    expect(talk.closed(4409)).to.deep.equal({ type: 'stop', ending: 'sensor-replaced' });
  });

  for (const code of ['consent-missing', 'session-not-found', 'tenant-not-active', 'invalid-message']) {
    it(`stops on ${code}, which time does not lift`, () => {
      const { talk, said, noted, connect, outbox, send } = handCranked();
      connect();
      send(0, [120]);
      talk.heard(problem(code));
      expect(noted.at(-1)).to.equal('finished');
      expect(outbox.count()).to.deep.equal({ durable: 0, refused: 0, waiting: 1 });
      said.length = 0;
      send(1, [121]);
      expect(said).to.deep.equal([]);
      expect(talk.closed(1008)).to.deep.equal({ type: 'stop', ending: code });
    });
  }

  it('ends with the class, once the last second is durable [SD5]', () => {
    const { talk, noted, connect, send } = handCranked();
    connect();
    send(0, [120]);
    talk.heard({ type: 'ended' });
    expect(noted.slice(-1)).to.deep.equal(['classEnded']);
    talk.heard({ type: 'stored', ranges: [[0, 0]], refused: [] });
    expect(noted.slice(-1)).to.deep.equal(['finished']);
    expect(talk.closed(1000)).to.deep.equal({ type: 'stop', ending: 'ended' });
  });

  it('brings what an interrupted connection left behind to a class that ended meanwhile', () => {
    const { talk, said, connect, send } = handCranked();
    connect();
    send(0, [120]);
    talk.closed(1006);
    said.length = 0;
    talk.opened('token');
    talk.heard(welcome);
    talk.heard({ type: 'ended' });
    expect(said.slice(1)).to.deep.equal([{ type: 'samples', first: 0, values: [120] }]);
  });

  it('ends at once in a class that takes nobody any more', () => {
    const { talk } = handCranked();
    talk.opened('token');
    talk.heard(problem('wrong-session-state'));
    expect(talk.closed(1008)).to.deep.equal({ type: 'stop', ending: 'ended' });
  });

  it('is held back while the api cannot store, and then said again [SD2]', () => {
    const { talk, said, noted, connect, send } = handCranked();
    connect();
    send(0, [120]);
    talk.heard(problem('writer-is-full'));
    send(1, [121]);
    expect(noted.at(-1)).to.equal('hold');
    said.length = 0;
    talk.resume();
    expect(said).to.deep.equal([{ type: 'samples', first: 0, values: [120, 121] }]);
  });

  it('comes again when its hello cannot be answered while the database is away [SD2]', () => {
    const { talk, said, noted } = handCranked();
    talk.opened('token');
    talk.heard(problem('database-unavailable'));
    expect(noted.at(-1)).to.equal('hold');
    expect(talk.closed(1008)).to.deep.equal({ type: 'connect-again', needsNewToken: false });
    expect(said).to.have.length(1);
  });

  it('drops what is measured while its person is away from the meeting, and hands in what was measured before [SD3]', () => {
    const { talk, said, noted, connect, send } = handCranked();
    connect();
    send(0, [120]);
    talk.heard(problem('left-the-meeting'));
    send(1, [121]);
    said.length = 0;
    talk.heard({ type: 'back' });
    send(2, [122]);
    expect(noted.slice(-2)).to.deep.equal(['away', 'back']);
    expect(said).to.deep.equal([
      { type: 'samples', first: 0, values: [120] },
      { type: 'samples', first: 2, values: [122] },
    ]);
  });

  it('hands in what is left when the class ends while its person is away [SD5]', () => {
    const { talk, said, connect, send } = handCranked();
    connect();
    send(0, [120]);
    talk.heard(problem('left-the-meeting'));
    said.length = 0;
    talk.heard({ type: 'ended' });
    expect(said).to.deep.equal([{ type: 'samples', first: 0, values: [120] }]);
  });

  it('tells how the device is on each connection, once it was welcomed', () => {
    const { talk, said, connect } = handCranked();
    const status = { type: 'status', battery: 70, contact: 'good', isConnected: true } as const;
    talk.tell(status);
    expect(said).to.deep.equal([]);
    connect();
    expect(said).to.deep.equal([status]);
    talk.closed(1006);
    said.length = 0;
    connect();
    expect(said).to.deep.equal([status]);
  });

  it('takes a new token when the old one has run out', () => {
    const { talk, connect } = handCranked();
    connect();
    expect(talk.closed(4401)).to.deep.equal({ type: 'connect-again', needsNewToken: true });
  });

  it('tries one other token when one is refused, and then gives up', () => {
    const { talk } = handCranked();
    talk.opened('old');
    talk.heard(problem('token-refused'));
    expect(talk.closed(1008)).to.deep.equal({ type: 'connect-again', needsNewToken: true });
    talk.opened('new');
    talk.heard(problem('token-refused'));
    expect(talk.closed(1008)).to.deep.equal({ type: 'stop', ending: 'token-refused' });
  });
});
