import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';
import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { amira } from '../directory/directory.ts';
import { RELAY_CREDENTIALS } from '../relays/start-relays.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import {
  answerFirstRun,
  frameOf,
  NO_HEART,
  openPairingPage,
  startHeart,
  startPairingWorld,
  type BeatingHeart,
  type PairingWorld,
} from './pairing-world.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';

/** From the panel's button to beats that others see, for somebody who has never done it. */
const NEWCOMER_MS = 60_000;
/** The bench does the same for three minutes. */
const HIDDEN_BEATS = 15;

const SIZES = [
  [480, 800],
  [360, 740],
  [1100, 760],
] as const;

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

describe('A heart-rate strap', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let world: PairingWorld;
  let meeting: Page;
  let panel: Frame;
  let pairing: Page;
  let heart: BeatingHeart = NO_HEART;
  let errors: readonly string[];

  before(async () => {
    stack = await startStackForTests({ pages: true });
    world = await startPairingWorld(stack);
    meeting = await world.openMeeting(amira);
    await answerFirstRun(meeting);
    panel = await frameOf(meeting, 'panel');
  });
  after(async () => {
    await heart.stop();
    await world.stop();
    await stack.end();
  });

  const title = (name: string) => pairing.getByRole('heading', { level: 1, name });
  const storedSeconds = async () => (await world.storedOf(amira)).filter(isBpm).length;

  it('comes from the button in the panel to beats on panel and stage within a minute [PP1]', async () => {
    const began = performance.now();
    pairing = await openPairingPage(world, meeting);
    errors = errorsOf(pairing);
    await world.strap.attend(pairing);
    await pairing.getByRole('button', { name: 'Choose strap' }).click();
    await title('Waiting for the first beat').waitFor();
    expect(new URL(pairing.url()).hash, 'what is left of the code in the address').to.equal('');
    heart = startHeart(world.strap, pairing, 150);
    await title('Your strap is sending').waitFor();
    await meeting.bringToFront();
    await panel.getByText('Polar H10, live').last().waitFor();
    await panel.getByText('150', { exact: true }).waitFor();
    const stage = await frameOf(meeting, 'stage');
    await stage.getByRole('listitem').filter({ hasText: 'You' }).getByText('Hard').waitFor();
    expect(performance.now() - began).to.be.lessThan(NEWCOMER_MS);
  });

  it('misses no second while its page is hidden behind another and slowed down [PP3]', async () => {
    const seen = () => pairing.evaluate(() => document.visibilityState);
    expect(await seen()).to.equal('hidden');
    const first = heart.beats();
    await until(() => heart.beats() >= first + HIDDEN_BEATS);
    expect(await seen()).to.equal('hidden');
    await heart.stop();
    await until(async () => (await storedSeconds()) === heart.beats());
    await pairing.bringToFront();
    heart = startHeart(world.strap, pairing, 150);
  });

  it('shows battery, contact, place and zone, in the page and in the panel', async () => {
    await title('Your strap is sending').waitFor();
    await pairing.getByText('Skin contact good, on your chest, battery 70 %').waitFor();
    await pairing.getByText('Z4 Hard').waitFor();
    await pairing.getByText('All seconds received').waitFor();
    await meeting.bringToFront();
    await panel.getByText('Battery 70 %, skin contact good').waitFor();
    await pairing.bringToFront();
  });

  it('can be seen and used by everybody, at each size and in each look', async () => {
    for (const look of LOOKS) {
      await pairing.emulateMedia(look);
      await pairing.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      for (const [width, height] of SIZES) {
        await pairing.setViewportSize({ width, height });
        const isDark = look.colorScheme === 'dark';
        const faults = await layoutFaults(pairing.mainFrame(), { leastTarget: 44, isDark });
        expect(faults, `${look.colorScheme}, ${look.forcedColors}, ${width}×${height}`).to.deep.equal([]);
      }
      expect(await axeFaults(pairing), `${look.colorScheme}, ${look.forcedColors}`).to.deep.equal([]);
    }
    await pairing.emulateMedia({ colorScheme: null, forcedColors: null });
  });

  it('says that nothing is sent without skin contact, and goes on with it [PP2]', async () => {
    heart.contact = 'none';
    await title('Nothing is being sent').waitFor();
    await pairing.getByText('has no skin contact').waitFor();
    await meeting.bringToFront();
    await panel.getByText('no skin contact: moisten it').waitFor();
    await pairing.bringToFront();
    heart.contact = 'ok';
    await title('Your strap is sending').waitFor();
  });

  it('comes back by itself after it was out of range, without being chosen again [PP5]', async () => {
    await world.strap.leave();
    await pairing.getByText('is out of range').waitFor();
    const before = await storedSeconds();
    await world.strap.comeBack();
    await title('Your strap is sending').waitFor();
    await until(async () => (await storedSeconds()) > before);
  });

  it('is disowned after one question, which says how much is gone [PI6]', async () => {
    await pairing.getByRole('button', { name: 'Not my heart rate' }).click();
    await pairing.getByText('Delete everything since you paired?').waitFor();
    expect(await axeFaults(pairing)).to.deep.equal([]);
    await pairing.getByRole('button', { name: 'Delete and stop' }).click();
    await title('Deleted').waitFor();
    await pairing.getByText(/\d+ s are gone for good/).waitFor();
    expect(await storedSeconds()).to.equal(0);
    await meeting.bringToFront();
    await panel.getByRole('button', { name: 'Pair a heart-rate strap' }).waitFor();
    expect(errors).to.deep.equal([]);
  });

  it('may be tried without a code: shown in the page, and sent nowhere [PP2]', async () => {
    const page = await world.context.newPage();
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${stack.apiOrigin}/pair.html`);
    await checkScreen(page);
    await page.getByLabel('Code').fill('abcd efgh');
    await page.getByText('This code does not work').waitFor();
    await page.getByRole('button', { name: 'Try my sensor' }).click();
    await world.strap.attend(page);
    await page.getByRole('button', { name: 'Choose strap' }).click();
    await page.getByRole('heading', { level: 1, name: 'Waiting for the first beat' }).waitFor();
    await world.strap.notify(page, { bpm: 88 });
    await page.getByRole('heading', { level: 1, name: 'Your strap works' }).waitFor();
    await page.getByText('Nothing is sent. Nothing is kept.').waitFor();
    await checkScreen(page);
    expect(sockets).to.deep.equal([]);
    await page.close();
  });

  it('is not asked for by a browser without Bluetooth, which says what works instead [PP6]', async () => {
    const page = await world.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'bluetooth', { value: undefined }));
    await page.goto(`${stack.apiOrigin}/pair.html#try`);
    await page.getByRole('heading', { level: 1, name: 'This browser has no Bluetooth' }).waitFor();
    await page.getByText(/Chrome, Edge or Opera/).waitFor();
    await page.getByLabel('Pulsoid access token').waitFor();
    await checkScreen(page);
    await page.close();
  });

  for (const [label, credential, name] of [
    ['Pulsoid access token', RELAY_CREDENTIALS.pulsoidToken, 'Pulsoid'],
    ['HypeRate device ID', RELAY_CREDENTIALS.hypeRateDevice, 'HypeRate'],
  ] as const) {
    it(`may be a relay instead: ${name} reaches the panel the same way [PP7]`, async () => {
      await meeting.bringToFront();
      const page = await openPairingPage(world, meeting);
      await page.getByRole('button', { name: 'Other sources' }).click();
      await page.getByLabel(label).fill(credential);
      await page.getByRole('button', { name: `Connect ${name}` }).click();
      await page.getByRole('heading', { level: 1, name: `${name} is sending` }).waitFor();
      await meeting.bringToFront();
      await panel.getByText(`${name}, live`).waitFor();
      await page.bringToFront();
      await page.getByRole('button', { name: 'Stop sending' }).click();
      await page.getByRole('heading', { level: 1, name: 'Stopped' }).waitFor();
      await meeting.bringToFront();
      await panel.getByRole('button', { name: 'Pair a heart-rate strap' }).waitFor();
    });
  }
});

async function checkScreen(page: Page): Promise<void> {
  expect(await layoutFaults(page.mainFrame(), { leastTarget: 44, isDark: false })).to.deep.equal([]);
  expect(await axeFaults(page)).to.deep.equal([]);
}

/** Resolves once it holds; the test's own limit ends a wait that never does. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}
