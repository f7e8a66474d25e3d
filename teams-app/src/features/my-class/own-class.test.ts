import type { OwnReading } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import { heard, isMeasured, NOTHING_YET } from './own-class.ts';

const strap = { kind: 'strap', name: 'Polar H10' } as const;
const live: OwnReading = {
  type: 'me',
  second: 5,
  bpm: 157,
  zone: 4,
  life: 'live',
  effortPoints: 1,
  source: strap,
  care: null,
};

describe('What my panel knows about me', () => {
  it('draws readings that are live, and not the ones that are held', () => {
    const own = heard(heard(NOTHING_YET, live), { ...live, second: 6, life: 'dim' });
    expect(own.trail).to.deep.equal({ first: 5, values: [157] });
    expect(own.reading?.life).to.equal('dim');
  });

  it('shows the same cue once, and the plan as the coach has changed it', () => {
    const cue = { type: 'cue', id: 'c1', text: 'Shoulders down' } as const;
    const own = heard(NOTHING_YET, cue);
    expect(own.cue).to.deep.equal({ id: 'c1', text: 'Shoulders down' });
    expect(heard(own, cue)).to.equal(own);
    const programme = { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 360, targetZone: 4 as const }] };
    expect(heard(own, { type: 'programme', programme }).programme).to.deep.equal(programme);
  });

  it('marks a pause as a pause', () => {
    expect(heard(NOTHING_YET, { ...live, life: 'paused' }).trail.values).to.deep.equal([1]);
  });

  it('remembers the name of a sensor that is gone', () => {
    const own = heard(heard(NOTHING_YET, live), {
      ...live,
      second: 30,
      bpm: null,
      zone: null,
      life: 'lost',
      source: null,
    });
    expect(own.lastSource).to.deep.equal(strap);
  });

  it('shows the effort buttons without a sensor and after its signal is lost', () => {
    expect(isMeasured(NOTHING_YET)).to.equal(false);
    expect(isMeasured(heard(NOTHING_YET, { ...live, bpm: null, life: 'none', source: null }))).to.equal(false);
    expect(isMeasured(heard(NOTHING_YET, { ...live, bpm: null, life: 'lost' }))).to.equal(false);
  });

  it('keeps the curve while a sensor reconnects', () => {
    expect(isMeasured(heard(NOTHING_YET, { ...live, life: 'dim', source: null }))).to.equal(true);
    expect(isMeasured(heard(NOTHING_YET, { ...live, bpm: null, life: 'none' }))).to.equal(true);
  });

  it('knows when the class begins and when it is over', () => {
    const clock = { serverTime: '2026-11-20T12:00:00Z', second: 0, playback: [] };
    expect(heard(NOTHING_YET, { type: 'clock', clock }).hasStarted).to.equal(true);
    expect(heard(NOTHING_YET, { type: 'ended' }).isEnded).to.equal(true);
  });
});
