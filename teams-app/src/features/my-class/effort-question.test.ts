import { FROM_THE_START, positionAt } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { expect } from 'chai';
import { effortQuestion } from './effort-question.ts';

const programme: Programme = {
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 60, targetZone: 4 },
  ],
};
const askedAt = (second: number) => effortQuestion(programme, positionAt(programme, FROM_THE_START, second));

describe('The question about effort', () => {
  it('is about the interval that has just ended', () => {
    expect(askedAt(60)).to.deep.equal({ interval: 0, name: 'Warm-up', isOver: true });
  });

  it('is about the first interval while that lasts', () => {
    expect(askedAt(0)).to.deep.equal({ interval: 0, name: 'Warm-up', isOver: false });
  });

  it('is about the last interval when the programme is over', () => {
    expect(askedAt(120)).to.deep.equal({ interval: 1, name: 'Push', isOver: true });
  });

  it('is not asked before the class', () => {
    expect(effortQuestion(programme, null)).to.equal(null);
  });
});
