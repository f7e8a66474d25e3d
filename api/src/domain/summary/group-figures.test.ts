import { expect } from 'chai';
import fc from 'fast-check';
import type { SecondsInZones } from '../heart-rate/series.ts';
import { ZONES } from '../heart-rate/zone.ts';
import { groupFiguresOf, type Contributor } from './group-figures.ts';

const NO_ZONES: SecondsInZones = [0, 0, 0, 0, 0, 0];
const anHour: SecondsInZones = [300, 600, 900, 900, 600, 300];

const shown = (secondsInZones: SecondsInZones = anHour): Contributor => ({
  isShown: true,
  sharedSeconds: 3600,
  secondsInZones,
});
const hidden = (secondsInZones: SecondsInZones = anHour): Contributor => ({ ...shown(secondsInZones), isShown: false });
const times = (count: number, contributor: Contributor) => Array.from({ length: count }, () => contributor);
const figures = (contributors: readonly Contributor[], peopleHere = contributors.length) =>
  groupFiguresOf({ peopleHere, contributors, weeksInARow: 1 });

/** Anybody, in a class of up to an hour. */
const seconds = fc.nat({ max: 600 });
const zones = fc.tuple(seconds, seconds, seconds, seconds, seconds, seconds);
const somebody: fc.Arbitrary<Contributor> = fc.record({
  isShown: fc.boolean(),
  sharedSeconds: fc.nat({ max: 3600 }),
  secondsInZones: fc.oneof(zones, fc.constant(NO_ZONES)),
});
const group = fc.record({ contributors: fc.array(somebody, { maxLength: 30 }), peopleHere: fc.nat({ max: 60 }) });

describe('the figures of a group', () => {
  it('are none for four contributors, and some for five [SU12]', () => {
    expect(figures([])).to.equal(null);
    expect(figures(times(4, shown()), 100)).to.equal(null);
    expect(figures(times(5, shown()))).to.deep.equal({
      peopleHere: 5,
      contributors: 5,
      zoneMinutes: { 0: 5, 1: 10, 2: 15, 3: 15, 4: 10, 5: 5 },
      weeksInARow: 1,
    });
  });

  it('do not count who gave less than a minute [SU12]', () => {
    const fifth = (sharedSeconds: number) => ({ ...shown(), sharedSeconds });
    expect(figures([...times(4, shown()), fifth(59)])).to.equal(null);
    expect(figures([...times(4, shown()), fifth(60)])).to.have.property('contributors', 5);
  });

  it('count people without a tile only if five of them shared and five others did not [SU13]', () => {
    const contributors = (hiding: number) => [...times(5, shown()), ...times(hiding, hidden())];
    expect(figures(contributors(4), 30)).to.have.property('contributors', 5);
    expect(figures(contributors(5), 30)).to.have.property('contributors', 10);
    expect(figures(contributors(5), 15)).to.have.property('contributors', 10);
    expect(figures(contributors(5), 14)).to.have.property('contributors', 5);
    expect(figures(times(5, hidden()), 10)).to.have.property('contributors', 5);
    expect(figures(times(5, hidden()), 9)).to.equal(null);
  });

  it('withhold zones that fewer than five have [SU14]', () => {
    const of = (zoned: number) => figures([...times(zoned, shown()), ...times(10, shown(NO_ZONES))]);
    expect(of(4)).to.include({ contributors: 15, zoneMinutes: null });
    expect(of(5)).to.have.nested.property('zoneMinutes.3', 15);
  });

  it('withhold zones when those of one to four could be reckoned from the rest [SU14]', () => {
    const of = (zoned: number, total: number) =>
      figures([...times(zoned, shown()), ...times(total - zoned, shown(NO_ZONES))])?.zoneMinutes;
    expect(of(8, 12)).to.equal(null);
    expect(of(11, 12)).to.equal(null);
    expect(of(7, 12)).to.not.equal(null);
    expect(of(7, 7)).to.not.equal(null);
  });

  it('withhold zones when one to four of those without a tile are in them [SU14]', () => {
    const of = (zoned: number) =>
      figures([...times(20, shown()), ...times(zoned, hidden()), ...times(9 - zoned, hidden(NO_ZONES))], 60);
    expect(of(4)).to.include({ contributors: 30, zoneMinutes: null });
    expect(of(4)).to.have.property('zoneMinutes', null);
  });

  it('round people to fives and minutes to whole ones [SU15]', () => {
    const contributors = times(8, shown([29, 30, 89, 90, 0, 0]));
    expect(figures(contributors, 12)).to.deep.include({
      peopleHere: 10,
      contributors: 10,
      zoneMinutes: { 0: 0, 1: 1, 2: 1, 3: 2, 4: 0, 5: 0 },
    });
  });

  it('are nothing below five, whatever the class [SU12]', () => {
    const few = fc.record({ contributors: fc.array(somebody, { maxLength: 4 }), peopleHere: fc.nat({ max: 1000 }) });
    fc.assert(fc.property(few, (of) => groupFiguresOf({ ...of, weeksInARow: 1 }) === null));
  });

  it('hold no number of people that is not a five, and no minute with a fraction [SU15]', () => {
    fc.assert(
      fc.property(group, ({ contributors, peopleHere }) => {
        const told = figures(contributors, peopleHere);
        if (!told) return;
        expect([told.peopleHere % 5, told.contributors % 5]).to.deep.equal([0, 0]);
        expect(told.contributors).to.be.within(5, told.peopleHere);
        for (const minutes of Object.values(told.zoneMinutes ?? {})) expect(Number.isInteger(minutes)).to.equal(true);
      }),
    );
  });

  it('are the same whether or not up to four people without a tile came and shared [SU13]', () => {
    const showing = fc.array(
      somebody.map((one) => ({ ...one, isShown: true })),
      { maxLength: 20 },
    );
    const hiding = fc.array(
      somebody.map((one) => ({ ...one, isShown: false })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(showing, hiding, (all, few) => {
        const here = all.length + 10;
        expect(figures([...all, ...few], here)).to.deep.equal(figures(all, here));
      }),
    );
  });

  it('tell people without a tile neither by their sharing nor by their not sharing [SU13]', () => {
    fc.assert(
      fc.property(group, ({ contributors, peopleHere }) => {
        const shared = contributors.filter(({ sharedSeconds }) => sharedSeconds >= 60);
        const without = shared.filter(({ isShown }) => !isShown).length;
        const here = Math.max(peopleHere, contributors.length);
        if (without >= 5 && here - shared.length >= 5) return;
        expect(figures(contributors, peopleHere)).to.deep.equal(
          figures(
            contributors.filter(({ isShown }) => isShown),
            here,
          ),
        );
      }),
    );
  });

  it('tell nobody’s minutes more closely than to five, even to who knows all others’ [SU15]', () => {
    const everybody = fc.array(zones, { minLength: 4, maxLength: 30 });
    const zone = fc.constantFrom(...ZONES);
    fc.assert(
      fc.property(everybody, zone, fc.nat({ max: 40 }), (others, of, theirMinutes) => {
        const theirs = (seconds: number) =>
          shown([60, 60, 60, 60, 60, 60].with(of, seconds) as unknown as SecondsInZones);
        const toldWith = (seconds: number) =>
          figures([...others.map((one) => shown(one)), theirs(seconds)])?.zoneMinutes?.[of];
        const told = toldWith(theirMinutes * 60);
        const alike = Array.from({ length: 61 * 4 }, (_, quarter) => quarter * 15).filter((s) => toldWith(s) === told);
        const closest = Math.max(...alike) - Math.min(...alike);
        const isAtAnEnd = Math.min(...alike) === 0 || Math.max(...alike) === 61 * 4 * 15 - 15;
        expect(isAtAnEnd || closest >= (others.length + 1) * 60 - 15).to.equal(true);
      }),
      { numRuns: 40 },
    );
  });
});
