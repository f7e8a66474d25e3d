import { expect } from 'chai';
import { createIntl } from 'react-intl';
import { planSummary } from './plan-summary.ts';

describe('what a plan comes to, in a sentence', () => {
  const intl = createIntl({ locale: 'en-GB', defaultLocale: 'en-GB' });
  const timeZone = 'Europe/Berlin';
  const starts = [new Date('2026-11-26T11:15:00Z'), new Date('2026-12-03T11:15:00Z')];

  it('says when one class is, by the clock of its place', () => {
    expect(planSummary(intl, { starts: starts.slice(0, 1), timeZone, weekdays: null })).to.equal(
      'One class, Thursday 26 November, 12:15',
    );
  });

  it('says of many how many, on which days and from when on', () => {
    expect(planSummary(intl, { starts, timeZone, weekdays: ['thursday'] })).to.equal(
      '2 classes, Thursdays 12:15, first on 26 November',
    );
  });

  it('says nothing of no class', () => {
    expect(planSummary(intl, { starts: [], timeZone, weekdays: ['thursday'] })).to.equal(null);
  });
});
