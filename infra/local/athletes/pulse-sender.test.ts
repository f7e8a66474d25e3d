import { expect } from 'chai';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import { createPulse, heartOf } from './heart.ts';
import { pulseSender } from './pulse-sender.ts';
import type { SignalHabit } from './signal.ts';

const heart = heartOf(5, 190);

function turned(habit: SignalHabit, seconds: readonly (number | null)[]): Map<number, number> {
  const sent = new Map<number, number>();
  let now: number | null = null;
  const link = {
    second: () => now,
    playback: () => FROM_THE_START,
    send: (first: number, values: readonly number[]) => {
      for (const [offset, value] of values.entries()) {
        expect(sent.has(first + offset), 'a second was sent twice').to.equal(false);
        sent.set(first + offset, value);
      }
    },
  };
  const turn = pulseSender(link, { heart, habit, targetAt: () => 3 });
  for (const second of seconds) {
    now = second;
    turn();
  }
  return sent;
}

describe('A simulated strap', () => {
  it('sends each second once, whenever its turns come', () => {
    const sent = turned('steady', [null, 10.2, 11.1, 11.9, 14.5, 15]);
    expect([...sent.keys()]).to.deep.equal([10, 11, 12, 13, 14, 15]);
  });

  it('sends the curve of its heart, also to somebody who comes late', () => {
    const pulse = createPulse(heart, () => 3);
    const expected = [100, 101, 102].map((second) => [second, pulse(second)] as const);
    expect([...turned('steady', [100.5, 102.5])]).to.deep.equal(expected);
  });

  it('sends nothing while contact is lost, and says so while it is paused', () => {
    const class20 = Array.from({ length: 1200 }, (_, second) => second);
    const silent = turned('loses-contact', class20);
    expect(silent.size).to.be.within(800, 1136);
    expect([...silent.values()].filter((value) => value === 1)).to.have.length(0);
    const paused = turned('takes-breaks', class20);
    expect(paused.size).to.equal(1200);
    expect([...paused.values()].filter((value) => value === 1).length).to.be.within(100, 300);
  });
});
