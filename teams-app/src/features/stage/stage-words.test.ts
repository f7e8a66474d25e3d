import { expect } from 'chai';
import * as words from './stage-words.ts';

describe('The words of the stage', () => {
  it('name each refusal and what to do next', () => {
    const codes = [
      'session-not-found',
      'tenant-not-active',
      'consent-needed',
      'sign-in-failed',
      'token-refused',
      'forbidden',
      'take-part-first',
      'internal-error',
    ];
    for (const code of codes) {
      const { title, detail, action } = words.refusalWords(code);
      expect(title).to.not.equal('');
      expect(detail).to.not.equal(null);
      expect(action).to.not.equal(null);
    }
    expect(words.refusalWords('consent-needed').action?.does).to.equal('allow');
  });

  it('leave out the day of a class that is today', () => {
    const planned = new Date(2026, 10, 21, 12, 30);
    expect(words.plannedText(planned, new Date(2026, 10, 21, 8), 'en-GB')).to.equal('Planned for 12:30');
    expect(words.plannedText(planned, new Date(2026, 10, 20, 8), 'en-GB')).to.match(
      /^Planned for Saturday,? 21 November, 12:30$/,
    );
  });
});
