import { expect } from 'chai';
import {
  answerText,
  correctiveCard,
  helpCard,
  modelAnswerCard,
  modelDisclosureCard,
  welcomeCard,
} from './bot-cards.ts';
import { BRITISH, classView, GERMAN, weekView } from './examples.fixture.ts';
import { myWeekCard } from './my-week-card.ts';
import { nextClassCard } from './next-class-card.ts';
import { readable } from './readable.fixture.ts';
import { ANSWERS } from './words/card-words.ts';

const titles = (card: ReturnType<typeof helpCard>) => card.actions?.map(({ title }) => title) ?? [];

describe('what the bot says of itself', () => {
  it("is welcome with other words in a channel than in one's own chat [CD11]", () => {
    expect(readable(welcomeCard({ where: 'personal' }, BRITISH))).to.include(
      'Your organisation never sees your effort',
    );
    const shared = welcomeCard({ where: 'channel' }, BRITISH);
    expect(readable(shared)).to.include('I never post anything about one person');
    expect(titles(shared)).to.deep.equal(['Next class']);
  });

  it("offers one's own week in one's own chat only [CD11]", () => {
    for (const where of ['channel', 'group-chat', 'meeting'] as const) {
      expect(titles(helpCard({ where }, BRITISH))).to.deep.equal(['Next class']);
    }
    expect(titles(correctiveCard({ where: 'personal' }, GERMAN))).to.deep.equal(['Nächster Kurs', 'Meine Woche']);
  });

  it('lists every command where it was not understood [CD11]', () => {
    const text = readable(correctiveCard({ where: 'channel' }, BRITISH));
    for (const command of ['next class', 'my week', 'help', 'sign out', 'mention me first'])
      expect(text).to.include(command);
  });

  it('asks before a model reads anything, and marks what a model wrote, as plain text [CD11]', () => {
    expect(modelDisclosureCard(BRITISH).actions).to.have.length(1);
    const card = modelAnswerCard({ answerId: 'a1', text: '# Go\n\n[now](https://x.example)' }, BRITISH);
    expect(readable(card))
      .to.include(String.raw`\# Go`)
      .and.include(String.raw`\[now\]\(https://x.example\)`);
    expect(readable(card)).to.include('Written by a language model.').and.include('Report this answer');
    expect(readable(modelAnswerCard({ answerId: 'a1', text: 'x'.repeat(9000) }, BRITISH)).length).to.be.below(9000);
  });

  it('has a line for every answer, without a name or a figure [CD11]', () => {
    for (const answer of ANSWERS) {
      for (const locale of [BRITISH, GERMAN]) expect(answerText(answer, locale)).to.match(/^[^\d*_[\]]{10,}$/);
    }
  });
});

describe('the answers about classes', () => {
  it('name the next class, the one that is on, or that there is none [CD11]', () => {
    const next = { class: classView.class, isLive: false, coming: 4, links: classView.links };
    expect(readable(nextClassCard(next, BRITISH)))
      .to.include('Next class: Lunch HIIT')
      .and.not.include('coming.');
    expect(readable(nextClassCard({ ...next, isLive: true }, BRITISH)))
      .to.include('Lunch HIIT is on')
      .and.include('Join any time.');
    expect(readable(nextClassCard(null, BRITISH))).to.include('No class is planned here yet.');
    expect(titles(nextClassCard(next, BRITISH, { isComing: true }))).to.deep.equal(['Not this time', 'Go to class']);
  });

  it("sum up one's own week in whole points and minutes [CD11]", () => {
    const text = readable(myWeekCard(weekView, BRITISH));
    expect(text)
      .to.include('116\neffort points')
      .and.include('50\nminutes in 2 classes')
      .and.include('Only you see this.');
    expect(readable(myWeekCard({ ...weekView, classes: [], next: null }, BRITISH))).to.include(
      'No class yet this week.',
    );
  });
});
