import { expect } from 'chai';
import { timeText, toClassSecond, toVideoSecond, watchSpan, within } from './watch-time.ts';

const EARLY = { beginsAtSecond: -120, seconds: 2000 };
const LATE = { beginsAtSecond: 60.5, seconds: 600 };

describe('The time of the video and of the class', () => {
  it('are the same where the video began with the class [PB11]', () => {
    const span = { beginsAtSecond: 0, seconds: 1800 };
    expect(toClassSecond(768.5, span)).to.equal(768.5);
    expect(toVideoSecond(768.5, span)).to.equal(768.5);
  });

  it('differ by what the video began before the class, or after its start [PB11]', () => {
    expect(toClassSecond(0, EARLY)).to.equal(-120);
    expect(toVideoSecond(0, EARLY)).to.equal(120);
    expect(toClassSecond(9.5, LATE)).to.equal(70);
    expect(toVideoSecond(70, LATE)).to.equal(9.5);
  });

  it('meet nowhere where the video shows nothing [PB11]', () => {
    expect(toVideoSecond(60, LATE)).to.equal(null);
    expect(toVideoSecond(60.5, LATE)).to.equal(0);
    expect(toVideoSecond(660.4, LATE)).to.be.closeTo(599.9, 1e-9);
    expect(toVideoSecond(660.5, LATE)).to.equal(null);
  });

  it('cover the class and all of the video [PB11]', () => {
    expect(watchSpan(1800, null)).to.deep.equal({ from: 0, until: 1800 });
    expect(watchSpan(1800, EARLY)).to.deep.equal({ from: -120, until: 1880 });
    expect(watchSpan(1800, LATE)).to.deep.equal({ from: 0, until: 1800 });
    expect(within({ from: -120, until: 1880 }, -121)).to.equal(-120);
    expect(within({ from: 0, until: 1800 }, 1801)).to.equal(1800);
  });

  it('is read in minutes and seconds, and before the class with a minus', () => {
    expect(timeText(0)).to.equal('0:00');
    expect(timeText(768.9)).to.equal('12:48');
    expect(timeText(-80)).to.equal('−1:20');
    expect(timeText(-0.2)).to.equal('−0:01');
    expect(timeText(3600)).to.equal('60:00');
  });
});
