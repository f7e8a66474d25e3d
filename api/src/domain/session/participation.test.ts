import { expect } from 'chai';
import fc from 'fast-check';
import { NO_CONSENT, PRESETS } from '../consent/consent.ts';
import { drawAlias, drawSlot, type Draw, type Participation, reseat } from './participation.ts';

const draw = (random: () => number, slots: number[] = [], aliases: string[] = []): Draw => ({
  takenSlots: new Set(slots),
  takenAliases: new Set(aliases),
  random,
});
const seated: Participation = {
  id: 'p',
  sessionId: 's',
  personId: 'me',
  alias: 'Blue Heron',
  slot: 4,
  seenBy: [],
  hiddenFrom: [],
};

describe('participation', () => {
  it('draws a nickname that nobody in the class has [PA1]', () => {
    const first = drawAlias(draw(() => 0));
    expect(drawAlias(draw(() => 0, [], [first]))).to.not.equal(first);
  });

  it('has a nickname for everybody, also in a class of two thousand [PA1]', () => {
    const taken = new Set<string>();
    for (let person = 0; person < 2000; person++) {
      taken.add(drawAlias({ takenSlots: new Set(), takenAliases: taken, random: () => 0.5 }));
    }
    expect(taken.size).to.equal(2000);
  });

  it('draws a free place among twice as many as there are tiles [PA2]', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(99), { maxLength: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (taken, at) => {
          const slot = drawSlot(draw(() => at, taken));
          expect(taken).to.not.include(slot);
          expect(slot).to.be.below(Math.max(32, 2 * (taken.length + 1)));
        },
      ),
    );
  });

  it('keeps its place and nickname while more is shown [PA2]', () => {
    const named = reseat(
      seated,
      PRESETS['zone-and-nickname'],
      PRESETS['zone-and-name'],
      draw(() => 0.3),
    );
    expect(named).to.deep.equal(seated);
  });

  it('gets a new nickname and no place when the tile is taken back [PA3]', () => {
    const hidden = reseat(
      seated,
      PRESETS['zone-and-nickname'],
      PRESETS['only-me'],
      draw(() => 0, [4], ['Blue Heron']),
    );
    expect(hidden.slot).to.equal(null);
    expect(hidden.alias).to.not.equal('Blue Heron');
  });

  it('gets a new nickname and a new place when the name is taken back [PA3]', () => {
    const changed = reseat(
      seated,
      PRESETS['zone-and-name'],
      PRESETS['zone-and-nickname'],
      draw(() => 0.5, [4], ['Blue Heron']),
    );
    expect(changed.slot).to.be.a('number').and.not.equal(4);
    expect(changed.alias).to.not.equal('Blue Heron');
  });

  it('has no place without a tile [PA2]', () => {
    expect(
      reseat(
        { ...seated, slot: null },
        NO_CONSENT,
        PRESETS['only-me'],
        draw(() => 0),
      ).slot,
    ).to.equal(null);
  });
});
