import { expect } from 'chai';
import { wordsLocale } from './words-locale.ts';

describe('the locale of words', () => {
  it('writes dates as the region of an English speaker does', () => {
    expect(wordsLocale('en-US')).to.equal('en-US');
    expect(wordsLocale('en')).to.equal('en');
  });

  it('does not put the dates of another language between English words', () => {
    expect(wordsLocale('de-DE')).to.equal('en-GB');
    expect(wordsLocale('enm')).to.equal('en-GB');
  });
});
