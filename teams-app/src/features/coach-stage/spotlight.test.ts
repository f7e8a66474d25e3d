import { expect } from 'chai';
import { FREE, nextSpotlight, tilesByLabel } from './spotlight.ts';

const ASKED = { slot: 3, label: 'Blue Heron', state: 'asked' } as const;
const SHOWN = { ...ASKED, state: 'shown' } as const;

describe('A spotlight, for the coach', () => {
  it('is asked for, then shown, then over', () => {
    const asked = nextSpotlight(FREE, ASKED);
    expect(asked).to.deep.equal({ state: 'asked', label: 'Blue Heron' });
    const shown = nextSpotlight(asked, SHOWN);
    expect(shown).to.deep.equal({ state: 'shown', label: 'Blue Heron' });
    expect(nextSpotlight(shown, null)).to.deep.equal({ state: 'over', wasShown: true });
  });

  it('that was asked for and not shown is over, without a word about why', () => {
    expect(nextSpotlight(nextSpotlight(FREE, ASKED), null)).to.deep.equal({ state: 'over', wasShown: false });
  });

  it('is the same while nothing changes', () => {
    const asked = nextSpotlight(FREE, ASKED);
    expect(nextSpotlight(asked, ASKED)).to.equal(asked);
    expect(nextSpotlight(FREE, null)).to.equal(FREE);
  });

  it('may be asked for anybody with a tile, in the order of their labels', () => {
    const entry = (slot: number, label: string) => [slot, { slot, label, isNamed: false }] as const;
    const roster = { version: 1, entries: new Map([entry(1, 'Red Kite'), entry(2, 'Blue Heron')]) };
    expect(tilesByLabel(roster).map(({ label }) => label)).to.deep.equal(['Blue Heron', 'Red Kite']);
  });
});
