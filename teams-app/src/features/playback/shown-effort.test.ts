import { expect } from 'chai';
import { meanEffort, ownEffort } from './shown-effort.ts';

const COURSE = { seconds: 20, stretches: [{ interval: 0, from: 0, until: 20 }] };
const NOTHING = { series: [], ratings: [], maxHeartRate: 185 };

describe('What is drawn beside the video', () => {
  it('is what a sensor measured, with bpm and zone', () => {
    const shown = ownEffort({ ...NOTHING, series: [100, 157, 0, 1, 0, 0, 0, 0, 0, 0, 0] }, COURSE);
    expect(shown?.scale.kind).to.equal('levels');
    expect(shown?.readAt(1.9)).to.deep.equal({ type: 'bpm', bpm: 157, zone: 4 });
    expect(shown?.readAt(3)).to.deep.equal({ type: 'paused' });
    expect(shown?.readAt(10)).to.deep.equal({ type: 'nothing' });
  });

  it('is bpm alone while zones are unknown', () => {
    const shown = ownEffort({ ...NOTHING, series: [100, 157], maxHeartRate: null }, COURSE);
    expect(shown?.scale.kind).to.equal('bpm');
    expect(shown?.readAt(1)).to.deep.equal({ type: 'bpm', bpm: 157, zone: null });
  });

  it('is what was tapped by who had no sensor', () => {
    const shown = ownEffort({ ...NOTHING, ratings: [{ interval: 0, rating: 'hard' }] }, COURSE);
    expect(shown?.readAt(5)).to.deep.equal({ type: 'tapped', zone: 4 });
    expect(shown?.readAt(25)).to.deep.equal({ type: 'nothing-tapped' });
  });

  it('is nothing of who brought nothing', () => {
    expect(ownEffort(NOTHING, COURSE)).to.equal(null);
  });

  it('is the mean of the class in zones, and never a bpm', () => {
    const shown = meanEffort({ stepSeconds: 15, levels: [3.4, null] });
    expect(shown?.readAt(5)).to.deep.equal({ type: 'mean', zone: 3 });
    expect(shown?.readAt(20)).to.deep.equal({ type: 'nothing' });
    expect(meanEffort({ stepSeconds: 15, levels: null })).to.equal(null);
  });
});
