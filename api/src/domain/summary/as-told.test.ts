import { expect } from 'chai';
import { asTold } from './as-told.ts';
import type { PersonResult } from './person-result.ts';

const RESULT: PersonResult = {
  meanBpm: 140.4,
  maxBpm: 150,
  coverage: 1,
  secondsInZones: [0, 0, 0, 60, 60, 0],
  effortPoints: 7.5,
  calories: { kcal: 213.4, isOutsideStudy: true },
  recoveryBpm: 31.5,
  intervalsHit: { hit: 1, of: 2 },
};

describe('a result as people are told it', () => {
  it('has calories in tens, with the word that goes with them [MY3]', () => {
    expect(asTold(RESULT).calories).to.deep.equal({ kcal: 210, isOutsideStudy: true });
    expect(asTold({ ...RESULT, calories: { kcal: 215, isOutsideStudy: false } }).calories?.kcal).to.equal(220);
    expect(asTold({ ...RESULT, calories: null }).calories).to.equal(null);
  });

  it('has whole beats, and no recovery of less than one [MY3]', () => {
    expect(asTold(RESULT).recoveryBpm).to.equal(32);
    for (const recoveryBpm of [0.4, 0, -3.5, null]) {
      expect(asTold({ ...RESULT, recoveryBpm }).recoveryBpm).to.equal(null);
    }
  });

  it('leaves everything else as it was reckoned [MY3]', () => {
    const told = { calories: null, recoveryBpm: null };
    expect({ ...asTold(RESULT), ...told }).to.deep.equal({ ...RESULT, ...told });
  });
});
