import type { SensorReply } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import { createSender, type Sender, type SenderSocket, type Sending } from './sender.ts';

const clock = (second: number | null, isRunning = true) => ({
  serverTime: '2026-11-21T12:00:00Z',
  second,
  playback: [{ fromSecond: 0, programmeSecond: 0, isRunning }],
});
const wish = {
  token: 'secret',
  sessionId: '00000000-0000-4000-8000-000000000001',
  source: { kind: 'strap', name: 'Polar H10' },
  clock: clock(10),
} as const;

interface FakeSocket extends SenderSocket {
  readonly sent: unknown[];
  isClosed: boolean;
}

/** A sender whose sockets and time are cranked by hand. */
function crank() {
  const sockets: FakeSocket[] = [];
  let waits: { due: number; run: () => void }[] = [];
  let now = 0;
  let sending: Sending | null = null;
  const sender: Sender = createSender({
    openSocket() {
      const socket: FakeSocket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        sent: [],
        isClosed: false,
        send: (text) => void socket.sent.push(JSON.parse(text)),
        close: () => void (socket.isClosed = true),
      };
      sockets.push(socket);
      return socket;
    },
    now: () => now,
    wait(milliseconds, run) {
      const entry = { due: now + milliseconds, run };
      waits.push(entry);
      return () => void (waits = waits.filter((other) => other !== entry));
    },
    random: () => 0,
    changed: (next) => void (sending = next),
  });
  const socket = () => {
    const last = sockets.at(-1);
    if (last === undefined) throw new Error('No socket was opened');
    return last;
  };
  const hear = (reply: SensorReply) => socket().onmessage?.({ data: JSON.stringify(reply) });
  return {
    sender,
    sockets,
    socket,
    hear,
    sending: (): Sending | null => sending,
    welcome: (second: number | null = 10) => {
      socket().onopen?.();
      hear({ type: 'welcome', participationId: 'p' });
      hear({ type: 'clock', clock: clock(second) });
    },
    pass: (milliseconds: number) => {
      const until = now + milliseconds;
      for (;;) {
        const next = waits.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        waits = waits.filter((other) => other !== next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = until;
    },
  };
}

describe('The sender of the pairing page', () => {
  it('says who it is and sends each reading at once, in its second [SD1]', () => {
    const { sender, socket, welcome, pass } = crank();
    sender.start(wish);
    welcome();
    sender.take(120);
    pass(1000);
    sender.take(121);
    const [hello, ...samples] = socket().sent;
    expect(hello).to.include({ type: 'hello', version: 1, token: 'secret' });
    expect(samples).to.deep.equal([
      { type: 'samples', first: 10, values: [120] },
      { type: 'samples', first: 11, values: [121] },
    ]);
  });

  it('keeps ten minutes without a connection, and hands all of them in after it [SD2]', () => {
    const { sender, socket, sockets, welcome, pass, sending } = crank();
    sender.start(wish);
    for (let second = 0; second < 600; second += 1) {
      sender.take(100 + (second % 50));
      sockets.at(-1)?.onclose?.({ code: 1006 });
      pass(1000);
    }
    expect(sending()).to.include({ line: 'lost', waiting: 600, durable: 0 });
    pass(20_000);
    welcome(630);
    expect(socket().sent.slice(1)).to.deep.equal([
      { type: 'samples', first: 10, values: Array.from({ length: 600 }, (_, second) => 100 + (second % 50)) },
    ]);
  });

  it('connects anew when nobody answers what it sends [SD2]', () => {
    const { sender, sockets, welcome, pass } = crank();
    sender.start(wish);
    welcome();
    sender.take(120);
    pass(14_999);
    expect(sockets.length).to.equal(1);
    pass(2000);
    expect(sockets.length).to.equal(2);
  });

  it('says that the connection is lost only when it stays away', () => {
    const { sender, socket, welcome, pass, sending } = crank();
    sender.start(wish);
    welcome();
    socket().onclose?.({ code: 1006 });
    expect(sending()?.line).to.equal('open');
    pass(300);
    welcome();
    pass(5000);
    expect(sending()?.line).to.equal('open');
    socket().onclose?.({ code: 1006 });
    pass(2001);
    expect(sending()?.line).to.equal('lost');
  });

  it('takes nothing before the class and after it [SD5]', () => {
    const { sender, socket, welcome, hear, sending } = crank();
    sender.start({ ...wish, clock: clock(null) });
    welcome(null);
    sender.take(120);
    expect(sending()).to.include({ klass: 'before', waiting: 0 });
    hear({ type: 'clock', clock: clock(0) });
    sender.take(121);
    expect(sending()).to.include({ klass: 'running', waiting: 1 });
    hear({ type: 'ended' });
    sender.take(122);
    expect(sending()).to.include({ klass: 'over', waiting: 1, ending: null });
    hear({ type: 'stored', ranges: [[0, 0]], refused: [] });
    expect(sending()).to.include({ klass: 'over', waiting: 0, durable: 1, ending: 'ended' });
    expect(socket().isClosed).to.equal(true);
  });

  it('says when the class is paused, and goes on sending', () => {
    const { sender, welcome, hear, sending } = crank();
    sender.start(wish);
    welcome();
    hear({ type: 'clock', clock: clock(12, false) });
    sender.take(120);
    expect(sending()).to.include({ klass: 'paused', waiting: 1 });
  });

  for (const [code, closing] of [
    ['pairing-over', 4401],
    ['sensor-replaced', 4409],
    ['consent-missing', 1008],
  ] as const) {
    it(`ends on ${code} and does not connect again [SD4]`, () => {
      const { sender, sockets, socket, welcome, hear, pass, sending } = crank();
      sender.start(wish);
      welcome();
      hear({ type: 'problem', code, detail: '' });
      socket().onclose?.({ code: closing });
      pass(60_000);
      expect(sending()?.ending).to.equal(code);
      expect(sockets.length).to.equal(1);
    });
  }

  it('goes on with another source, and hands in what the one before left', () => {
    const { sender, sockets, socket, welcome, hear, sending } = crank();
    sender.start(wish);
    welcome();
    sender.take(120);
    hear({ type: 'problem', code: 'sensor-replaced', detail: '' });
    sender.start({ ...wish, source: { kind: 'relay', name: 'Pulsoid' } });
    welcome();
    expect(sockets.length).to.equal(2);
    expect(sending()?.ending).to.equal(null);
    expect(socket().sent[0]).to.deep.include({ source: { kind: 'relay', name: 'Pulsoid' } });
    expect(socket().sent[1]).to.deep.equal({ type: 'samples', first: 10, values: [120] });
  });

  it('collects nothing while its person is away from the meeting [SD3]', () => {
    const { sender, welcome, hear, pass, sending } = crank();
    sender.start(wish);
    welcome();
    hear({ type: 'problem', code: 'left-the-meeting', detail: '' });
    sender.take(120);
    expect(sending()).to.include({ isAway: true, waiting: 0 });
    hear({ type: 'back' });
    pass(1000);
    sender.take(121);
    expect(sending()).to.include({ isAway: false, waiting: 1 });
  });

  it('says nothing more once it is stopped', () => {
    const { sender, sockets, socket, welcome, pass, sending } = crank();
    sender.start(wish);
    welcome();
    sender.stop();
    sender.take(120);
    pass(60_000);
    expect(socket().isClosed).to.equal(true);
    expect(sockets.length).to.equal(1);
    expect(sending()?.ending).to.equal('closed');
  });
});
