import { expect } from 'chai';
import { createIntl } from 'react-intl';
import { repeatWords } from './repeat-words.ts';

describe('how a class comes again, in words', () => {
  const intl = createIntl({ locale: 'en-GB', defaultLocale: 'en-GB' });
  const now = new Date('2026-11-21T12:00:00Z');
  const said = (repeats: Parameters<typeof repeatWords>[1]) => repeatWords(intl, repeats, now);

  it('names its weekdays and the last day', () => {
    expect(said({ weekdays: ['thursday'], everyWeeks: 1, until: '2026-12-18' })).to.equal(
      'Every Thursday until 18 December',
    );
    expect(said({ weekdays: ['monday', 'wednesday', 'friday'], everyWeeks: 1, until: '2027-02-01' })).to.equal(
      'Every Monday, Wednesday and Friday until 1 February 2027',
    );
  });

  it('counts the weeks where it is not every one', () => {
    expect(said({ weekdays: ['tuesday', 'thursday'], everyWeeks: 2, until: '2026-12-31' })).to.equal(
      'Every 2 weeks on Tuesday and Thursday until 31 December',
    );
  });

  it('says workday for the five of them', () => {
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
    expect(said({ weekdays: [...weekdays], everyWeeks: 1, until: '2026-12-18' })).to.equal(
      'Every workday until 18 December',
    );
  });
});
