import { expect } from 'chai';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { toComingViews } from './session-view.ts';

describe('who comes, as a schedule tells everybody', () => {
  const views = (capacity: number | null, people: number) => {
    const plan = { ...aPlan(), capacity };
    const told = toComingViews([{ ...plan, state: 'scheduled' }], new Map([[plan.id, people]]));
    return told.map(({ coming, isFull }) => ({ coming, isFull }));
  };

  it('is a number from five on, and before that nothing [SV1]', () => {
    expect(views(null, 0)).to.deep.equal([]);
    expect(views(null, 4)).to.deep.equal([]);
    expect(views(null, 5)).to.deep.equal([{ coming: 5, isFull: false }]);
  });

  it('says that no place is left [SV1]', () => {
    expect(views(12, 11)).to.deep.equal([{ coming: 11, isFull: false }]);
    expect(views(12, 12)).to.deep.equal([{ coming: 12, isFull: true }]);
    expect(views(12, 30)).to.deep.equal([{ coming: 12, isFull: true }]);
    expect(views(2, 2)).to.deep.equal([]); // it would tell how many they are
  });
});
