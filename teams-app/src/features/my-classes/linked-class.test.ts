import { expect } from 'chai';
import { linkedPage } from './linked-class.ts';

describe('a link to a class', () => {
  const id = '019a9c2e-0000-7000-8000-0000000000aa';

  it('leads to its result, as cards of the bot do, to what everybody may know of it, or to its playback', () => {
    expect(linkedPage(`class/${id}`)).to.equal(`/classes/${id}`);
    expect(linkedPage(`plan/${id}`)).to.equal(`/class/${id}`);
    expect(linkedPage(`watch/${id}`)).to.equal(`/watch/${id}`);
  });

  it('is nothing else', () => {
    for (const other of [null, '', 'class/', `class/${id}/x`, `classes/${id}`, 'watch/../../profile'])
      expect(linkedPage(other)).to.equal(null);
  });
});
