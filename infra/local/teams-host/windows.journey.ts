import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, rosa } from '../directory/directory.ts';
import { appPage, factsOf, openClasses, openWindow, startBox, type BoxUnderTest } from './test-app/start-box.ts';

describe('A window of the local Teams', () => {
  let box: BoxUnderTest;
  let browser: Browser;
  let happened: string[] = [];

  before(async () => {
    const moment = (id: string, title: string) => ({
      id,
      title,
      words: 'Everyone taps their effort',
      icon: 'hand' as const,
      play: async () => (happened.push(id), `${title} it is.`),
    });
    box = await startBox({
      moments: [moment('no-sensors', 'Nobody has a sensor'), moment('three-people', 'Three people')],
      status: { words: 'Live in 9 s', simulatedPeople: 61 },
      replay: async (name, bytes, personId) => {
        if (bytes[0] === 0) throw new Error('This is no workout file.');
        happened.push(`${personId} ${name} ${bytes.length}`);
        return null;
      },
    });
    browser = await launchBrowser();
  });
  beforeEach(() => {
    happened = [];
    box.host.update({ sharing: null });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(box.log).to.deep.equal([]);
  });
  after(async () => {
    await browser.close();
    await box.stop();
  });

  const shareStage = (): void => {
    box.host.update({ sharing: { contentUrl: `${box.app.origin}/stage.html`, personId: rosa.id } });
  };

  it('becomes somebody else with all its pages, while the other windows stay who they are', async () => {
    const mine = await openWindow(browser, box, `person=${amira.id}`);
    const other = await openWindow(browser, box, `person=${amira.id}`);
    await factsOf(mine, 'panel');
    await mine.getByRole('button', { name: 'Rosa Díaz, coach' }).click();
    await factsOf(mine, 'panel', /"user": "Rosa Díaz"/);
    await openClasses(mine);
    await factsOf(mine, 'channel', /"user": "Rosa Díaz"/);
    expect(new URL(mine.url()).searchParams.get('person')).to.equal(rosa.id);
    expect((await factsOf(other, 'panel')).user).to.equal('Amira Khan');
  });

  it('opens a second window as another person beside it', async () => {
    const first = await openWindow(browser, box, `person=${amira.id}`);
    await first.getByRole('button', { name: 'Window' }).click();
    const opened = first.context().waitForEvent('page');
    await first.getByRole('menuitem', { name: /Rosa Díaz/ }).click();
    expect(await factsOf(await opened, 'panel')).to.include({ user: 'Rosa Díaz' });
  });

  it('shows the stage at each true size of Teams', async () => {
    shareStage();
    const window = await openWindow(browser, box);
    for (const [words, size] of [
      ['Stage alone', '994×678'],
      ['Smallest beside the panel', '472×382'],
      ['Phone', '360×740'],
    ] as const) {
      await window.getByRole('button', { name: /^Size$|×/ }).click();
      await window.getByRole('menuitemradio', { name: new RegExp(words) }).click();
      const stage = window.locator('iframe[name=stage]');
      const drawn = await stage.evaluate((frame: HTMLElement) => `${frame.offsetWidth}×${frame.offsetHeight}`);
      expect(drawn).to.equal(size);
    }
  });

  it('shows one frame alone at its true size, with nothing around it', async () => {
    const window = await openWindow(browser, box, `frame=stage&w=472&h=382&theme=contrast&person=${rosa.id}`);
    expect(await factsOf(window, 'stage')).to.include({ theme: 'contrast', user: 'Rosa Díaz' });
    expect(await window.locator('iframe[name=stage]').boundingBox()).to.deep.equal({
      x: 0,
      y: 0,
      width: 472,
      height: 382,
    });
    expect(await window.getByRole('button').count()).to.equal(0);
  });

  it('takes its pages away when one leaves the class, and brings them back', async () => {
    shareStage();
    const window = await openWindow(browser, box);
    await factsOf(window, 'stage');
    await window.getByRole('button', { name: 'Leave', exact: true }).click();
    expect(await window.locator('iframe[name=stage], iframe[name=panel]').count()).to.equal(0);
    await window.getByRole('button', { name: 'Join again' }).click();
    await factsOf(window, 'stage');
  });

  it('goes on to the next class with an empty stage', async () => {
    shareStage();
    const window = await openWindow(browser, box);
    await factsOf(window, 'stage');
    const next = {
      id: 'next',
      chatId: '19:meeting_next@thread.v2',
      title: 'Early Yoga',
      joinUrl: 'https://teams.test/',
    };
    const before = box.host.box().meeting;
    box.host.update({ meeting: next });
    await window.getByRole('heading', { name: 'Early Yoga' }).waitFor();
    await factsOf(window, 'panel', /"meetingId": "next"/);
    expect(await window.locator('iframe[name=stage]').count()).to.equal(0);
    box.host.update({ meeting: before });
  });

  it('plays a moment and says that it did', async () => {
    const window = await openWindow(browser, box);
    await window.getByRole('button', { name: /Nobody has a sensor/ }).click();
    await window.getByText('Nobody has a sensor it is.').first().waitFor();
    expect(happened).to.deep.equal(['no-sensors']);
  });

  it('replays a workout file as the person who looks, and says why it cannot', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}`);
    const file = (name: string, content: number[]) => ({ name, mimeType: '', buffer: Buffer.from(content) });
    await window.getByLabel('Workout file').setInputFiles(file('run.fit', [14, 16, 0]));
    await window.getByText('Amira Khan now goes by run.fit.').first().waitFor();
    expect(happened).to.deep.equal([`${amira.id} run.fit 3`]);
    await window.getByLabel('Workout file').setInputFiles(file('holiday.jpg', [0, 1]));
    await window.getByText('This is no workout file.').first().waitFor();
  });

  it('leads through the class, one person after the other', async () => {
    const window = await openWindow(browser, box, `person=${rosa.id}`);
    await window.getByRole('button', { name: 'Show me' }).click();
    await factsOf(window, 'panel', /"user": "Amira Khan"/);
    await window.getByRole('button', { name: 'Next step' }).click();
    await factsOf(window, 'panel', /"user": "Rosa Díaz"/);
  });

  it('fits from 1280×800 to 1920×1080 without scrolling', async () => {
    shareStage();
    const window = await openWindow(browser, box);
    for (const [width, height] of [
      [1280, 800],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await window.setViewportSize({ width, height });
      const main = await window
        .locator('main')
        .evaluate(({ scrollWidth, scrollHeight, clientWidth, clientHeight }) => ({
          across: scrollWidth - clientWidth,
          down: scrollHeight - clientHeight,
        }));
      expect(main, `${width}×${height}`).to.deep.equal({ across: 0, down: 0 });
    }
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`has no fault that axe can find in the ${theme} theme`, async () => {
      const window = await openWindow(browser, box, `theme=${theme}`);
      await appPage(window, 'panel').locator('#facts').waitFor();
      const { violations } = await new AxeBuilder({ page: window })
        .exclude('iframe')
        .exclude('[data-tabster-dummy]')
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});
