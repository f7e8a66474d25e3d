import { expect } from 'chai';
import { birthYears, readEntry, writeEntry } from './profile-form.ts';

describe('the profile as it is typed', () => {
  it('may be empty: then nothing is known', () => {
    expect(readEntry({ birthYear: '', ownMaximum: ' ' }, 2026)).to.deep.equal({
      profile: { birthYear: null, ownMaximum: null },
      maxHeartRate: null,
      isBirthYearWrong: false,
      isMaximumWrong: false,
    });
  });

  it('estimates the maximum from the year of birth', () => {
    expect(readEntry({ birthYear: '1993', ownMaximum: '' }, 2026).maxHeartRate).to.equal(185);
  });

  it('prefers a maximum that somebody has measured', () => {
    expect(readEntry({ birthYear: '1993', ownMaximum: '190' }, 2026).maxHeartRate).to.equal(190);
  });

  it('takes ages from 18 to 81 and not a year more', () => {
    expect(birthYears(2026)).to.deep.equal([1945, 2008]);
    expect(readEntry({ birthYear: '1945', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(false);
    expect(readEntry({ birthYear: '1944', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(true);
    expect(readEntry({ birthYear: '2008', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(false);
    expect(readEntry({ birthYear: '2009', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(true);
  });

  it('takes a maximum from 120 to 230 and not a beat more', () => {
    for (const good of ['120', '230'])
      expect(readEntry({ birthYear: '', ownMaximum: good }, 2026).isMaximumWrong).to.be.false;
    for (const bad of ['119', '231', '18o', '1e2', '-185', '185.5']) {
      const { isMaximumWrong, maxHeartRate } = readEntry({ birthYear: '', ownMaximum: bad }, 2026);
      expect(isMaximumWrong, bad).to.be.true;
      expect(maxHeartRate, bad).to.equal(null);
    }
  });

  it('comes back as it was saved', () => {
    expect(writeEntry({ birthYear: 1993, ownMaximum: null })).to.deep.equal({ birthYear: '1993', ownMaximum: '' });
  });
});
