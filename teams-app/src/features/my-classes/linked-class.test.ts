import { expect } from 'chai';
import { linkedClass } from './linked-class.ts';

describe('a link to a class of mine', () => {
  it('names the class, and nothing else is one', () => {
    const id = '019a9c2e-0000-7000-8000-0000000000aa';
    expect(linkedClass(`class/${id}`)).to.equal(id);
    for (const other of [null, '', 'class/', `class/${id}/x`, `classes/${id}`, 'class/../../profile'])
      expect(linkedClass(other)).to.equal(null);
  });
});
