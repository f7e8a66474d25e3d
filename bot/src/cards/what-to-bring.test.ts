import { expect } from 'chai';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import { thingsNamedBy } from './what-to-bring.ts';

const saying = (exercise: string, easierOption = ''): Programme => ({
  name: 'Class',
  intervals: [{ name: 'Go', seconds: 60, targetZone: 2, exercise, easierOption }],
});

describe('what to bring', () => {
  it('is what exercises and easier options name, in either language [CD3]', () => {
    expect(thingsNamedBy(saying('Plank on the mat', 'Plank against a wall'))).to.deep.equal(['mat', 'wall']);
    expect(thingsNamedBy(saying('Kniebeugen mit Hanteln', 'auf dem Stuhl'))).to.deep.equal(['chair', 'weights']);
    expect(thingsNamedBy(saying('Tricep dips on a step'))).to.deep.equal(['step']);
  });

  it('is nothing that was not named: a movement or a part of a word is no thing [CD3]', () => {
    const movements = 'Step from side to side, step back and tap, automatic, band-aid-free weightless climate';
    expect(thingsNamedBy(saying(movements))).to.deep.equal([]);
    expect(
      thingsNamedBy({ name: 'Mat class', intervals: [{ name: 'Mat', seconds: 60, targetZone: 1 }] }),
    ).to.deep.equal([]);
  });

  it('of the starters is what their exercises name [CD3]', () => {
    const things = Object.fromEntries(STARTERS.map(({ id, programme }) => [id, thingsNamedBy(programme)]));
    expect(things).to.deep.equal({
      'stretch-break': ['desk'],
      'lunch-hiit': ['chair', 'desk'],
      'easy-cycling': ['bike'],
      'low-impact-strength': ['chair', 'desk', 'wall'],
    });
  });
});
