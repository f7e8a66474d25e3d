import { expect } from 'chai';
import { adviceOn } from './advice.ts';
import { checkProgramme, durationOf, isSameProgramme } from './programme.ts';
import { STARTERS } from './starters.ts';

const MINUTES = { 'stretch-break': 10, 'lunch-hiit': 30, 'easy-cycling': 20, 'low-impact-strength': 20 } as const;

describe('a programme to begin with', () => {
  for (const { id, programme } of STARTERS) {
    it(`can be held as it is and lasts what it says: ${programme.name} [PR9]`, () => {
      expect(isSameProgramme(checkProgramme(programme), programme)).to.equal(true);
      expect(durationOf(programme)).to.equal(MINUTES[id] * 60);
      expect(adviceOn(programme)).to.deep.equal([]);
    });

    it(`warms up, cools down, and has an easier option for each exercise: ${programme.name} [PR9]`, () => {
      expect(programme.intervals[0]).to.include({ kind: 'warm-up' });
      expect(programme.intervals.at(-1)).to.include({ kind: 'cool-down' });
      const without = programme.intervals.filter(({ exercise, easierOption }) => !exercise || !easierOption);
      expect(without).to.deep.equal([]);
    });
  }
});
