import { expect } from 'chai';
import { birthYears, readEntry, writeEntry } from './profile-form.ts';

const EMPTY = { birthYear: '', ownMaximum: '', weight: '', sex: 'unsaid' } as const;

describe('the profile as it is typed', () => {
  it('may be empty: then nothing is known', () => {
    expect(readEntry({ ...EMPTY, birthYear: '', ownMaximum: ' ' }, 2026)).to.deep.equal({
      profile: { birthYear: null, ownMaximum: null, weightKg: null, sex: null },
      maxHeartRate: null,
      isBirthYearWrong: false,
      isMaximumWrong: false,
      isWeightWrong: false,
    });
  });

  it('estimates the maximum from the year of birth', () => {
    expect(readEntry({ ...EMPTY, birthYear: '1993', ownMaximum: '' }, 2026).maxHeartRate).to.equal(185);
  });

  it('prefers a maximum that somebody has measured', () => {
    expect(readEntry({ ...EMPTY, birthYear: '1993', ownMaximum: '190' }, 2026).maxHeartRate).to.equal(190);
  });

  it('takes ages from 18 to 81 and not a year more', () => {
    expect(birthYears(2026)).to.deep.equal([1945, 2008]);
    expect(readEntry({ ...EMPTY, birthYear: '1945', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(false);
    expect(readEntry({ ...EMPTY, birthYear: '1944', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(true);
    expect(readEntry({ ...EMPTY, birthYear: '2008', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(false);
    expect(readEntry({ ...EMPTY, birthYear: '2009', ownMaximum: '' }, 2026).isBirthYearWrong).to.equal(true);
  });

  it('takes a maximum from 120 to 230 and not a beat more', () => {
    for (const good of ['120', '230'])
      expect(readEntry({ ...EMPTY, birthYear: '', ownMaximum: good }, 2026).isMaximumWrong).to.be.false;
    for (const bad of ['119', '231', '18o', '1e2', '-185', '185.5']) {
      const { isMaximumWrong, maxHeartRate } = readEntry({ ...EMPTY, birthYear: '', ownMaximum: bad }, 2026);
      expect(isMaximumWrong, bad).to.be.true;
      expect(maxHeartRate, bad).to.equal(null);
    }
  });

  it('takes a weight from 30 to 250 kg, in whole ones', () => {
    for (const good of ['', '30', '250']) expect(readEntry({ ...EMPTY, weight: good }, 2026).isWeightWrong).to.be.false;
    for (const bad of ['29', '251', '68.5', '68 kg'])
      expect(readEntry({ ...EMPTY, weight: bad }, 2026).isWeightWrong, bad).to.be.true;
  });

  it('comes back as it was saved', () => {
    expect(writeEntry({ birthYear: 1993, ownMaximum: null })).to.deep.equal({ ...EMPTY, birthYear: '1993' });
    const told = { birthYear: null, ownMaximum: 190, weightKg: 68, sex: 'female' } as const;
    expect(writeEntry(told)).to.deep.equal({ ...EMPTY, ownMaximum: '190', weight: '68', sex: 'female' });
    expect(readEntry(writeEntry(told), 2026).profile).to.deep.equal(told);
  });
});
