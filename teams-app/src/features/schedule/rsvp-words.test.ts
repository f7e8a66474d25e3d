import { expect } from 'chai';
import { cannotWords, comeWords, ownAnswer, standing } from './rsvp-words.ts';

describe('the words of an RSVP', () => {
  const of = (
    answer: 'coming' | 'waiting' | 'not-coming' | null,
    isFull = false,
    placeInLine: number | null = null,
  ) => ({
    answer,
    isFull,
    placeInLine,
  });
  const said = (rsvp: ReturnType<typeof of>) => standing(rsvp).message.defaultMessage;

  it('ask, and then say what one has answered', () => {
    expect(said(of(null))).to.equal('Are you coming?');
    expect(said(of('coming'))).to.equal('You are coming.');
    expect(said(of('not-coming'))).to.equal('You are not coming.');
  });

  it('of a full class offer the line, and say the place in it [SV2]', () => {
    expect(said(of(null, true))).to.match(/wait in line/);
    expect(comeWords(of(null, true)).defaultMessage).to.equal('Wait in line');
    expect(standing(of('waiting', true, 2)).values).to.deep.equal({ place: 2 });
    expect(cannotWords(of('waiting', true, 2)).defaultMessage).to.equal('Leave the line');
  });

  it('never offer the line to somebody who has a place [SV2]', () => {
    expect(comeWords(of('coming', true)).defaultMessage).to.equal("I'm coming");
  });

  it('say nothing on a card for who has not answered', () => {
    expect(ownAnswer(of(null))).to.equal(null);
    expect(ownAnswer(of('waiting', true, 1))?.defaultMessage).to.equal('In line');
  });
});
