import { expect } from 'chai';
import { listedClasses } from './listed-class.ts';
import { aClass } from './class.fixture.ts';

describe('the classes of a schedule', () => {
  it('each know how many come where that is told, and nothing where it is not', () => {
    const sessions = [aClass({ id: 'busy' }), aClass({ id: 'quiet' })];
    const listed = listedClasses({ sessions, coming: [{ sessionId: 'busy', coming: 61, isFull: true }] });
    expect(listed.map(({ id, coming, isFull }) => ({ id, coming, isFull }))).to.deep.equal([
      { id: 'busy', coming: 61, isFull: true },
      { id: 'quiet', coming: null, isFull: false },
    ]);
  });
});
