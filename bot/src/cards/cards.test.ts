import { expect } from 'chai';
import type { Action, AdaptiveCard, ElementOf } from './adaptive-card.ts';
import { schemaFaultsOf } from './adaptive-card-schema.fixture.ts';
import { classCard } from './class-card.ts';
import { BRITISH, classView, examplesIn, GERMAN, POST_ID } from './examples.fixture.ts';
import { bytesOf, drawCard } from './pictures/draw-card.ts';

const shelf = { picturesUrl: 'https://bot.example/pictures' };

describe('every card', () => {
  for (const locale of [BRITISH, GERMAN]) {
    for (const { name, card } of examplesIn(locale)) {
      it(`is a valid Adaptive Card 1.5 of at most 25 kB with at most six buttons: ${name}, ${locale.locale} [CD1]`, async () => {
        const drawn = await drawCard(card, shelf);
        expect(schemaFaultsOf(drawn)).to.deep.equal([]);
        expect(bytesOf(drawn)).to.be.at.most(25_000);
        expect(actionsOf(drawn).length).to.be.at.most(6);
      });
    }
  }

  it('of a channel or of a recap is found again by its post, in every state [CD3]', () => {
    const posted = examplesIn(BRITISH).filter(({ name }) => /^(class|summary|recap)/.test(name));
    expect(posted.length).to.be.at.least(20);
    for (const { card } of posted) expect(JSON.stringify(card)).to.include(POST_ID);
  });

  it('asks by the whole act, so that one schema reads it [CD3]', () => {
    for (const { card } of examplesIn(BRITISH)) {
      for (const action of actionsOf(card)) {
        if (action.type === 'Action.Execute') expect(action.data).to.include({ verb: action.verb });
      }
    }
  });
});

describe('the schema of cards', () => {
  it('refuses what Adaptive Cards 1.5 does not have, and a seventh button [CD1]', async () => {
    const drawn = await drawCard(classCard(classView, BRITISH), shelf);
    expect(schemaFaultsOf({ ...drawn, version: '1.6' })).to.not.be.empty;
    expect(schemaFaultsOf({ ...drawn, body: [{ type: 'CodeBlock', text: 'x' }] })).to.not.be.empty;
    expect(schemaFaultsOf({ ...drawn, body: [{ type: 'TextBlock', text: 'x', wrap: true, colour: 'Good' }] })).to.not.be
      .empty;
    expect(schemaFaultsOf({ ...drawn, actions: Array.from({ length: 7 }, () => drawn.actions?.[0]) })).to.not.be.empty;
  });
});

function actionsOf(card: Pick<AdaptiveCard, 'actions'> & { readonly body: readonly ElementOf<unknown>[] }): Action[] {
  const inBody = card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  return [...inBody, ...(card.actions ?? [])];
}
