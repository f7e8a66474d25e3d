import { expect } from 'chai';
import fc from 'fast-check';
import { classCard } from './class-card.ts';
import { BRITISH, classView, figures, GERMAN, summaryView } from './examples.fixture.ts';
import { readable as said } from './readable.fixture.ts';
import { summaryCard } from './summary-card.ts';
import type { ClassCardView } from './views.ts';

describe('the class card', () => {
  it('says when the class is, how long, with whom, what to have at hand [CD3]', () => {
    const text = said(classCard(classView, BRITISH));
    for (const words of [
      'Lunch HIIT',
      'Thursday 19 November, 12:15–12:45 GMT',
      '30 min, with Rosa Díaz',
      'Good to have at hand: a chair and a desk.',
      'No sensor needed.',
      'Plan of the class: 13 intervals in 30 minutes, Z5 Peak at the hardest, Z1 Easy at the end.',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('says nothing of what to bring when no exercise names a thing [CD3]', () => {
    const programme = { name: 'Run', intervals: [{ name: 'Run', seconds: 600, targetZone: 3 as const }] };
    const text = said(classCard({ ...classView, class: { ...classView.class, programme } }, BRITISH));
    expect(text).to.include('No sensor needed.').and.not.include('at hand');
  });

  it('offers both answers while it is open, the way in while it is live, and nothing when it is over [CD3]', () => {
    const titles = (state: ClassCardView['state']) =>
      classCard({ ...classView, state }, BRITISH).actions?.map(({ title }) => title) ?? [];
    expect(titles('open')).to.deep.equal(["I'm coming", 'Not this time']);
    expect(titles('live')).to.deep.equal(['Go to class']);
    expect(titles('over')).to.deep.equal([]);
    expect(titles('missed')).to.deep.equal(['Next class']);
    expect(titles('cancelled')).to.deep.equal(['Next class']);
    const homeless = { ...classView, state: 'live' as const, links: { ...classView.links, meeting: null } };
    expect(classCard(homeless, BRITISH).actions).to.equal(undefined);
  });

  it('says how many come from five on [CD4]', () => {
    for (const [coming, isSaid] of [
      [null, false],
      [0, false],
      [4, false],
      [5, true],
    ] as const) {
      expect(/coming\.$/m.test(said(classCard({ ...classView, coming }, BRITISH)))).to.equal(isSaid, String(coming));
    }
  });

  it('tells whoever answered what they said, and offers the other way [CD8]', () => {
    const yes = classCard(classView, BRITISH, { isComing: true });
    expect(said(yes)).to.include('You are coming.');
    expect(yes.actions?.map(({ title }) => title)).to.deep.equal(['Not this time']);
    const no = classCard(classView, GERMAN, { isComing: false });
    expect(said(no)).to.include('Diesmal nicht.');
    expect(no.actions?.map(({ title }) => title)).to.deep.equal(['Ich komme']);
    expect(said(classCard(classView, BRITISH))).to.not.include('You are');
  });

  it('tells whoever waits their place in line, and offers to leave it [CD8]', () => {
    const waiting = classCard({ ...classView, isFull: true }, BRITISH, { isComing: true, placeInLine: 3 });
    expect(said(waiting)).to.include('12 people are coming. All places are taken; you can join the waiting list.');
    expect(said(waiting)).to.include('You are number 3 in line');
    expect(waiting.actions?.map(({ title }) => title)).to.deep.equal(['Not this time']);
    const german = classCard(classView, GERMAN, { isComing: true, placeInLine: 1 });
    expect(said(german)).to.include('Sie sind Nummer 1 auf der Warteliste');
  });

  it('says that it is cancelled, and asks nobody whether they come [CD3]', () => {
    const cancelled = classCard({ ...classView, state: 'cancelled' }, BRITISH);
    expect(said(cancelled)).to.include('Lunch HIIT is cancelled');
    expect(said(cancelled)).to.not.include('coming');
    expect(said(classCard({ ...classView, state: 'cancelled' }, GERMAN))).to.include('Lunch HIIT fällt aus');
  });
});

describe('the summary of a group', () => {
  it('says who was here in round numbers, the minutes of a typical person, and the streak [CD5]', () => {
    const text = said(summaryCard(summaryView, BRITISH));
    for (const words of [
      'Lunch HIIT is done',
      '19 November, 30 min, with Rosa Díaz',
      'About 50 people were here.',
      'Fourth week in a row.',
      'Minutes of a typical person in each zone:',
      '9 min',
      'Group figures, rounded. Effort taps count like sensors.',
      'RSVP for Thursday 26 November',
      'Send me my recap',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('says no streak in the first week, and no zones where they are withheld [CD5]', () => {
    const bare = { ...figures, zoneMinutes: null, weeksInARow: 1 };
    expect(said(summaryCard({ ...summaryView, figures: bare }, BRITISH))).to.not.match(/in a row|typical/);
  });

  it('without figures says only that the class took place [CD5]', () => {
    const text = said(summaryCard({ ...summaryView, figures: null, next: null }, BRITISH));
    expect(text).to.include('Lunch HIIT took place');
    expect(text).to.not.match(/people were|Minutes of|in a row|\b(?:four|five|[1-4] people)\b/i);
  });

  it('tells whoever answered for the next class what they said [CD8]', () => {
    const text = said(summaryCard(summaryView, BRITISH, { isComing: true }));
    expect(text).to.include('Thursday 26 November: You are coming.').and.include('Not this time');
  });
});

describe('a card of a channel', () => {
  const name = fc.constantFrom('Ben Okafor', 'Mei Tanaka', 'Blue Heron');
  const person = fc.record({ name, bpm: fc.integer({ min: 61, max: 240 }), kcal: fc.integer({ min: 61, max: 999 }) });
  const minutes = fc.integer({ min: 1, max: 60 });

  it('says no name and no number but those of the group, whatever else it is handed [CD4]', () => {
    const fives = fc.integer({ min: 1, max: 12 }).map((count) => count * 5);
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1 }),
        fives,
        fc.tuple(minutes, minutes),
        (people, here, [hard, held]) => {
          const zoneMinutes = { ...figures.zoneMinutes, 0: 0, 1: 0, 2: 0, 3: 3, 4: hard, 5: 0, people };
          const handed = { ...figures, peopleHere: here, contributors: here, zoneMinutes, people };
          const of = { ...classView.class, people };
          for (const card of [
            summaryCard({ ...summaryView, class: of, minutes: held, figures: handed, ...{ people } }, BRITISH),
            classCard({ ...classView, class: of, coming: here, ...{ people } }, BRITISH),
          ]) {
            expect(JSON.stringify(card)).to.not.match(/Okafor|Tanaka|Heron/);
            const numbers =
              said(card)
                .replaceAll(/\d+% of all/g, '')
                .match(/\d+/g) ?? [];
            expect(numbers.map(Number).filter((number) => number > 60)).to.deep.equal([]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says neither a heart rate nor a rank, in any state and language [CD4]', () => {
    for (const locale of [BRITISH, GERMAN]) {
      for (const card of [
        classCard(classView, locale),
        classCard({ ...classView, state: 'live' }, locale),
        summaryCard(summaryView, locale),
        summaryCard({ ...summaryView, figures: null }, locale),
      ]) {
        expect(said(card)).to.not.match(/\bbpm\b|heart|Herz|Puls|beats|Schläge|kcal|\btop\b|best|lowest|rank/i);
      }
    }
  });
});
