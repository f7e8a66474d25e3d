import type { PanelMessage } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import type { OwnLink } from './own-class.ts';
import { createOwnLine, type LineSocket } from './own-line.ts';

interface FakeSocket extends LineSocket {
  readonly sent: string[];
  isClosed: boolean;
}

/** A line whose sockets, tokens and time are cranked by hand. */
function crank(tokens: (string | Error)[] = []) {
  const sockets: FakeSocket[] = [];
  const waits: { due: number; run: () => void }[] = [];
  const links: OwnLink[] = [];
  const messages: PanelMessage[] = [];
  const asked: boolean[] = [];
  const faults: unknown[] = [];
  const line = createOwnLine({
    sessionId: 'class',
    openSocket() {
      const socket: FakeSocket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        sent: [],
        isClosed: false,
        send: (text) => void socket.sent.push(text),
        close: () => void (socket.isClosed = true),
      };
      sockets.push(socket);
      return socket;
    },
    async token(isFresh) {
      asked.push(isFresh);
      const token = tokens.shift() ?? 'token';
      if (token instanceof Error) throw token;
      return token;
    },
    refusalOf: (error) => (error instanceof RangeError ? 'consent-needed' : null),
    onMessage: (message) => void messages.push(message),
    onLink: (link) => void links.push(link),
    report: (fault) => void faults.push(fault),
    wait(milliseconds, run) {
      const entry = { due: milliseconds, run };
      waits.push(entry);
      return () => void waits.splice(waits.indexOf(entry) >>> 0, waits.includes(entry) ? 1 : 0);
    },
    random: () => 0,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    line,
    sockets,
    links,
    messages,
    asked,
    faults,
    opened: async (): Promise<FakeSocket> => {
      await settled();
      const socket = sockets.at(-1);
      if (!socket) throw new Error('no socket was opened');
      socket.onopen?.();
      return socket;
    },
    say: (socket: FakeSocket, message: unknown): void => socket.onmessage?.({ data: JSON.stringify(message) }),
    pass: (milliseconds: number): void => {
      for (const entry of waits.filter(({ due }) => due <= milliseconds)) {
        waits.splice(waits.indexOf(entry), 1);
        entry.run();
      }
    },
  };
}

describe('The line to my own panel', () => {
  it('says who it is in its first message and passes on what it hears', async () => {
    const { line, opened, say, messages, links } = crank();
    line.open('participant');
    const socket = await opened();
    expect(JSON.parse(socket.sent[0] ?? '')).to.deep.equal({
      type: 'hello',
      version: 1,
      token: 'token',
      sessionId: 'class',
    });
    say(socket, { type: 'trail', first: 0, values: [] });
    expect(messages).to.have.length(1);
    expect(links).to.deep.equal([{ state: 'open' }]);
  });

  it('says so when a coach is here without taking part', async () => {
    const { line, opened } = crank();
    line.open('coach');
    const socket = await opened();
    expect(JSON.parse(socket.sent[0] ?? '')).to.include({ type: 'hello', onlyCoaches: true });
  });

  it('comes back by itself when it breaks, and says so only after three seconds', async () => {
    const { line, opened, pass, links, sockets } = crank();
    line.open('participant');
    const socket = await opened();
    socket.onclose?.();
    expect(links).to.deep.equal([]);
    pass(3000);
    expect(links).to.deep.equal([{ state: 'lost' }]);
    await opened();
    expect(sockets).to.have.length(2);
  });

  it('takes ten silent seconds of a live class for a broken connection', async () => {
    const { line, opened, say, pass } = crank();
    line.open('participant');
    const socket = await opened();
    say(socket, { type: 'me', second: 1, bpm: 100, zone: 1, life: 'live', effortPoints: 0, source: null });
    pass(10_000);
    expect(socket.isClosed).to.equal(true);
  });

  it('asks once for a fresh token when the api refuses the one it sent', async () => {
    const { line, opened, say, pass, asked, links } = crank();
    line.open('participant');
    const first = await opened();
    say(first, { type: 'problem', code: 'token-refused', detail: '' });
    first.onclose?.();
    pass(1000);
    const second = await opened();
    expect(asked).to.deep.equal([false, true]);
    say(second, { type: 'problem', code: 'token-refused', detail: '' });
    expect(links.at(-1)).to.deep.equal({ state: 'refused', code: 'token-refused' });
  });

  it('stops trying when only a person can mend it', async () => {
    const { line, links, sockets, asked } = crank([new RangeError('consent')]);
    line.open('participant');
    await new Promise((resolve) => setImmediate(resolve));
    expect(links).to.deep.equal([{ state: 'refused', code: 'consent-needed' }]);
    expect(sockets).to.have.length(0);
    line.retry();
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).to.have.length(2);
  });

  it('passes over a message it cannot read and keeps the line', async () => {
    const { line, opened, faults, say, messages } = crank();
    line.open('participant');
    const socket = await opened();
    socket.onmessage?.({ data: '{' });
    say(socket, { type: 'ended' });
    expect(faults).to.have.length(1);
    expect(messages).to.deep.equal([{ type: 'ended' }]);
    expect(socket.isClosed).to.equal(true);
  });
});
