import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { amira, hana, leo, rosa } from '../directory/directory.ts';
import type { Theme } from '../teams-host/protocol/surface.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { axeFaults, layoutFaults, type LayoutRules } from './screen.ts';
import { focused, walkTo } from './screen-keyboard.ts';
import { SCREEN_STATES, UNANSWERED, type ScreenState } from './screen-states.ts';
import { startScreenWorld, type Screen, type ScreenWorld, type Size } from './screen-world.ts';

/** The sizes at which Teams shows each surface. */
const SIZES = {
  stage: [
    [994, 678],
    [918, 540],
    [792, 382],
    [472, 382],
    [360, 740],
  ],
  panel: [
    [320, 720],
    [280, 720],
    [360, 740],
  ],
  page: [
    [1440, 900],
    [1100, 760],
    [360, 740],
  ],
  config: [
    [700, 480],
    [360, 740],
  ],
  box: [
    [1440, 900],
    [1280, 800],
  ],
  chat: [
    [1440, 900],
    [860, 740],
    [360, 740],
  ],
} as const satisfies Record<string, readonly Size[]>;

const IN_CLASS: LayoutRules = { leastTarget: 44, isDark: true };
const ON_A_PAGE: LayoutRules = { leastTarget: 24, isDark: false };
const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];
/** A meeting surface is dark under the default theme too. */
const MEETING_THEMES: readonly Theme[] = ['default', 'contrast'];
/** As the screen law says: words and a next action, whatever happens. */
const PATIENCE_MS = 10_000;

describe('The screens', function () {
  this.timeout(90_000);
  let world: ScreenWorld;
  const open = (screen: Screen) => world.open(screen);
  before(async () => {
    world = await startScreenWorld();
  });
  after(() => world.stop());

  /** Opens a screen in each theme, and measures it at each size. */
  async function check(
    screen: Screen,
    how: {
      themes: readonly Theme[];
      sizes: readonly Size[];
      rules: LayoutRules;
      until: (frame: Frame) => Promise<unknown>;
    },
  ): Promise<void> {
    for (const theme of how.themes) {
      const { page, frame, errors, context } = await open({ ...screen, theme });
      await how.until(frame);
      for (const [width, height] of how.sizes) {
        await page.setViewportSize({ width, height });
        await settled(frame);
        const faults = await layoutFaults(frame, { ...how.rules, isDark: how.rules.isDark || theme !== 'default' });
        expect(faults, `${screen.surface} of ${screen.person.givenName}, ${theme}, ${width}×${height}`).to.deep.equal(
          [],
        );
      }
      expect(await axeFaults(page), `${screen.surface} of ${screen.person.givenName}, ${theme}`).to.deep.equal([]);
      expect(errors, `${screen.surface}: console`).to.deep.equal([]);
      await context.close();
    }
  }

  const has = (text: string | RegExp) => (frame: Frame) => frame.getByText(text).first().waitFor();
  const hasButton = (name: string | RegExp) => (frame: Frame) => frame.getByRole('button', { name }).first().waitFor();
  const inClass = { themes: MEETING_THEMES, rules: IN_CLASS };
  const onPage = { themes: THEMES, rules: ON_A_PAGE, sizes: SIZES.page };

  it('fit and can be used by everybody: the stage of a class, before it and with nobody on it', async () => {
    await Promise.all([
      check({ surface: 'stage', person: amira }, { ...inClass, sizes: SIZES.stage, until: has('You') }),
      check(
        { surface: 'stage', person: leo, meeting: 'scheduled' },
        { ...inClass, themes: ['default'], sizes: SIZES.stage, until: has(/when Rosa starts the class/) },
      ),
      check(
        { surface: 'stage', person: leo, meeting: 'nobody' },
        { ...inClass, themes: ['default'], sizes: SIZES.stage, until: has(/^Time leads/) },
      ),
    ]);
  });

  it('fit and can be used by everybody: the panel, in its first run, with a sensor, without, and as coach', async () => {
    const panel = { ...inClass, sizes: SIZES.panel };
    const admin = { surface: 'panel', person: hana } as const;
    await Promise.all([
      check({ surface: 'panel', person: amira }, { ...panel, until: has('Polar H10, live') }),
      check({ surface: 'panel', person: leo }, { ...panel, until: hasButton(/^Hard/) }),
    ]);
    await Promise.all([
      check({ surface: 'panel', person: rosa }, { ...panel, until: hasButton('End class') }),
      check({ surface: 'panel', person: rosa, meeting: 'scheduled' }, { ...panel, until: hasButton('Start class') }),
    ]);
    const { page, frame, context } = await open({ ...admin, meeting: 'scheduled', size: [320, 720] });
    await frame.getByRole('button', { name: 'Take part' }).click();
    for (const step of ['Your zones', 'Who sees your effort?']) {
      await has(step)(frame);
      if (step !== 'Your zones') await frame.getByRole('button', { name: 'More' }).click();
      expect(await layoutFaults(frame, IN_CLASS), step).to.deep.equal([]);
      expect(await axeFaults(page), step).to.deep.equal([]);
      await frame.getByRole('button', { name: /^Skip|^Not now/ }).click();
    }
    await context.close();
  });

  it('fit and can be used by everybody: the tabs and the page that sets one up', async () => {
    await Promise.all([
      check({ surface: 'channel', person: leo }, { ...onPage, until: has('Lunch HIIT') }),
      check({ surface: 'personal', person: amira }, { ...onPage, until: has('Lunch HIIT') }),
    ]);
    const config = { ...onPage, sizes: SIZES.config, until: has('Show the classes here') };
    await check({ surface: 'config', person: hana }, config);
  });

  it('fit and can be used by everybody: each section of the personal tab', async () => {
    const { page, frame, errors, context } = await open({ surface: 'personal', person: amira });
    for (const section of ['My classes', 'Profile', 'Who sees what', 'Devices', 'Help']) {
      await page.setViewportSize({ width: 1100, height: 760 });
      await frame.getByRole('link', { name: section, exact: true }).click();
      await frame.getByRole('heading', { level: 1 }).waitFor();
      await settled(frame);
      for (const width of [1100, 360]) {
        await page.setViewportSize({ width, height: 760 });
        await settled(frame);
        expect(await layoutFaults(frame, ON_A_PAGE), `${section}, ${width}`).to.deep.equal([]);
      }
      expect(await axeFaults(page), section).to.deep.equal([]);
    }
    expect(errors).to.deep.equal([]);
    await context.close();
  });

  it('can be walked by keyboard alone: first run, effort, stop sharing, share again', async () => {
    const { page, frame, context } = await open({
      surface: 'panel',
      person: hana,
      meeting: 'nobody',
      size: [320, 720],
    });
    await hasButton('Take part')(frame);
    await page.locator('iframe').focus();
    await walkTo(page, frame, 'Take part');
    await page.keyboard.press('Enter');
    await has('Your zones')(frame);
    await walkTo(page, frame, 'Birth year');
    await page.keyboard.type('1985');
    await walkTo(page, frame, 'Continue');
    await page.keyboard.press('Enter');
    await has('Who sees your effort?')(frame);
    await walkTo(page, frame, 'Only me');
    await page.keyboard.press('ArrowDown');
    await walkTo(page, frame, 'Continue');
    await page.keyboard.press('Enter');
    await hasButton(/^Hard/)(frame);
    expect(await focused(frame), 'after a step the reading goes on from its title').to.equal('Lunch HIIT');
    await walkTo(page, frame, /^Easy/);
    await page.keyboard.press('3');
    await frame.getByRole('button', { name: /^Hard/, pressed: true }).waitFor();
    await walkTo(page, frame, 'Stop sharing');
    await page.keyboard.press('Enter');
    await hasButton('Share again')(frame);
    expect(await focused(frame), 'the way back is under the same finger').to.equal('Share again');
    await page.keyboard.press('Enter');
    await hasButton('Stop sharing')(frame);
    await context.close();
  });

  it('fit and can be used by everybody: Teams in a box', async () => {
    for (const theme of ['default', 'contrast'] as const) {
      const context = await world.browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${world.hostOrigin}${writeWindowAddress({ personId: amira.id, theme })}`);
      for (const name of ['stage', 'panel']) await page.frameLocator(`[name=${name}]`).getByRole('main').waitFor();
      await page.getByRole('heading', { name: 'Lunch HIIT is on' }).waitFor();
      for (const [width, height] of SIZES.box) {
        await page.setViewportSize({ width, height });
        await settled(page.mainFrame());
        const faults = await layoutFaults(page.mainFrame(), { leastTarget: 24, isDark: theme !== 'default' });
        expect(faults, `the box, ${theme}, ${width}×${height}`).to.deep.equal([]);
      }
      expect(await axeFaults(page), `the box, ${theme}`).to.deep.equal([]);

      await page.getByRole('tab', { name: 'Classes' }).click();
      await page.frameLocator('[name=channel]').getByRole('main').waitFor();
      await page.getByRole('button', { name: /^Chat/ }).click();
      await page.getByRole('region', { name: 'Messages' }).getByText('Welcome to Upbeat').waitFor();
      for (const [width, height] of SIZES.chat) {
        await page.setViewportSize({ width, height });
        await settled(page.mainFrame());
        const faults = await layoutFaults(page.mainFrame(), { leastTarget: 24, isDark: theme !== 'default' });
        expect(faults, `a chat, ${theme}, ${width}×${height}`).to.deep.equal([]);
      }
      expect(await axeFaults(page), `a chat, ${theme}`).to.deep.equal([]);
      await context.close();
    }
  });

  async function expectWords({ screen, surfaces, path, words, action }: ScreenState): Promise<void> {
    await Promise.all(
      surfaces.map(async (surface) => {
        const { frame, context } = await open({ ...screen, surface, size: [472, 640] });
        const patience = { timeout: PATIENCE_MS };
        if (path !== undefined) await goTo(frame, path);
        await frame.getByText(words).first().waitFor(patience);
        if (action !== null) await frame.getByRole('button', { name: action }).first().waitFor(patience);
        expect(await layoutFaults(frame, { leastTarget: 24, isDark: false }), surface).to.deep.equal([]);
        await context.close();
      }),
    );
  }

  describe('say what is and what to do next within ten seconds', () => {
    let waiting: Promise<unknown>;
    before(() => {
      waiting = expectWords(UNANSWERED).catch((fault: unknown) => fault); // beside the others
    });
    for (const state of SCREEN_STATES) it(`when ${state.state}`, () => expectWords(state));
    it(`when ${UNANSWERED.state}`, async () => {
      expect(await waiting).to.equal(undefined);
    });
  });

  it('say that a class is over, and what stays', async () => {
    await Promise.all(
      (['stage', 'panel'] as const).map(async (surface) => {
        const { frame, context } = await open({ surface, person: leo, meeting: 'ended', size: [472, 640] });
        await has('The class is over')(frame);
        await has(/Your own result is in the Upbeat panel|You took no part/)(frame);
        await context.close();
      }),
    );
  });
});

/** To a page of the personal tab. */
async function goTo(frame: Frame, path: string): Promise<void> {
  await frame.getByRole('main').waitFor();
  await frame.evaluate((hash) => location.assign(hash), `#${path}`);
}

/** Resolves once the page has drawn itself anew. */
function settled(frame: Frame): Promise<void> {
  return frame.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
