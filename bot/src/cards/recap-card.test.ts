import { expect } from 'chai';
import fc from 'fast-check';
import type { Action } from './adaptive-card.ts';
import { comparisonWith } from './comparison.ts';
import { BRITISH, GERMAN, recap, recapView, result } from './examples.fixture.ts';
import { readable } from './readable.fixture.ts';
import { recapCard } from './recap-card.ts';

const said = (over: Partial<typeof recap> = {}, locale = BRITISH) =>
  readable(recapCard({ ...recapView, recap: { ...recap, ...over } }, locale));

describe('a recap', () => {
  it('says the points, the minutes in Z4 and Z5, the zones, and what is known beyond them [CD6]', () => {
    const text = said();
    for (const words of [
      'Your Lunch HIIT',
      'Only you see this.',
      '81\neffort points',
      '6:43\nin Z4 and Z5',
      'Z3 Steady',
      '11:54',
      '5 of 7\ntargets reached',
      '32\nbeats slower after a minute',
      '210\nkcal, an estimate',
      'More effort than in your last 4 classes: 69 points on average.',
      'Measured for 93% of the class.',
      'Next: Lunch HIIT, Thursday 26 November, 12:15 GMT.',
      'Not a diagnosis.',
      'Open in My classes',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('is silent about what is not known [CD6]', () => {
    const unknown = { ...result, calories: null, recoveryBpm: null, intervalsHit: null };
    expect(said({ result: unknown, before: [] })).to.not.match(/kcal|slower|reached|last \d|last class/);
    expect(said({ result: { ...unknown, recoveryBpm: 0.3 } })).to.not.include('slower');
  });

  it('calls a figure beyond what was studied a rough estimate [CD6]', () => {
    expect(said({ result: { ...result, calories: { kcal: 204, isOutsideStudy: true } } })).to.include(
      '200\nkcal, a rough estimate',
    );
  });

  it('of a class in which nothing was measured says so, kindly and without zones [CD6]', () => {
    const secondsInZones = [0, 0, 0, 0, 0, 0] as const;
    const nothing = { ...result, secondsInZones, effortPoints: 0, coverage: 0 };
    const text = said({ result: nothing, curve: [null, null], before: [] });
    expect(text).to.include('You were here. Nothing was measured').and.not.include('Z3');
  });

  it('says its curve in zones and minutes for those who do not see it [CD6]', () => {
    const curve = [90, 90, 135, 135, 170, null, null, null, 100, 100, 100, 100];
    expect(said({ curve })).to.include(
      'Your effort over the class, mostly: Z0 Rest until minute 5, Z3 Steady until minute 10, Z5 Peak until minute 15, ' +
        'not measured until minute 20, Z1 Easy until minute 30. Hardest around minute 11, in Z5 Peak.',
    );
    const withoutZones = recapCard({ ...recapView, recap: { ...recap, curve }, maxHeartRate: null }, BRITISH);
    expect(readable(withoutZones)).to.include('Your effort over the class. Hardest around minute 11.');
  });

  it('says no heart rate in words or numbers, whatever was measured [CD6]', () => {
    const bpm = fc.integer({ min: 101, max: 240 });
    fc.assert(
      fc.property(bpm, bpm, fc.array(fc.option(bpm), { minLength: 1 }), (meanBpm, maxBpm, curve) => {
        for (const locale of [BRITISH, GERMAN]) {
          const text = said({ curve, result: { ...result, meanBpm, maxBpm, calories: null } }, locale);
          expect(text).to.not.match(/bpm/i);
          expect((text.match(/\d+/g) ?? []).map(Number).filter((number) => number > 100)).to.deep.equal([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('asks how one feels with one tap, and marks what was said, which may be changed [CD6]', () => {
    const feelings = (card: ReturnType<typeof recapCard>): readonly Action[] =>
      card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
    expect(feelings(recapCard(recapView, BRITISH)).map(({ title }) => title)).to.deep.equal([
      'Great',
      'Good',
      'Tired',
      'Not good',
    ]);
    const felt = recapCard({ ...recapView, recap: { ...recap, feeling: 'tired' } }, BRITISH);
    expect(feelings(felt).map(({ title }) => title)).to.deep.equal(['Great', 'Good', '✓ Tired', 'Not good']);
  });

  it('tells whoever answered for the next class what they said [CD8]', () => {
    const card = recapCard(recapView, BRITISH, { isComing: true });
    expect(readable(card)).to.include('You are coming.');
    expect(card.actions?.map(({ title }) => title)).to.deep.equal(['Open in My classes', 'Not this time']);
  });
});

describe('the comparison of a recap', () => {
  it('calls a tenth more or less alike, at the limit too [CD6]', () => {
    expect(comparisonWith([100], 110)).to.deep.equal({ is: 'alike', classes: 1, mean: 100 });
    expect(comparisonWith([100], 90)?.is).to.equal('alike');
    expect(comparisonWith([100, 100], 110.2)).to.deep.equal({ is: 'more', classes: 2, mean: 100 });
    expect(comparisonWith([100], 89)?.is).to.equal('gentler');
    expect(comparisonWith([0], 0)?.is).to.equal('alike');
  });

  it('is none without a class before [CD6]', () => {
    expect(comparisonWith([], 80)).to.equal(null);
  });
});
