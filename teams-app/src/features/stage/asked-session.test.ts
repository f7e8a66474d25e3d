import { expect } from 'chai';
import { askedSessionOf } from './asked-session.ts';

describe('The address of the stage', () => {
  it('may name a class', () => {
    expect(askedSessionOf('?session=abc')).to.equal('abc');
    expect(askedSessionOf('?session=')).to.equal(null);
    expect(askedSessionOf('')).to.equal(null);
  });
});
