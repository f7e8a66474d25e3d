import { expect } from 'chai';
import { followRelay, type RelayLink, type RelaySocket } from './relay-line.ts';
import { talkWith } from './relay.ts';

const config = { pulsoid: null, hypeRate: { url: 'wss://hyperate.example/socket', key: 'k' } };

/** A relay whose sockets and time are cranked by hand. */
function crank() {
  const talk = talkWith({ provider: 'hypeRate', credential: 'AB12' }, config);
  if (talk === null) throw new Error('HypeRate is set up here');
  const sockets: (RelaySocket & { sent: unknown[] })[] = [];
  const links: RelayLink[] = [];
  const heard: number[] = [];
  let waits: { due: number; run: () => void }[] = [];
  let now = 0;
  const close = followRelay({
    talk,
    openSocket() {
      const sent: unknown[] = [];
      const socket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        sent,
        send: (text: string) => void sent.push(JSON.parse(text)),
        close: () => undefined,
      };
      sockets.push(socket);
      return socket;
    },
    wait(milliseconds, run) {
      const entry = { due: now + milliseconds, run };
      waits.push(entry);
      return () => void (waits = waits.filter((other) => other !== entry));
    },
    random: () => 0,
    onBpm: (bpm) => void heard.push(bpm),
    onLink: (link) => void links.push(link),
  });
  return {
    sockets,
    links,
    heard,
    close,
    pass: (milliseconds: number) => {
      now += milliseconds;
      const due = waits.filter((wait) => wait.due <= now);
      waits = waits.filter((wait) => wait.due > now);
      for (const { run } of due) run();
    },
  };
}

describe('The line to a relay', () => {
  it('greets, beats and hears [PP7]', () => {
    const { sockets, heard, pass } = crank();
    sockets[0]?.onopen?.();
    sockets[0]?.onmessage?.({ data: '{"topic":"hr:AB12","event":"hr_update","payload":{"hr":131}}' });
    sockets[0]?.onmessage?.({ data: 'no JSON' });
    pass(9000);
    expect(sockets[0]?.sent.map((message) => (message as { event: string }).event)).to.deep.equal([
      'phx_join',
      'heartbeat',
    ]);
    expect(heard).to.deep.equal([131]);
  });

  it('comes back by itself', () => {
    const { sockets, links, pass } = crank();
    sockets[0]?.onopen?.();
    sockets[0]?.onclose?.();
    pass(1000);
    sockets[1]?.onopen?.();
    expect(links).to.deep.equal(['connecting', 'connected', 'away', 'connected']);
  });

  it('gives up when the relay never lets it in, or says no', () => {
    const { sockets, links, pass } = crank();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      sockets[attempt]?.onclose?.();
      pass(20_000);
    }
    expect(sockets.length).to.equal(3);
    expect(links.at(-1)).to.equal('refused');

    const other = crank();
    other.sockets[0]?.onopen?.();
    other.sockets[0]?.onmessage?.({
      data: '{"topic":"hr:AB12","event":"phx_reply","payload":{"status":"error"}}',
    });
    other.pass(60_000);
    expect(other.links.at(-1)).to.equal('refused');
    expect(other.sockets.length).to.equal(1);
  });

  it('says nothing more once it is closed', () => {
    const { sockets, close, pass } = crank();
    sockets[0]?.onopen?.();
    close();
    pass(60_000);
    expect(sockets.length).to.equal(1);
  });
});
