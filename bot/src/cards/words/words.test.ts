import { expect } from 'chai';
import { dateText, dayText, durationText, speechOf, timesText, timeText } from './moments.ts';
import { wordsFor } from './words-for.ts';

const SPACES = /[\u2009\u202f\u00a0]/g;
const at = new Date('2026-11-26T11:15:00Z');
const speech = (locale: string, timeZone = 'Europe/Berlin') => speechOf({ locale, timeZone });
const words = (locale: string) => wordsFor({ locale, timeZone: 'UTC' }).words;

describe('moments on a card', () => {
  it('are written in the locale and the time zone of the conversation [CD7]', () => {
    expect(dayText(speech('en-GB'), at)).to.equal('Thursday 26 November');
    expect(dayText(speech('en-US'), at)).to.equal('Thursday, November 26');
    expect(dayText(speech('de-DE'), at)).to.equal('Donnerstag, 26. November');
    expect(dateText(speech('en-GB', 'Pacific/Auckland'), at)).to.equal('27 November');
    expect(timesText(speech('en-GB'), at, 30).replace(SPACES, ' ')).to.equal('12:15–12:45 CET');
    expect(timeText(speech('de-DE'), at)).to.equal('12:15 MEZ');
  });

  it('keep to the clock on the day that it is put back [CD7]', () => {
    const autumn = new Date('2026-10-25T00:45:00Z');
    expect(timeText(speech('en-GB', 'Europe/Berlin'), autumn)).to.equal('02:45 CEST');
    expect(timeText(speech('en-GB', 'Europe/Berlin'), new Date('2026-10-25T01:45:00Z'))).to.equal('02:45 CET');
  });

  it('fall back to British English and to UTC, which they name [CD7]', () => {
    expect(speech('fr-FR')).to.deep.equal({ language: 'en', tag: 'en-GB', timeZone: 'Europe/Berlin' });
    for (const locale of ['', 'x', 'de_DE', 'deutsch', 'de-']) expect(speech(locale).tag).to.equal('en-GB');
    expect(timeText(speech('en-GB', 'Mars/Olympus'), at)).to.equal('11:15 UTC');
    expect(speech('DE-at').language).to.equal('de');
  });

  it('last as on the clock of a class [CD7]', () => {
    expect([0, 23, 60, 403, 3599.6, 3725].map(durationText)).to.deep.equal([
      '0:00',
      '0:23',
      '1:00',
      '6:43',
      '1:00:00',
      '1:02:05',
    ]);
  });
});

describe('words of a card', () => {
  it('count as their language counts [CD7]', () => {
    const [english, german] = [words('en-GB'), words('de-DE')];
    expect(english.comingCount(5)).to.equal('5 people are coming.');
    expect(german.comingCount(1200)).to.equal('1.200 Personen kommen.');
    expect(english.effortPoints(1)).to.equal('effort point');
    expect(german.effortPoints(1)).to.equal('Anstrengungspunkt');
    expect(english.beatsSlower(1)).to.equal('beat slower after a minute');
    expect(english.weekSoFar({ classes: 1, minutes: 30 })).to.equal('1 class, 30 min so far.');
  });

  it('tell a streak in words as far as one would say it [CD7]', () => {
    const [english, german] = [words('en-GB'), words('de-DE')];
    expect([2, 4, 10, 11, 21, 22, 23].map((weeks) => english.weeksInARow(weeks))).to.deep.equal([
      'Second week in a row.',
      'Fourth week in a row.',
      'Tenth week in a row.',
      '11th week in a row.',
      '21st week in a row.',
      '22nd week in a row.',
      '23rd week in a row.',
    ]);
    expect([4, 13].map((weeks) => german.weeksInARow(weeks))).to.deep.equal([
      'Die vierte Woche in Folge.',
      'Die 13. Woche in Folge.',
    ]);
  });

  it('never judge: fewer points are a gentler class [CD6]', () => {
    for (const locale of ['en-GB', 'de-DE']) {
      const said = (['more', 'alike', 'gentler'] as const).map((is) =>
        words(locale).compared({ is, classes: 4, mean: 69 }),
      );
      expect(said.join(' ')).to.not.match(/worse|less|only|fail|lazy|schlecht|weniger|nur|leider|schwach/i);
    }
    expect(words('en-GB').compared({ is: 'gentler', classes: 1, mean: 99 })).to.equal(
      'A gentler one than your last class: 99 points. Gentle classes count too.',
    );
  });

  it('differ between the languages in every line that is more than a name [CD7]', () => {
    const [english, german] = [words('en-GB'), words('de-DE')];
    for (const answer of Object.keys(english.answers) as (keyof typeof english.answers)[]) {
      expect(german.answers[answer]).to.not.equal(english.answers[answer]);
    }
    expect(Object.keys(german).sort()).to.deep.equal(Object.keys(english).sort());
  });
});
