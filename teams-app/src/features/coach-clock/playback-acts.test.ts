import type { PlaybackAct, PlaybackView } from '@upbeat/api/contract/coach.ts';
import { expect } from 'chai';
import { createPlaybackActs } from './playback-acts.ts';

const VIEW: PlaybackView = {
  clock: { serverTime: '2026-11-21T12:00:00Z', second: 60, playback: [] },
  programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 60, targetZone: 4 }] },
};

/** Acts whose api, time and ids are moved by hand. */
function crank() {
  const sent: PlaybackAct[] = [];
  const answers: { resolve: (view: PlaybackView) => void; reject: (fault: Error) => void }[] = [];
  const waits: { due: number; run: () => void }[] = [];
  const done: string[] = [];
  let seen: PlaybackAct | null = null;
  let doubts = 0;
  let nowMs = 0;
  let ids = 0;
  const acts = createPlaybackActs({
    send(act) {
      sent.push(act);
      return new Promise((resolve, reject) => {
        answers.push({ resolve, reject });
      });
    },
    codeOf: (error) => (error instanceof Error ? error.message : 'unexpected'),
    onAnswer: () => undefined,
    onDoubt() {
      doubts += 1;
    },
    newId: () => `act-${++ids}`,
    now: () => nowMs,
    wait(milliseconds, run) {
      const entry = { due: nowMs + milliseconds, run };
      waits.push(entry);
      return () => {
        if (waits.includes(entry)) waits.splice(waits.indexOf(entry), 1);
      };
    },
  });
  acts.subscribe(() => {
    const last = acts.state().done;
    if (last !== null && last !== seen) done.push(last.act);
    seen = last;
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    acts,
    sent,
    done,
    doubts: () => doubts,
    settled,
    pass: (milliseconds: number): void => {
      nowMs += milliseconds;
      for (const entry of waits.filter(({ due }) => due <= nowMs)) {
        waits.splice(waits.indexOf(entry), 1);
        entry.run();
      }
    },
    answer: async (): Promise<void> => {
      answers.shift()?.resolve(VIEW);
      await settled();
    },
    fail: async (code: string): Promise<void> => {
      answers.shift()?.reject(new Error(code));
      await settled();
    },
  };
}

describe('What a coach does to the clock', () => {
  it('counts as done when the api has answered, and not before', async () => {
    const { acts, done, answer } = crank();
    acts.pause();
    expect(acts.state().pending).to.deep.equal([{ act: 'pause', id: 'act-1' }]);
    expect(done).to.deep.equal([]);
    await answer();
    expect(acts.state().pending).to.deep.equal([]);
    expect(done).to.deep.equal(['pause']);
  });

  it('counts as done when the clock of the class names it, and then only once', async () => {
    const { acts, done, answer } = crank();
    acts.pause();
    acts.hearClock(['act-1']);
    expect(done).to.deep.equal(['pause']);
    await answer();
    expect(done).to.deep.equal(['pause']);
  });

  it('that the clock has named has not failed, even when its answer never comes', async () => {
    const { acts, fail } = crank();
    acts.pause();
    acts.hearClock(['act-1']);
    await fail('unreachable');
    expect(acts.state().failed).to.equal(null);
  });

  it('goes to the api one by one, in the order of the presses', async () => {
    const { acts, sent, answer } = crank();
    acts.addTime(15);
    acts.addTime(15);
    acts.addTime(15);
    expect(sent.map(({ id }) => id)).to.deep.equal(['act-1']);
    await answer();
    await answer();
    expect(sent.map(({ id }) => id)).to.deep.equal(['act-1', 'act-2', 'act-3']);
  });

  it('is pressed once when a finger or a clicker bounces', async () => {
    const { acts, sent, pass, answer } = crank();
    acts.pause();
    pass(399);
    acts.resume();
    await answer();
    expect(sent.map(({ act }) => act)).to.deep.equal(['pause']);
    pass(1);
    acts.resume();
    expect(sent.map(({ act }) => act)).to.deep.equal(['pause', 'resume']);
  });

  it('leaves an interval once, however often it is pressed while the first press is on its way', async () => {
    const { acts, sent, pass, answer } = crank();
    acts.next(2);
    pass(1000);
    acts.next(2);
    await answer();
    expect(sent).to.have.length(1);
  });

  it('says so when no answer has come for three seconds', () => {
    const { acts, pass } = crank();
    acts.pause();
    pass(2999);
    expect(acts.state().isSlow).to.equal(false);
    pass(1);
    expect(acts.state().isSlow).to.equal(true);
  });

  it('that failed is named, and the class is asked how it stands', async () => {
    const { acts, doubts, fail } = crank();
    acts.next(0);
    await fail('unreachable');
    expect(acts.state().failed).to.deep.equal({ act: { act: 'next', id: 'act-1', from: 0 }, code: 'unreachable' });
    expect(doubts()).to.equal(1);
  });

  it('is the same act when it is pressed again after its answer got lost', async () => {
    const { acts, sent, pass, fail } = crank();
    acts.addTime(15);
    await fail('unreachable');
    pass(1000);
    acts.addTime(15);
    expect(sent.map(({ id }) => id)).to.deep.equal(['act-1', 'act-1']);
  });

  it('is another act when the api had refused the first', async () => {
    const { acts, sent, pass, fail } = crank();
    acts.addTime(15);
    await fail('wrong-session-state');
    pass(1000);
    acts.addTime(15);
    expect(sent.map(({ id }) => id)).to.deep.equal(['act-1', 'act-2']);
  });
});

describe('The undo of a coach', () => {
  async function left() {
    const cranked = crank();
    cranked.acts.next(3);
    await cranked.answer();
    return cranked;
  }

  it('is open for five seconds after an interval was left', async () => {
    const { acts, pass } = await left();
    expect(acts.state().undoable).to.deep.equal({ id: 'act-1', from: 3, untilMs: 5000 });
    pass(4999);
    expect(acts.state().undoable).not.to.equal(null);
    pass(1);
    expect(acts.state().undoable).to.equal(null);
  });

  it('is not pressed by the second half of a double press', async () => {
    const { acts, sent, pass } = await left();
    pass(399);
    acts.undo();
    expect(sent).to.have.length(1);
  });

  it('names what it takes back, and stays in place until the api has answered', async () => {
    const { acts, sent, done, pass, answer } = await left();
    pass(4900);
    acts.undo();
    pass(200);
    expect(sent[1]).to.deep.equal({ act: 'undo', id: 'act-2', of: 'act-1' });
    expect(acts.state().undoable).not.to.equal(null);
    await answer();
    expect(acts.state().undoable).to.equal(null);
    expect(done).to.deep.equal(['next', 'undo']);
  });

  it('does nothing while there is nothing to take back', () => {
    const { acts, sent } = crank();
    acts.undo();
    expect(sent).to.deep.equal([]);
  });

  it('may be tried again for what is left of its time when its answer got lost', async () => {
    const { acts, pass, fail } = await left();
    pass(1000);
    acts.undo();
    pass(1000);
    await fail('unreachable');
    expect(acts.state().undoable).not.to.equal(null);
    pass(3000);
    expect(acts.state().undoable).to.equal(null);
  });

  it('closes when the api says that it came too late', async () => {
    const { acts, pass, fail } = await left();
    pass(1000);
    acts.undo();
    await fail('wrong-session-state');
    expect(acts.state().undoable).to.equal(null);
  });

  it('stays open while the class is paused or gets more time', async () => {
    const { acts, pass, answer } = await left();
    pass(1000);
    acts.pause();
    acts.hearClock(['act-1', 'act-2']);
    await answer();
    expect(acts.state().undoable).not.to.equal(null);
  });

  it('closes when it was taken back in another window', async () => {
    const { acts } = await left();
    acts.hearClock(['an-act-before']);
    expect(acts.state().undoable).to.equal(null);
  });
});
