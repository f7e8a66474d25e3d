import { AxeBuilder } from '@axe-core/playwright';
import { BRITISH, examplesIn, GERMAN } from '@upbeat/bot/src/cards/examples.fixture.ts';
import type { AdaptiveCard } from '@upbeat/bot/src/cards/adaptive-card.ts';
import { bytesOf, drawCard } from '@upbeat/bot/src/cards/pictures/draw-card.ts';
import { pictureRoutes } from '@upbeat/bot/src/cards/pictures/picture-routes.ts';
import { expect } from 'chai';
import { fastify } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { openGallery } from './card-gallery.ts';

const LOOKS = ['light', 'dark', 'contrast'] as const;
const WIDTHS = [320, 720] as const;
const READ_MOST: ReadonlySet<string> = new Set(['class open, en-GB', 'summary, en-GB', 'recap, en-GB']);
const shelf = { picturesUrl: 'https://bot.example/pictures' };

interface Drawn {
  readonly name: string;
  readonly card: AdaptiveCard;
}

describe('Cards in the renderer of Teams', () => {
  let browser: Browser;
  const drawn: Drawn[] = [];

  before(async () => {
    browser = await launchBrowser();
    for (const locale of [BRITISH, GERMAN]) {
      for (const { name, card } of examplesIn(locale)) {
        drawn.push({ name: `${name}, ${locale.locale}`, card: await drawCard(card, shelf) });
      }
    }
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => browser.close());

  it('are right by its own reading of Adaptive Cards 1.5 [CD1]', async () => {
    const page = await openGallery(browser, 320);
    const faults: string[] = [];
    for (const { name, card } of drawn) {
      for (const fault of await page.evaluate((json) => window.gallery.faultsOf(json), card))
        faults.push(`${name}: ${fault}`);
    }
    expect(faults).to.deep.equal([]);
    expect(
      await page.evaluate(() =>
        window.gallery.faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nothing' }] }),
      ),
    ).to.not.be.empty;
  });

  for (const width of WIDTHS) {
    it(`are whole at ${width} px in every theme: nothing is cut off or lies beside the card [CD12]`, async () => {
      const page = await openGallery(browser, width);
      const faults: string[] = [];
      for (const { name, card } of drawn) {
        for (const look of LOOKS) {
          await show(page, card, look);
          for (const fault of await page.evaluate(cutOff)) faults.push(`${name}, ${look}: ${fault}`);
        }
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('break no accessibility rule, in any theme [CD12]', async () => {
    const page = await openGallery(browser, 320);
    const faults: string[] = [];
    const english = drawn.slice(0, drawn.length / 2);
    for (const [at, { name, card }] of english.entries()) {
      // The cards that are read most in every theme, the rest in one each: a second for each is long.
      const look = LOOKS[at % LOOKS.length] ?? 'light';
      for (const each of READ_MOST.has(name) ? LOOKS : [look]) {
        await show(page, card, each);
        // A card is a part of a page: what a whole page must have is not its own.
        const { violations } = await new AxeBuilder({ page }).disableRules(['page-has-heading-one']).analyze();
        for (const { id, nodes } of violations) faults.push(`${name}, ${each}: ${id} ${nodes[0]?.html ?? ''}`);
      }
    }
    expect(faults).to.deep.equal([]);
  });

  it('show a name as it was typed, and no list where a date begins a line [CD2]', async () => {
    const page = await openGallery(browser, 320);
    await show(page, cardNamed(drawn, 'class with marks, en-GB'), 'light');
    expect(await page.getByRole('heading').innerText()).to.equal('*Run*_[x](y) 1. <at>{{DATE}}');
    expect(await page.locator('em, strong, a, ol, ul, at').count()).to.equal(0);
    await show(page, cardNamed(drawn, 'recap, de-DE'), 'light');
    expect(await page.getByText('19. November, 30 Min., mit Rosa Díaz').count()).to.equal(1);
    expect(await page.locator('ol').count()).to.equal(0);
  });

  it('show from its address the plan that does not fit into them [CD10]', async () => {
    const bot = fastify();
    await bot.register(pictureRoutes);
    const picturesUrl = `${await bot.listen({ host: '127.0.0.1', port: 0 })}/pictures`;
    try {
      const whole = cardNamed(drawn, 'class open, en-GB');
      const open = examplesIn(BRITISH).find(({ name }) => name === 'class open')?.card;
      if (!open) throw new Error('No example is an open class');
      const card = await drawCard(open, { picturesUrl, largestBytes: bytesOf(whole) - 1 });
      const page = await openGallery(browser, 320);
      await show(page, card, 'dark');
      const served = await page.evaluate(async () => {
        const pictures = [...document.images].filter(({ src }) => src.startsWith('http:'));
        await Promise.all(pictures.map((picture) => picture.decode()));
        return pictures.map(({ src, naturalWidth }) => ({ src, naturalWidth }));
      });
      expect(served).to.have.length(1);
      expect(served[0]?.src).to.contain(`${picturesUrl}/plan-`);
      expect(served[0]?.naturalWidth).to.be.greaterThan(320);
    } finally {
      await bot.close();
    }
  });

  it('ask by the keyboard what their buttons say [CD3]', async () => {
    const page = await openGallery(browser, 320);
    await show(page, cardNamed(drawn, 'class open, en-GB'), 'dark');
    await page.getByRole('button', { name: "I'm coming" }).press('Enter');
    const [asked] = await page.evaluate(() => [...window.gallery.pressed]);
    expect(asked).to.have.property('verb', 'rsvp');
    expect(asked).to.have.property('data').that.includes({ isComing: true });
  });
});

async function show(page: Page, card: AdaptiveCard, look: (typeof LOOKS)[number]): Promise<void> {
  await page.evaluate(([json, theme]) => window.gallery.show(json, theme), [card, look] as const);
  // Pictures within a card are there at once; those from an address are not of this machine.
  await page.evaluate(() =>
    Promise.all([...document.images].filter(({ src }) => src.startsWith('data:')).map((image) => image.decode())),
  );
}

function cardNamed(drawn: readonly Drawn[], name: string): AdaptiveCard {
  const found = drawn.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No example is named ${name}`);
  return found.card;
}

/** Runs in the page: whatever is wider than its place, or shows less than it holds. */
function cutOff(): string[] {
  const page = document.documentElement;
  const edge = document.querySelector('main')?.getBoundingClientRect();
  const faults = page.scrollWidth > page.clientWidth ? [`page is ${page.scrollWidth} px wide`] : [];
  for (const element of document.querySelectorAll('main *')) {
    const what = `${element.className || element.tagName} "${element.textContent.slice(0, 30)}"`;
    const { left, right } = element.getBoundingClientRect();
    if (edge && (left < edge.left - 0.5 || right > edge.right + 0.5)) faults.push(`${what} lies outside`);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) faults.push(`${what} is cut off`);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) faults.push(`${what} is cut below`);
  }
  return faults;
}
