import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, rosa } from '../directory/directory.ts';
import { createSmallAgenda, type SmallAgenda } from './test-app/small-agenda.ts';
import { factsOf, meeting, openWindow, startBox, type BoxUnderTest } from './test-app/start-box.ts';

const stretch = '19:meeting_stretch@thread.v2';

describe('A week in the local Teams', () => {
  let agenda: SmallAgenda;
  let box: BoxUnderTest;
  let browser: Browser;

  before(async () => void (browser = await launchBrowser()));
  beforeEach(async () => {
    agenda = createSmallAgenda();
    box = await startBox({ agenda });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(box.log).to.deep.equal([]);
    await box.stop();
  });
  after(() => browser.close());

  const aboutNow = (): string => new Date().toISOString();
  const invite = (personId: string): void =>
    agenda.invite(personId, { id: 'stretch', title: 'Morning stretch', startsAt: aboutNow(), chatId: stretch });
  const openCalendar = async (query = `person=${amira.id}`): Promise<Page> => {
    const page = await openWindow(browser, box, query);
    await page.getByRole('button', { name: 'Calendar' }).click();
    return page;
  };
  const entry = (page: Page, words: RegExp | string = /^Morning stretch/) => page.getByRole('button', { name: words });
  const faultsIn = async (page: Page): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).include('main').exclude('iframe').analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  it('shows an invitation as it comes, and takes the answer as Outlook does', async () => {
    const page = await openCalendar();
    await page.getByText('Nothing is in this week').waitFor();
    invite(amira.id);
    await entry(page, /You have not answered\.$/).click();
    for (const [button, said] of [
      ['Maybe', 'You may come'],
      ['Accept', 'You come'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('status').filter({ hasText: said }).waitFor();
    }
    expect(agenda.seenBy(amira.id).entries[0]?.answer).to.equal('accepted');
    await page.keyboard.press('Escape');
    await entry(page, /You come\.$/).waitFor();
  });

  it('says how many come to whoever organises, and that something was called off', async () => {
    const answers = { accepted: 3, tentative: 1, declined: 0, none: 2 };
    agenda.invite(rosa.id, { id: 'own', title: 'Morning stretch', startsAt: aboutNow(), answer: 'organiser', answers });
    agenda.invite(rosa.id, { id: 'off', title: 'Rowing', startsAt: aboutNow(), isCancelled: true });
    const page = await openCalendar(`person=${rosa.id}`);
    await entry(page).click();
    await page.getByText('3 come, 1 may, 0 do not, 2 have not answered').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).to.equal(0);
    await page.keyboard.press('Escape');
    await entry(page, /^Rowing.*Called off\.$/).click();
    await page.getByText('It was called off and does not take place.').waitFor();
  });

  it('leads into another meeting beside the class that is live, with a stage of its own, and back', async () => {
    invite(rosa.id);
    const page = await openCalendar(`person=${rosa.id}`);
    await entry(page).click();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { name: 'Morning stretch' }).waitFor();
    expect(await factsOf(page, 'panel', /meeting_stretch/)).to.include({ chatId: stretch });
    expect([...agenda.present]).to.eql([`${rosa.id} ${stretch}`]);

    const other = await openWindow(browser, box, `person=${amira.id}`);
    await other.getByRole('heading', { name: 'Lunch HIIT' }).waitFor();
    expect(await factsOf(other, 'panel')).to.include({ chatId: meeting.chatId });

    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await entry(page).waitFor();
    expect(agenda.present.size).to.equal(0);
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    await page.getByRole('heading', { name: 'Lunch HIIT' }).waitFor();
  });

  it('tells in Activity what Upbeat tells, counts it, and leads there', async () => {
    const page = await openWindow(browser, box, `person=${amira.id}`);
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'class-1' }));
    const link = `https://teams.microsoft.com/l/entity/an-app/upbeat-personal?context=${context}`;
    agenda.tell(amira.id, { id: '1', text: 'Lunch HIIT begins at 12:15', preview: 'It begins today', link });
    agenda.tell(rosa.id, { id: '2', text: 'Not for Amira' });
    await page.getByLabel('1 new notice').waitFor();
    await page.getByRole('button', { name: 'Activity' }).click();
    await page.getByRole('button', { name: /^Lunch HIIT begins/ }).click();
    expect(await factsOf(page, 'personal')).to.include({ frameContext: 'content' });
    await page.getByLabel('1 new notice').waitFor({ state: 'detached' });
    expect(agenda.seenBy(amira.id).activity[0]?.isRead).to.equal(true);
  });

  it('works from the keyboard alone', async () => {
    invite(amira.id);
    const page = await openCalendar();
    await entry(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('status').filter({ hasText: 'You come' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await entry(page).evaluate((element) => element === document.activeElement)).to.equal(true);
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    it(`has no fault that axe finds, in the theme ${theme}`, async () => {
      for (const answer of ['none', 'accepted', 'tentative', 'declined'] as const) {
        agenda.invite(amira.id, {
          id: answer,
          title: `Class ${answer}`,
          startsAt: aboutNow(),
          answer,
          chatId: stretch,
        });
      }
      agenda.tell(amira.id, { id: '1', text: 'Lunch HIIT begins at 12:15', preview: 'It begins today' });
      const page = await openCalendar(`person=${amira.id}&theme=${theme}`);
      await entry(page, /^Class accepted/).waitFor();
      expect(await faultsIn(page)).to.eql([]);
      await page.getByRole('button', { name: 'Activity' }).click();
      await page.getByRole('button', { name: /^Lunch HIIT begins/ }).waitFor();
      expect(await faultsIn(page)).to.eql([]);
    });
  }
});
