import { expect } from 'chai';
import { answersToTake, attendeeIds } from './attendees.ts';

const aClass = { coach: { personId: 'rosa', name: 'Rosa' }, coCoach: null, capacity: null, cancelledAt: null };
const coming = (...people: string[]) => people.map((personId) => ({ personId, isComing: true }));
const at = new Date('2026-11-20T09:00:00Z');
const later = new Date('2026-11-20T10:00:00Z');

describe('whom the calendar entry of a class goes to', () => {
  it('is its coaches, whoever comes, and then those who do [AR9]', () => {
    const withGrace = { ...aClass, coCoach: { personId: 'grace', name: 'Grace' } };
    expect(attendeeIds(withGrace, [...coming('amira', 'rosa'), { personId: 'leo', isComing: false }])).to.deep.equal([
      'rosa',
      'grace',
      'amira',
    ]);
    expect(attendeeIds(aClass, [])).to.deep.equal(['rosa']);
  });

  it('is nobody who waits for a place, and nobody at all of a class that is called off [AR9]', () => {
    expect(attendeeIds({ ...aClass, capacity: 2 }, coming('a', 'b', 'c'))).to.deep.equal(['rosa', 'a', 'b']);
    expect(attendeeIds({ ...aClass, cancelledAt: at }, coming('a'))).to.deep.equal([]);
  });

  it('is five hundred at most, first come first [AR9]', () => {
    const many = Array.from({ length: 600 }, (_, index) => `person ${index}`);
    const invited = attendeeIds(aClass, coming(...many));
    expect(invited).to.have.length(500);
    expect([invited[0], invited[499]]).to.deep.equal(['rosa', 'person 498']);
  });
});

describe('an answer in the calendar', () => {
  const said = [{ personId: 'amira', isComing: true, saidAt: at }];
  const answered = (personId: string, answer: 'accepted' | 'tentative' | 'declined' | 'none', when: Date | null) =>
    answersToTake([{ personId, answer, at: when }], said, ['rosa']);

  it('counts in the tab when it is newer than what was said there [AR10]', () => {
    expect(answered('amira', 'declined', later)).to.deep.equal([{ personId: 'amira', isComing: false, at: later }]);
    expect(answered('leo', 'accepted', later)).to.deep.equal([{ personId: 'leo', isComing: true, at: later }]);
  });

  it('changes nothing when it is older, tentative, the same, none, or of a coach [AR10]', () => {
    expect(answered('amira', 'declined', at)).to.deep.equal([]);
    expect(answered('amira', 'tentative', later)).to.deep.equal([]);
    expect(answered('amira', 'accepted', later)).to.deep.equal([]);
    expect(answered('amira', 'none', null)).to.deep.equal([]);
    expect(answered('rosa', 'declined', later)).to.deep.equal([]);
  });
});
