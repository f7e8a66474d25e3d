import { expect } from 'chai';
import fc from 'fast-check';
import { mayHoldSoMany, movedUp, ownPlace, placesOf, placesToTell } from './places.ts';

const coming = (...people: string[]) => people.map((personId) => ({ personId, isComing: true }));

describe('who has a place', () => {
  it('is everybody who comes where as many may come as like [SC9]', () => {
    expect(placesOf(coming('ada', 'grace'), null)).to.deep.equal({ coming: ['ada', 'grace'], waiting: [] });
  });

  it('is who answered first, and the rest wait in their order [SC9]', () => {
    const answers = [...coming('ada', 'grace'), { personId: 'alan', isComing: false }, ...coming('edsger', 'barbara')];
    expect(placesOf(answers, 2)).to.deep.equal({ coming: ['ada', 'grace'], waiting: ['edsger', 'barbara'] });
    expect(ownPlace(answers, 2, 'ada')).to.deep.equal({ answer: 'coming', placeInLine: null });
    expect(ownPlace(answers, 2, 'barbara')).to.deep.equal({ answer: 'waiting', placeInLine: 2 });
    expect(ownPlace(answers, 2, 'alan')).to.deep.equal({ answer: 'not-coming', placeInLine: null });
    expect(ownPlace(answers, 2, 'nobody')).to.deep.equal({ answer: null, placeInLine: null });
  });

  it('is the first in line once somebody leaves [SC10]', () => {
    const before = placesOf(coming('ada', 'grace', 'edsger', 'barbara'), 2);
    expect(movedUp(before, placesOf(coming('ada', 'edsger', 'barbara'), 2))).to.deep.equal(['edsger']);
    expect(movedUp(before, placesOf(coming('ada', 'grace', 'barbara'), 2))).to.deep.equal([]);
    expect(movedUp(before, placesOf(coming('ada', 'grace', 'edsger', 'barbara'), null))).to.have.length(2);
  });

  it('never leaves a place empty while somebody waits, and gives nobody two [SC9]', () => {
    const anyAnswers = fc.uniqueArray(fc.record({ personId: fc.uuid(), isComing: fc.boolean() }), {
      selector: ({ personId }) => personId,
    });
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 2, max: 20 }), (answers, capacity) => {
        const places = placesOf(answers, capacity);
        const wishing = answers.filter(({ isComing }) => isComing).map(({ personId }) => personId);
        expect([...places.coming, ...places.waiting]).to.deep.equal(wishing);
        expect(places.coming.length).to.equal(Math.min(capacity, wishing.length));
      }),
    );
  });
});

describe('what is told of who has a place', () => {
  it('is a number from five on, and nothing before, of a full class neither [SC11]', () => {
    expect(placesToTell(4, null)).to.deep.equal({ coming: null, isFull: false });
    expect(placesToTell(5, null)).to.deep.equal({ coming: 5, isFull: false });
    expect(placesToTell(9, 4)).to.deep.equal({ coming: null, isFull: false });
    expect(placesToTell(4, 5)).to.deep.equal({ coming: null, isFull: false });
    expect(placesToTell(5, 5)).to.deep.equal({ coming: 5, isFull: true });
    expect(placesToTell(7, 5)).to.deep.equal({ coming: 5, isFull: true });
  });

  it('is not found out by lowering the capacity until that is refused [SC11]', () => {
    for (const capacity of [2, 3, 4]) {
      const refusals = [0, 1, 2, 3, 4].map((wishing) => mayHoldSoMany(capacity, { capacity: 12, wishing }));
      expect(new Set(refusals).size).to.equal(1);
    }
  });

  it('lets a capacity be lowered to who has a place, and raised at will [SC10]', () => {
    expect(mayHoldSoMany(7, { capacity: 12, wishing: 7 })).to.equal(true);
    expect(mayHoldSoMany(6, { capacity: 12, wishing: 7 })).to.equal(false);
    expect(mayHoldSoMany(12, { capacity: 12, wishing: 40 })).to.equal(true);
    expect(mayHoldSoMany(13, { capacity: 12, wishing: 40 })).to.equal(true);
    expect(mayHoldSoMany(null, { capacity: 12, wishing: 40 })).to.equal(true);
    expect(mayHoldSoMany(12, { capacity: null, wishing: 13 })).to.equal(false);
    expect(mayHoldSoMany(4, { capacity: 3, wishing: 9 })).to.equal(true);
  });
});
