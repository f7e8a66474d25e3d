import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Frame } from 'playwright-core';
import { apiClientOf, type ApiClient } from '../box/api-client.ts';
import { amira, leo, rosa } from '../directory/directory.ts';
import { axeFaults, layoutFaults } from './screen.ts';
import { startScreenWorld, type OpenScreen, type ScreenWorld, type Size } from './screen-world.ts';

const WHOLE: Size = [994, 678];
/** The sizes at which Teams shows a stage, and a phone. */
const SIZES: readonly Size[] = [WHOLE, [918, 540], [792, 382], [472, 382], [360, 740]];
const RULES = { leastTarget: 44, isDark: true };

describe('The stage, as the coach leads it', function () {
  this.timeout(120_000);
  let world: ScreenWorld;
  let coach: ApiClient;
  let path: string;
  /** Amira's stage in both looks: what the coach does reaches pages that are open. */
  let stages: OpenScreen[];

  before(async () => {
    world = await startScreenWorld();
    path = `/api/sessions/${world.sessionOf('live').id}`;
    coach = await apiClientOf(rosa, world.address);
    stages = await Promise.all(
      (['default', 'contrast'] as const).map((theme) => world.open({ surface: 'stage', person: amira, theme })),
    );
    await everywhere((frame) => frame.getByText('You', { exact: true }).first().waitFor());
  });
  after(() => world.stop());

  const show = (change: object) => coach.call('PUT', `${path}/stage`, change);
  const everywhere = (look: (frame: Frame) => Promise<unknown>) => Promise.all(stages.map(({ frame }) => look(frame)));
  const has = (text: string | RegExp) => everywhere((frame) => frame.getByText(text).first().waitFor());

  async function expectNoFaults(what: string): Promise<void> {
    for (const stage of stages) {
      const { page, frame, errors } = stage;
      for (const [width, height] of SIZES) {
        await resize(stage, [width, height]);
        expect(await layoutFaults(frame, RULES), `${what}, ${width}×${height}`).to.deep.equal([]);
      }
      expect(await axeFaults(page), what).to.deep.equal([]);
      expect(errors, what).to.deep.equal([]);
      await resize(stage, WHOLE);
    }
  }

  it('shows everyone on one field, and the same in words and as a list of names [SG2]', async () => {
    await show({ view: 'everyone' });
    await everywhere((frame) => frame.locator('canvas').waitFor());
    await has(/\d+ people share a tile/);
    await everywhere((frame) => frame.getByRole('table', { name: 'Class by zone' }).waitFor());
    await expectNoFaults('everyone');
    await everywhere((frame) => frame.getByRole('button', { name: 'List of names' }).click());
    await everywhere((frame) => frame.getByRole('list', { name: 'Everyone' }).waitFor());
    await expectNoFaults('the list of names');
    await everywhere((frame) => frame.getByRole('button', { name: 'List of names' }).click());
  });

  it('lets each screen have the other view, until the coach changes it again [SG3]', async () => {
    await everywhere((frame) => frame.getByRole('button', { name: 'Tiles' }).click());
    await everywhere((frame) => frame.getByRole('list', { name: 'Class' }).waitFor());
    await show({ view: 'timer' });
    await everywhere((frame) => frame.getByRole('button', { name: 'Everyone' }).waitFor({ state: 'detached' }));
    await show({ view: 'everyone' });
    await everywhere((frame) => frame.locator('canvas').waitFor());
  });

  it('shows the plain timer with nobody on it but oneself [SG7]', async () => {
    await show({ view: 'timer' });
    await everywhere((frame) => frame.locator('canvas').waitFor({ state: 'detached' }));
    await everywhere(async (frame) => expect(await frame.getByRole('listitem').count()).to.equal(1));
    await expectNoFaults('the timer');
  });

  it('says that it is recorded without names and bpm [SG7]', async () => {
    await show({ view: 'tiles', isRecorded: true });
    await has('Recorded without names and bpm.');
    await expectNoFaults('recorded');
    await show({ isRecorded: false });
    await everywhere((frame) => frame.getByText('Recorded without').waitFor({ state: 'detached' }));
  });

  it('shows a cue large for ten seconds, and says it once [SG6]', async () => {
    const text = 'Shoulders down, breathe out slowly, and keep the knees soft';
    await coach.call('POST', `${path}/cues`, { id: randomUUID(), text });
    await has(text);
    await expectNoFaults('a cue');
    await everywhere((frame) =>
      frame
        .getByRole('status')
        .filter({ hasText: `Rosa says: ${text}` })
        .waitFor(),
    );
    await everywhere((frame) => frame.getByRole('paragraph').filter({ hasText: text }).waitFor({ state: 'detached' }));
    const { frame: late, context } = await world.open({ surface: 'stage', person: leo });
    await late.getByRole('timer').waitFor();
    expect(await late.getByText(text).count(), 'who comes later hears nothing').to.equal(0);
    await context.close();
  });

  it('puts a person in the spotlight who said yes; all others keep their places [SG8]', async () => {
    const ticket = await (await apiClientOf(amira, world.address)).call<LiveTicket>('GET', `${path}/live`);
    const namesOf = (frame: Frame) => frame.getByRole('list', { name: 'Class' }).getByRole('listitem').allInnerTexts();
    const nameOf = (tile: string) => tile.split('\n')[0];
    const before = (await Promise.all(stages.map(({ frame }) => namesOf(frame)))).map((tiles) => tiles.map(nameOf));
    const askId = randomUUID();
    await coach.call('POST', `${path}/spotlight`, { askId, slot: ticket.mySlot });
    const person = await apiClientOf(amira, world.address);
    await person.call('PUT', `${path}/spotlight/answer`, { askId, isYes: true });
    await everywhere((frame) => frame.getByRole('list', { name: 'In the spotlight' }).waitFor());
    await expectNoFaults('the spotlight');
    const after = (await Promise.all(stages.map(({ frame }) => namesOf(frame)))).map((tiles) => tiles.map(nameOf));
    expect(after).to.deep.equal(before);
  });

  it('is calm and empty when the coach clears it [SG7]', async () => {
    await show({ isCleared: true });
    await has('The class is paused. Nobody is shown.');
    await everywhere(async (frame) => expect(await frame.getByRole('listitem').count()).to.equal(0));
    await expectNoFaults('cleared');
  });
});

/** Resolves once the page has drawn itself anew. */
async function resize({ page, frame }: OpenScreen, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await frame.waitForFunction((wanted) => innerWidth === wanted, width);
  await frame.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}
