import { expect } from 'chai';
import type { Browser, Frame, Page } from 'playwright-core';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { bundledSeries } from '../athletes/workouts/bundled.ts';
import { boxPeople } from '../box/people.ts';
import { setUpOrganisations } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, hana, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { holdRecordedClass } from './history-world.ts';
import { keepReadyRecording, keepRecording } from './playback-world.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';

const ON_A_PAGE = { leastTarget: 24, isDark: false };
/** The video begins before the class, and ends long before it. */
const VIDEO = { beginsAtSecond: -20, seconds: 300 };

describe('Playback of a class', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let browser: Browser;
  let host: TeamsHost;
  let held: SessionView;
  let unseen: SessionView;

  before(async () => {
    [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
    await setUpOrganisations(stack);
    unseen = await holdRecordedClass(stack, { person: leo, daysAgo: 2 });
    held = await holdRecordedClass(stack, { person: leo, daysAgo: 0 });
    await keepReadyRecording(stack, { session: held, video: VIDEO });
    host = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: null,
      log: () => undefined,
    });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(async () => {
    await browser.close();
    await host.stop();
    await stack.end();
  });

  async function open(
    { id }: SessionView,
    { person = leo, width = 1100, arrange }: { person?: LocalPerson; width?: number; arrange?: Arrange } = {},
  ): Promise<{ page: Page; frame: Frame; errors: readonly string[] }> {
    const viewport = { width, height: 760 };
    const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const errors = errorsOf(page);
    await arrange?.(page);
    const lone = { surface: 'personal', width: null, height: null } as const;
    await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme: 'default', frame: lone })}`);
    await page.locator('iframe[name=personal]').waitFor();
    const frame = page.frame({ name: 'personal' });
    if (!frame) throw new Error('The window has no personal tab');
    await frame
      .getByRole('link', { name: 'My classes' })
      .or(frame.getByRole('button', { name: 'My classes' }))
      .waitFor();
    await frame.evaluate((path) => (location.hash = path), `/watch/${id}`);
    return { page, frame, errors };
  }
  type Arrange = (page: Page) => Promise<unknown>;

  const curve = (frame: Frame) => frame.getByRole('slider', { name: /^Time of the class/ });
  /** The second of the class at which the cursor stands, and at which the pictures are. */
  const both = (frame: Frame) =>
    frame.evaluate((beginsAtSecond) => {
      const cursor = Number(document.querySelector('[data-cursor]')?.getAttribute('data-second'));
      const pictures = (document.querySelector('video')?.currentTime ?? Number.NaN) + beginsAtSecond;
      return { cursor, pictures, apart: Math.abs(cursor - Math.max(0, pictures)) };
    }, VIDEO.beginsAtSecond);
  const until = (frame: Frame, second: number) =>
    frame.waitForFunction(
      (at) => Number(document.querySelector('[data-cursor]')?.getAttribute('data-second')) >= at,
      second,
      { polling: 'raf' },
    );
  const pictures = (frame: Frame) =>
    frame.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);

  const settled = (frame: Frame) =>
    frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

  it('leads from my result to the video, whose cursor goes with it [PB11, PB12]', async () => {
    const { page, frame, errors } = await open(held);
    await frame.evaluate((path) => (location.hash = path), `/classes/${held.id}`);
    await frame.getByRole('button', { name: 'Watch in step' }).click();
    await pictures(frame);
    await page.keyboard.press(' ');
    await until(frame, 2);
    const watched = [];
    for (let look = 0; look < 20; look++) watched.push((await both(frame)).apart);
    expect(Math.max(...watched), 'seconds between cursor and video').to.be.below(0.25);
    await frame.getByRole('button', { name: 'Pause' }).click();
    expect((await both(frame)).apart).to.be.below(0.1);
    expect(errors).to.deep.equal([]);
  });

  it('goes where one presses on the curve, and where keys lead [PB14]', async () => {
    const { page, frame } = await open(held);
    await pictures(frame);
    const { width = 0, height = 0 } = (await curve(frame).boundingBox()) ?? {};
    await curve(frame).click({ position: { x: width / 12, y: height / 2 } });
    expect((await both(frame)).cursor).to.be.closeTo(150, 2);
    expect((await both(frame)).apart).to.be.below(0.1);
    await page.keyboard.press('ArrowRight');
    expect((await both(frame)).pictures).to.be.closeTo(155, 2.1);
    await page.keyboard.press('j');
    expect((await both(frame)).pictures).to.be.closeTo(145, 2.1);
    await page.keyboard.press('Home');
    expect((await both(frame)).pictures).to.be.closeTo(0, 0.1);
    await frame.getByRole('button', { name: /^Build, / }).click();
    expect((await both(frame)).pictures).to.be.closeTo(60, 0.1);
    expect(await frame.getByRole('button', { name: /^Build, / }).getAttribute('aria-current')).to.equal('true');
  });

  it('says what I measured under the cursor, and jumps to my hardest minute [PB15]', async () => {
    const { page, frame } = await open(held);
    const [ride] = await bundledSeries();
    await pictures(frame);
    await page.keyboard.press('Home');
    await page.keyboard.press('l');
    expect(await curve(frame).getAttribute('aria-valuetext')).to.match(
      new RegExp(`^${ride?.[10]} bpm, Z\\d \\w+ at 0:10$`),
    );
    await frame.getByRole('button', { name: 'Jump to my hardest minute' }).click();
    await frame.getByText(/^Your hardest minute, from \d+:\d\d$/).waitFor({ state: 'attached' });
    const from = (await both(frame)).cursor;
    const means = Array.from({ length: (ride?.length ?? 0) - 59 }, (_, second) =>
      [...(ride?.subarray(second, second + 60) ?? [])].reduce((sum, bpm) => sum + bpm, 0),
    );
    expect(means[Math.round(from)]).to.be.at.least(Math.max(...means) - 60);
  });

  it('goes on by its clock where the video has ended [PB12]', async () => {
    const { page, frame } = await open(held);
    await pictures(frame);
    await frame.getByRole('button', { name: /^Push, .* 2:30$/ }).click();
    for (let times = 0; times < 25; times++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('k');
    await until(frame, VIDEO.beginsAtSecond + VIDEO.seconds + 1);
    await frame.getByText(/^The recording ended at 4:40/).waitFor();
  });

  it('renews a link that has run out, and keeps its place [PB13]', async () => {
    const opened: string[] = [];
    const { page, frame } = await open(held, {
      arrange: async (window) => {
        await window.route('**/recording/link', async (route) => {
          const response = await route.fetch();
          const link = (await response.json()) as { url: string };
          opened.push(link.url);
          await route.fulfill({ response, json: { ...link, url: `${link.url}&opened=${opened.length}` } });
        });
      },
    });
    await pictures(frame);
    await frame.getByRole('button', { name: /^Push, .* 2:30$/ }).click();
    await page.route('**/*opened=1', (route) => route.fulfill({ status: 403 }));
    await frame.evaluate(() => {
      const video = document.querySelector('video');
      if (video) video.dispatchEvent(new Event('error'));
    });
    await frame.waitForFunction(() => document.querySelector('video')?.src.endsWith('opened=2'));
    await pictures(frame);
    expect((await both(frame)).pictures).to.be.closeTo(150, 0.1);
    expect(opened).to.have.length(2);
  });

  it('shows what was said, once captions are wanted', async () => {
    const { page, frame } = await open(held);
    await frame.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length);
    await page.keyboard.press('c');
    await frame.getByRole('button', { name: 'Hide captions' }).waitFor();
    expect(await frame.evaluate(() => document.querySelector('video')?.textTracks[0]?.mode)).to.equal('showing');
  });

  it('withholds a mean of fewer than five others, in words [PB6]', async () => {
    const { frame } = await open(held);
    await frame.getByText('Class mean').click();
    await frame.getByText(/^Withheld\. /).waitFor();
  });

  for (const [state, kept, words] of [
    ['is awaited', { state: 'waiting' }, 'Teams is working on the recording'],
    ['is on its way', { state: 'pulling', bytesPulled: 412e6, bytes: 980e6 }, '412 of 980 MB'],
    ['was refused', { state: 'refused', reason: 'consent-missing' }, 'Upbeat may not fetch recordings here'],
    ['was deleted', { state: 'deleted' }, 'The recording was deleted'],
  ] as const) {
    it(`works by its clock while the recording ${state} [PB12]`, async () => {
      await keepRecording(stack, { session: unseen, kept });
      const { page, frame, errors } = await open(unseen);
      await frame.getByText(words).first().waitFor();
      await page.keyboard.press(' ');
      await until(frame, 1);
      expect(await layoutFaults(frame, ON_A_PAGE)).to.deep.equal([]);
      expect(await axeFaults(page)).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
  }

  it('shows the video by itself once it is there [PB8]', async () => {
    await keepRecording(stack, { session: unseen, kept: { state: 'pulling', bytesPulled: 1e6, bytes: 2e6 } });
    const { page, frame } = await open(unseen);
    await frame.getByText('1 of 2 MB').waitFor();
    await page.keyboard.press('l');
    await keepReadyRecording(stack, { session: unseen, video: { beginsAtSecond: 0, seconds: 60 } });
    await pictures(frame);
    expect(await frame.evaluate(() => document.querySelector('video')?.currentTime)).to.be.closeTo(10, 0.1);
  });

  it('is for the coach too, who brought no curve, and for nobody who was not there [PB1]', async () => {
    const coach = await open(held, { person: rosa });
    await coach.frame.getByText(/^You have no heart rate or taps/).waitFor();
    await pictures(coach.frame);
    for (const person of [hana, amira]) {
      const { frame } = await open(held, { person });
      await frame.getByText('Nothing to watch here for you').waitFor();
    }
  });

  it('fits every page it stands on, and can be used by everybody', async () => {
    const { page, frame, errors } = await open(held);
    await pictures(frame);
    for (const [width, height] of [
      [1100, 760],
      [480, 800],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(frame);
      expect(await layoutFaults(frame, ON_A_PAGE), `${width}`).to.deep.equal([]);
      expect(await axeFaults(page), `${width}`).to.deep.equal([]);
    }
    expect(errors).to.deep.equal([]);
  });
});
