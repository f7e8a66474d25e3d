import { expect } from 'chai';
import { signalAt, type Signal, type SignalHabit } from './signal.ts';

/** Lengths in seconds of the stretches with that signal in the first 20 minutes. */
function stretches(habit: SignalHabit, seed: number, signal: Signal): number[] {
  const all = Array.from({ length: 1200 }, (_, second) => (signalAt(habit, seed, second) === signal ? 'x' : ' '));
  return all
    .join('')
    .split(/ +/)
    .filter((stretch) => stretch !== '')
    .map((stretch) => stretch.length);
}

describe('The signal of a simulated person', () => {
  it('is never away from most people', () => {
    expect(stretches('steady', 1, 'sending')).to.deep.equal([1200]);
  });

  it('falls silent for some people, for 8 to 40 s every two and a half minutes', () => {
    const silences = stretches('loses-contact', 5, 'silent');
    expect(silences).to.have.length(8);
    expect(Math.min(...silences)).to.be.at.least(8);
    expect(Math.max(...silences)).to.be.at.most(40);
  });

  it('is paused by others, for 20 to 60 s every four minutes', () => {
    const breaks = stretches('takes-breaks', 5, 'paused');
    expect(breaks).to.have.length(5);
    expect(Math.min(...breaks)).to.be.at.least(20);
    expect(Math.max(...breaks)).to.be.at.most(60);
  });

  it('is the same for the same seed', () => {
    expect(stretches('loses-contact', 5, 'silent')).to.deep.equal(stretches('loses-contact', 5, 'silent'));
    expect(stretches('loses-contact', 6, 'silent')).to.not.deep.equal(stretches('loses-contact', 5, 'silent'));
  });
});
