import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { amira } from '../directory/directory.ts';
import {
  answerFirstRun,
  frameOf,
  openPairingPage,
  startHeart,
  startPairingWorld,
  type BeatingHeart,
  type PairingWorld,
} from './pairing-world.ts';

/** From the panel's button to beats that others see, for somebody who has never done it. */
const NEWCOMER_MS = 60_000;

describe('A heart-rate strap', function () {
  this.timeout(120_000);
  let world: PairingWorld;
  let meeting: Page;
  let panel: Frame;
  let pairing: Page;
  let heart: BeatingHeart;

  before(async () => {
    world = await startPairingWorld();
    meeting = await world.openMeeting(amira);
    await answerFirstRun(meeting);
    panel = await frameOf(meeting, 'panel');
  });
  after(async () => {
    await heart?.stop();
    await world?.stop();
  });

  const title = (name: string | RegExp) => pairing.getByRole('heading', { level: 1, name });

  it('comes from the button in the panel to beats on panel and stage within a minute [PP1]', async () => {
    const began = performance.now();
    pairing = await openPairingPage(world, meeting);
    await world.strap.attend(pairing);
    await pairing.getByRole('button', { name: 'Choose strap' }).click();
    await title('Waiting for the first beat').waitFor();
    expect(new URL(pairing.url()).hash, 'the code stays in the address').to.equal('');
    heart = startHeart(world.strap, pairing, 150);
    await title('Your strap is sending').waitFor();
    await panel.getByText('Polar H10, live').waitFor();
    await panel.getByText('150', { exact: true }).waitFor();
    const stage = await frameOf(meeting, 'stage');
    await stage.getByRole('listitem').filter({ hasText: 'You' }).getByText('Hard').waitFor();
    expect(performance.now() - began).to.be.lessThan(NEWCOMER_MS);
  });

  it('shows battery, contact and place, in the page and in the panel', async () => {
    await pairing.getByText('Skin contact good, on your chest, battery 70 %').waitFor();
    await panel.getByText('Battery 70 %, skin contact good').waitFor();
    await pairing.getByText('Z4').waitFor();
  });
});
