import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import type { GuestCode } from '@upbeat/api/contract/guests.ts';
import { apiClientOf } from '../box/api-client.ts';
import { mia } from '../box/people.ts';
import { hana, rosa } from '../directory/directory.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';
import { focused, walkTo } from './screen-keyboard.ts';
import { startScreenWorld, type MeetingName, type ScreenWorld } from './screen-world.ts';

const IN_CLASS = { leastTarget: 44, isDark: true };

describe('A participant, by keyboard alone', function () {
  this.timeout(90_000);
  let world: ScreenWorld;
  before(async () => {
    world = await startScreenWorld();
  });
  after(() => world.stop());

  const asCoach = async (method: 'POST', meeting: MeetingName, act: string): Promise<unknown> => {
    const coach = await apiClientOf(rosa, world.address);
    return coach.call(method, `/api/sessions/${world.sessionOf(meeting).id}/${act}`);
  };

  it('goes through a whole class: first run, effort, unwell and fine, stop sharing, share again, the end', async () => {
    const { page, frame, errors, context } = await world.open({
      surface: 'panel',
      person: hana,
      meeting: 'nobody',
      size: [320, 720],
    });
    const keys = keyboardIn(page, frame);
    await button(frame, 'Take part').waitFor();
    await page.locator('iframe').focus();
    await keys.press('Take part');
    await keys.answerFirstRun();
    await button(frame, /^Hard/).waitFor();
    await walkTo(page, frame, /^Easy/);
    await page.keyboard.press('3');
    await frame.getByRole('button', { name: /^Hard/, pressed: true }).waitFor();

    await keys.press('I feel unwell');
    await frame.getByText('Nobody is told unless you want it.').waitFor();
    expect(await focused(frame), 'reading goes on where it helps').to.equal('Stop if you need to');
    expect(await layoutFaults(frame, IN_CLASS)).to.deep.equal([]);
    expect(await axeFaults(page)).to.deep.equal([]);
    await keys.press('Tell Rosa');
    await frame.getByText('Rosa knows. Nobody else does.').waitFor();
    expect(await focused(frame), 'what was pressed is gone').to.equal('Stop if you need to');
    await keys.press('I am fine');
    await button(frame, 'I feel unwell').waitFor();
    expect(await focused(frame), 'the way back is under the same finger').to.equal('I feel unwell');
    await keys.press('I feel unwell');
    await keys.press('Keep it to myself');
    await frame.getByText('Only you know.').waitFor();
    await keys.press('I am fine');
    await frame.getByText('Stop if you need to').waitFor({ state: 'detached' });

    await keys.press('Stop sharing');
    await frame.getByRole('button', { name: 'Share again', disabled: false }).waitFor();
    await page.keyboard.press('Enter');
    await button(frame, 'Stop sharing').waitFor();
    await asCoach('POST', 'nobody', 'end');
    await frame.getByRole('heading', { name: 'The class is over' }).waitFor();
    expect(unexpected(errors)).to.deep.equal([]);
    await context.close();
  });

  it('comes in as a guest with the code of the class, whose stage opens beside the panel', async () => {
    const { code } = (await asCoach('POST', 'live', 'guest-code')) as GuestCode;
    const context = await world.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors = errorsOf(page);
    await page.goto(`${world.hostOrigin}${writeWindowAddress({ personId: mia.id, theme: 'default' })}`);
    const stage = await frameOf(page, 'stage');
    const panel = await frameOf(page, 'panel');
    const keys = keyboardIn(page, panel);
    await stage.getByText(/enter the class code/).waitFor();
    await button(panel, 'Come in').waitFor();
    await page.locator('iframe[name=panel]').focus();

    await walkTo(page, panel, 'Your name');
    await page.keyboard.type('Mia');
    await walkTo(page, panel, 'Class code');
    await page.keyboard.type('0000');
    await page.keyboard.press('Enter');
    await panel.getByText('A class code has eight letters and digits.').waitFor();
    for (let index = 0; index < 4; index++) await page.keyboard.press('Backspace');
    await page.keyboard.type('ZZZZ-ZZZZ');
    await page.keyboard.press('Enter');
    await panel.getByText(/does not open a class now/).waitFor();
    for (let index = 0; index < 9; index++) await page.keyboard.press('Backspace');
    await page.keyboard.type(code.toLowerCase());
    await page.keyboard.press('Enter');
    await keys.answerFirstRun();
    await button(panel, 'I feel unwell').waitFor();
    await button(stage, /Pause updates/).waitFor();
    expect(await layoutFaults(panel, IN_CLASS)).to.deep.equal([]);
    expect(unexpected(errors)).to.deep.equal([]);

    await asCoach('POST', 'live', 'end');
    await panel.getByRole('heading', { name: 'The class is over' }).waitFor();
    await stage.getByText('The class is over').waitFor();
    await context.close();
  });
});

/** An admin who has not taken part yet is refused the class, and a wrong code is refused: both in words. */
function unexpected(errors: readonly string[]): readonly string[] {
  return errors.filter((error) => !error.includes('status of 403'));
}

function button(frame: Frame, name: string | RegExp) {
  return frame.getByRole('button', { name }).first();
}

/** What somebody does without a mouse. */
function keyboardIn(page: Page, frame: Frame) {
  const press = async (name: string): Promise<void> => {
    await walkTo(page, frame, name);
    await page.keyboard.press('Enter');
  };
  return {
    press,
    /** Gives a birth year and lets the class see a zone under a nickname. */
    async answerFirstRun(): Promise<void> {
      await frame.getByRole('heading', { name: 'Your zones' }).waitFor();
      await walkTo(page, frame, 'Birth year');
      await page.keyboard.type('1985');
      await press('Continue');
      await frame.getByRole('heading', { name: 'Who sees your effort?' }).waitFor();
      await walkTo(page, frame, 'Only me');
      await page.keyboard.press('ArrowDown');
      await press('Continue');
    },
  };
}

async function frameOf(page: Page, name: string): Promise<Frame> {
  await page.locator(`iframe[name=${name}]`).waitFor();
  const frame = page.frame({ name });
  if (!frame) throw new Error(`The window has no ${name}`);
  return frame;
}
