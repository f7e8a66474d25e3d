import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { encodeFrame, type Frame } from '@upbeat/api/domain/live/frame.ts';
import { expect } from 'chai';
import { createFrameStore } from './frame-store.ts';
import { createLiveClass, type Socket } from './live-class.ts';
import { createSessionClock } from './session-clock.ts';

const TICKET: LiveTicket = {
  url: 'ws://pubsub/ticket',
  sessionId: '019a0000-0000-7000-8000-000000000001',
  state: 'live',
  coachName: 'Rosa Díaz',
  isCoach: false,
  programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 60, targetZone: 4 }] },
  clock: {
    serverTime: '2026-11-21T12:00:00Z',
    second: 10,
    playback: [{ fromSecond: 0, programmeSecond: 0, isRunning: true }],
  },
  roster: { version: 1, entries: [{ slot: 3, label: 'Blue Heron', isNamed: false }] },
  stage: { view: 'tiles', isCleared: false, isRecorded: false, spotlight: null },
  takesPart: true,
  mySlot: 3,
};

class Refused extends Error {}

/** A class whose api, sockets and timers are moved by hand. */
function handCranked(tickets: (LiveTicket | Error)[] = [TICKET]) {
  const sockets: (Socket & { url: string; isClosed: boolean })[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const faults: unknown[] = [];
  const asked = { joins: 0, snapshots: 0 };
  const frames = createFrameStore((flush) => flush());
  const liveClass = createLiveClass({
    join: async () => {
      asked.joins++;
      const ticket = tickets.shift() ?? TICKET;
      if (ticket instanceof Error) throw ticket;
      return ticket;
    },
    snapshot: async () => {
      asked.snapshots++;
      return {
        ...TICKET,
        roster: { version: 9, entries: [{ slot: 5, label: 'Red Kite', isNamed: false }] },
        mySlot: 5,
      };
    },
    openSocket: (url) => {
      const socket = {
        url,
        isClosed: false,
        onopen: null,
        onmessage: null,
        onclose: null,
        close: () => void (socket.isClosed = true),
      };
      sockets.push(socket);
      return socket;
    },
    refusalOf: (error) => (error instanceof Refused ? error.message : null),
    report: (fault) => faults.push(fault),
    frames,
    clock: createSessionClock(() => 0),
    wait: (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    random: () => 0.5,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Runs the timer of that length, as when its time has come. */
  const elapse = async (ms: number) => {
    const at = timers.findIndex((timer) => timer.ms === ms);
    const [timer] = at < 0 ? [] : timers.splice(at, 1);
    if (timer === undefined) throw new Error(`no timer of ${ms} ms; there are ${timers.map((t) => t.ms).join(', ')}`);
    timer.run();
    await settle();
  };
  const say = (data: unknown) => sockets.at(-1)?.onmessage?.({ data });
  const sayFrame = (frame: Frame) => say(encodeFrame(frame).buffer);
  const open = async () => {
    liveClass.start();
    await settle();
    sockets.at(-1)?.onopen?.();
  };
  return { liveClass, frames, sockets, timers, faults, asked, settle, elapse, say, sayFrame, open };
}

const HEADER = { epoch: 1, sessionSecond: 10, interval: 0, rosterVersion: 1, isPaused: false, isEnded: false };
const TILE = { slot: 3, zone: 4, life: 'live', bpm: null, points: null } as const;
const keyframe = (seq: number, more: Partial<Frame> = {}): Frame =>
  ({ ...HEADER, type: 'keyframe', seq, tiles: [TILE], ...more }) as Frame;
const delta = (seq: number): Frame => ({ ...HEADER, type: 'delta', seq, tiles: [{ ...TILE, zone: 5 }], gone: [] });

describe('A page that follows a class', () => {
  it('joins, opens the socket of its ticket and draws the first keyframe', async () => {
    const page = handCranked();
    expect(page.liveClass.status()).to.deep.equal({ state: 'connecting' });
    await page.open();
    expect(page.sockets[0]?.url).to.equal('ws://pubsub/ticket');
    page.sayFrame(keyframe(1));
    expect(page.frames.tile(3)).to.include({ label: 'Blue Heron', zone: 4 });
    expect(page.liveClass.status()).to.deep.include({ state: 'open', isOnline: true });
  });

  it('names a refusal, asks no more, and tries again when told to', async () => {
    const page = handCranked([new Refused('session-not-found')]);
    await page.open();
    expect(page.liveClass.status()).to.deep.equal({ state: 'refused', code: 'session-not-found' });
    expect(page.timers).to.deep.equal([]);
    page.liveClass.retry();
    await page.settle();
    expect(page.liveClass.status().state).to.equal('open');
  });

  it('looks again by itself when somebody has to take part first, and keeps its words meanwhile', async () => {
    const refused = new Refused('take-part-first');
    const page = handCranked([refused, refused]);
    await page.open();
    await page.elapse(10_500);
    expect(page.liveClass.status()).to.deep.equal({ state: 'refused', code: 'take-part-first' });
    await page.elapse(10_500);
    expect(page.liveClass.status().state).to.equal('open');
  });

  it('looks again at once when the own panel takes part', async () => {
    const page = handCranked([new Refused('take-part-first')]);
    await page.open();
    page.liveClass.refresh();
    await page.settle();
    expect(page.liveClass.status().state).to.equal('open');
    expect(page.sockets.length).to.equal(1);
  });

  it('keeps what it shows when the line breaks, and comes back with a fresh ticket', async () => {
    const page = handCranked();
    await page.open();
    page.sayFrame(keyframe(1));
    page.sockets[0]?.onclose?.();
    expect(page.frames.tile(3)?.zone).to.equal(4);
    expect(page.liveClass.status()).to.deep.include({ isOnline: true });
    await page.elapse(3000);
    expect(page.liveClass.status()).to.deep.include({ isOnline: false });
    await page.elapse(375);
    expect(page.asked.joins).to.equal(2);
    expect(page.liveClass.status()).to.deep.include({ isOnline: false });
    page.sockets[1]?.onopen?.();
    expect(page.liveClass.status()).to.deep.include({ isOnline: true });
  });

  it('keeps the class on the screen when Teams cannot sign in again without a line', async () => {
    const page = handCranked([TICKET, new Refused('sign-in-failed')]);
    await page.open();
    page.sockets[0]?.onclose?.();
    await page.elapse(375);
    expect(page.liveClass.status().state).to.equal('open');
    await page.elapse(750);
    expect(page.asked.joins).to.equal(3);
  });

  it('waits longer each time when joining works but nothing ever arrives', async () => {
    const page = handCranked();
    await page.open();
    page.sockets[0]?.onclose?.();
    await page.elapse(375);
    page.sockets[1]?.onclose?.();
    await page.elapse(750);
    page.sockets[2]?.onclose?.();
    await page.elapse(1500);
    expect(page.asked.joins).to.equal(4);
  });

  it('takes six silent seconds of a live class for a dead line', async () => {
    const page = handCranked();
    await page.open();
    await page.elapse(6000);
    expect(page.sockets[0]?.isClosed).to.equal(true);
    await page.elapse(375);
    expect(page.asked.joins).to.equal(2);
  });

  it('asks for a snapshot after a loss, once', async () => {
    const page = handCranked();
    await page.open();
    page.sayFrame(keyframe(1));
    page.sayFrame(delta(3));
    page.sayFrame(delta(4));
    await page.elapse(500);
    expect(page.asked.snapshots).to.equal(1);
    page.sayFrame(keyframe(5, { rosterVersion: 9, tiles: [{ ...TILE, slot: 5 }] }));
    expect(page.timers.map(({ ms }) => ms)).to.deep.equal([6000]);
  });

  it('asks for the roster when a frame knows a newer one for a while', async () => {
    const page = handCranked();
    await page.open();
    page.sayFrame(keyframe(1, { rosterVersion: 9, tiles: [{ ...TILE, slot: 5 }] }));
    expect(page.frames.slots()).to.deep.equal([]);
    await page.elapse(1500);
    expect(page.frames.tile(5)?.label).to.equal('Red Kite');
  });

  it('asks for the roster when another owner counts its versions anew', async () => {
    const page = handCranked([{ ...TICKET, roster: { ...TICKET.roster, version: 40 } }]);
    await page.open();
    page.sayFrame(keyframe(1, { epoch: 2, rosterVersion: 1 }));
    await page.elapse(1500);
    expect(page.asked.snapshots).to.equal(1);
  });

  it('asks where its own tile went when it leaves the roster', async () => {
    const page = handCranked();
    await page.open();
    page.sayFrame(keyframe(1));
    page.say(JSON.stringify({ type: 'roster', version: 2, added: [], removed: [3] }));
    expect(page.frames.slots()).to.deep.equal([]);
    await page.elapse(500);
    expect(page.liveClass.status()).to.have.nested.property('facts.mySlot', 5);
  });

  it('goes live when the coach starts the class', async () => {
    const page = handCranked([{ ...TICKET, state: 'scheduled', clock: { ...TICKET.clock, second: null } }]);
    await page.open();
    expect(page.liveClass.status()).to.have.nested.property('facts.state', 'scheduled');
    page.say(JSON.stringify({ type: 'clock', clock: TICKET.clock }));
    expect(page.liveClass.status()).to.have.nested.property('facts.state', 'live');
  });

  describe('hears what the coach does', () => {
    const CUE = { type: 'cue', id: '019a0000-0000-7000-8000-0000000000c1', text: 'Shoulders down' };
    const factOf = (page: ReturnType<typeof handCranked>, fact: 'cue' | 'stage' | 'programme') => {
      const status = page.liveClass.status();
      return status.state === 'open' ? status.facts[fact] : undefined;
    };

    it('and shows another view or plan at once', async () => {
      const page = handCranked();
      await page.open();
      const stage = { ...TICKET.stage, view: 'everyone', isCleared: true };
      page.say(JSON.stringify({ type: 'stage', stage }));
      expect(factOf(page, 'stage')).to.deep.equal(stage);
      const programme = { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 360, targetZone: 4 }] };
      page.say(JSON.stringify({ type: 'programme', programme }));
      expect(factOf(page, 'programme')).to.deep.equal(programme);
    });

    it('and shows a cue for ten seconds, counted from its first word [SG6]', async () => {
      const page = handCranked();
      await page.open();
      expect(factOf(page, 'cue')).to.equal(null);
      page.say(JSON.stringify(CUE));
      page.say(JSON.stringify(CUE));
      expect(factOf(page, 'cue')).to.deep.equal({ id: CUE.id, text: 'Shoulders down' });
      expect(page.timers.filter(({ ms }) => ms === 10_000)).to.have.length(1);
      await page.elapse(10_000);
      expect(factOf(page, 'cue')).to.equal(null);
    });

    it('and keeps a cue through a snapshot, but not when it was away', async () => {
      const page = handCranked();
      await page.open();
      page.say(JSON.stringify(CUE));
      page.liveClass.refresh();
      await page.settle();
      expect(factOf(page, 'cue')).to.include({ text: 'Shoulders down' });
      page.liveClass.stop();
      await page.open();
      expect(factOf(page, 'cue')).to.equal(null);
    });

    it('and passes over what a newer api says', async () => {
      const page = handCranked();
      await page.open();
      const before = page.liveClass.status();
      page.say('{"type":"weather"}');
      expect(page.liveClass.status()).to.equal(before);
      expect(page.faults).to.deep.equal([]);
    });
  });

  for (const [how, end] of [
    ['a word', (page: ReturnType<typeof handCranked>) => page.say('{"type":"ended"}')],
    ['a frame', (page: ReturnType<typeof handCranked>) => page.sayFrame(keyframe(2, { isEnded: true }))],
  ] as const) {
    it(`is over by ${how}, and leaves nothing running`, async () => {
      const page = handCranked();
      await page.open();
      end(page);
      expect(page.liveClass.status()).to.have.nested.property('facts.state', 'ended');
      expect(page.sockets[0]?.isClosed).to.equal(true);
      expect(page.timers).to.deep.equal([]);
    });
  }

  it('reports a message it cannot read and connects anew', async () => {
    const page = handCranked();
    await page.open();
    page.say(new Uint8Array([99]).buffer);
    expect(page.faults).to.have.length(1);
    expect(page.sockets[0]?.isClosed).to.equal(true);
    await page.elapse(375);
    expect(page.sockets).to.have.length(2);
  });

  it('hears nothing more of a class it has left', async () => {
    const page = handCranked();
    await page.open();
    page.liveClass.stop();
    expect(page.sockets[0]?.onmessage).to.equal(null);
    expect(page.timers).to.deep.equal([]);
  });
});
