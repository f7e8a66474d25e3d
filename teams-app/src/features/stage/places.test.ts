import { expect } from 'chai';
import { pageLabel, pagesOf, settle } from './places.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, slot) => slot);

describe('The places of the stage', () => {
  it('are shuffled once, the same at each look and otherwise in each class', () => {
    const monday = settle([], upTo(48), 'monday');
    expect(monday).to.not.deep.equal(upTo(48));
    expect([...monday].sort((a, b) => Number(a) - Number(b))).to.deep.equal(upTo(48));
    expect(settle([], upTo(48), 'monday')).to.deep.equal(monday);
    expect(settle([], upTo(48), 'tuesday')).to.not.deep.equal(monday);
  });

  it('keep still when somebody leaves, and the empty place goes to the next who comes', () => {
    const places = settle(settle([7], [7, 3], 'x'), [7, 3, 9], 'x');
    expect(places).to.deep.equal([7, 3, 9]);
    const left = settle(places, [7, 9], 'x');
    expect(left).to.deep.equal([7, null, 9]);
    expect(settle(left, [7, 9, 12], 'x')).to.deep.equal([7, 12, 9]);
  });

  it('give the place of a leaver to a newcomer of the same moment', () => {
    expect(settle([7, 3], [7, 5], 'x')).to.deep.equal([7, 5]);
  });

  it('are the same array when nobody came or went', () => {
    const places = settle([], [1, 2, 3], 'x');
    expect(settle(places, [3, 1, 2], 'x')).to.equal(places);
  });

  it('end with the last person', () => {
    expect(settle([1, 2, 3], [1], 'x')).to.deep.equal([1]);
    expect(settle([1], [], 'x')).to.deep.equal([]);
  });
});

describe('The pages of the stage', () => {
  it('hold so many places each, and the last what remains', () => {
    expect(pagesOf(upTo(47), 25).map((page) => page.length)).to.deep.equal([25, 22]);
    expect(pagesOf([], 25)).to.deep.equal([[]]);
  });

  it('leave out a page that everybody has left', () => {
    expect(pagesOf([1, 2, null, null, 5, 6], 2)).to.deep.equal([
      [1, 2],
      [5, 6],
    ]);
  });

  it('are named by the people on them', () => {
    expect(pageLabel(pagesOf(upTo(47), 25), 0)).to.equal('1–25 of 47');
    expect(pageLabel(pagesOf(upTo(47), 25), 1)).to.equal('26–47 of 47');
    expect(pageLabel(pagesOf([1, null, 3, 4, 5], 2), 1)).to.equal('2–3 of 4');
    expect(pageLabel(pagesOf(upTo(26), 25), 1)).to.equal('26 of 26');
    expect(pageLabel(pagesOf(upTo(1024), 25), 0)).to.equal('1–25 of 1,024');
  });
});
