import { expect } from 'chai';
import { TooLate } from '../errors.ts';
import { answer, ask, standing } from './spotlight.ts';

const noon = new Date('2026-11-19T12:00:00Z');
const after = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);
const amira = { askId: 'ask', participationId: 'amira', slot: 3 };
const asked = ask(null, amira, noon);
const yes = { askId: 'ask', participationId: 'amira', isYes: true };
const no = { ...yes, isYes: false };

describe('a spotlight', () => {
  it('is asked for twenty seconds, and shown for a minute from the yes on [SL1]', () => {
    expect(standing(asked, after(19.9))).to.equal(asked);
    expect(standing(asked, after(20))).to.equal(null);
    const shown = answer(asked, yes, after(10));
    expect(shown).to.include({ state: 'shown', slot: 3 });
    expect(standing(shown, after(69.9))).to.equal(shown);
    expect(standing(shown, after(70))).to.equal(null);
  });

  it('takes an answer that was three seconds on its way, and none after that [SL1]', () => {
    expect(answer(asked, yes, after(23))).to.include({ state: 'shown' });
    expect(() => answer(asked, yes, after(23.1))).to.throw(TooLate);
    expect(() => answer(null, yes, after(1))).to.throw(TooLate);
    expect(() => answer(asked, { ...yes, participationId: 'leo' }, after(1))).to.throw(TooLate);
  });

  it('keeps a no for as long as the question stands, so that it looks as silence does [SL2]', () => {
    const declined = answer(asked, no, after(5));
    expect(standing(declined, after(19.9))).to.deep.equal({ ...asked, state: 'declined' });
    expect(standing(declined, after(20))).to.equal(null);
    expect(ask(declined, { ...amira, askId: 'again' }, after(10))).to.equal(declined);
    expect(() => answer(declined, yes, after(6))).to.throw(TooLate);
  });

  it('ends with a no of whose tile it is [SL1]', () => {
    const shown = answer(asked, yes, after(1));
    expect(answer(shown, no, after(30))).to.equal(null);
  });

  it('is harmless twice, and moves on to somebody else [SL1]', () => {
    expect(ask(asked, amira, after(60))).to.equal(asked);
    const shown = answer(asked, yes, after(1));
    expect(answer(shown, yes, after(2))).to.equal(shown);
    const leo = { askId: 'other', participationId: 'leo', slot: 5 };
    expect(ask(shown, leo, after(5))).to.deep.equal({ ...leo, state: 'asked', since: after(5) });
  });
});
