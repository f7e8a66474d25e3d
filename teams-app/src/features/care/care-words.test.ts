import type { OwnRequests } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import { careMessage, careNews } from './care-words.ts';
import { CHECK_SIGNAL, words } from './messages.ts';

const nothing: OwnRequests = {
  type: 'requests',
  unwell: null,
  isCoachAllowed: false,
  word: null,
  spotlight: null,
  newCoach: null,
};
const quiet = { care: null, source: null };

describe('What is said to me alone', () => {
  it('is nothing while nothing waits', () => {
    expect(careNews(null, quiet)).to.equal(null);
    expect(careNews(nothing, quiet)).to.equal(null);
  });

  it('asks for the signal first, in the words of what sends, and without alarm when it is high', () => {
    expect(careMessage('check-signal', 'strap')).to.equal(CHECK_SIGNAL.strap);
    expect(careMessage('check-signal', 'relay')).to.equal(CHECK_SIGNAL.relay);
    expect(careMessage('high-for-a-while', 'strap').defaultMessage).to.equal(
      'High for a while. Ease off; stop if you feel unwell. Nobody is monitoring this.',
    );
  });

  it('is a question of the coach before anything of the reading', () => {
    const asked: OwnRequests = { ...nothing, word: { id: 'w1', from: 'Rosa', word: 'are-you-all-right' } };
    expect(careNews(asked, { care: 'high-for-a-while', source: 'strap' })).to.deep.equal({
      key: 'w1',
      message: words.areYouAllRight,
      coach: 'Rosa',
    });
  });

  it('is no more about a tile that is large already', () => {
    const spotlight = { askId: 'a1', from: 'Rosa', state: 'shown' } as const;
    expect(careNews({ ...nothing, spotlight }, quiet)).to.equal(null);
  });
});
