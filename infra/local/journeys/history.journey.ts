import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { decodeWorkout } from '@upbeat/api/infrastructure/workout-files/decode-workout.ts';
import { toSeries } from '@upbeat/api/infrastructure/workout-files/workout.ts';
import { bundledSeries } from '../athletes/workouts/bundled.ts';
import { boxPeople } from '../box/people.ts';
import { setUpOrganisations } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { leo } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { holdRecordedClass } from './history-world.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';

const ON_A_PAGE = { leastTarget: 24, isDark: false };

describe('My history', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let browser: Browser;
  let host: TeamsHost;
  let held: SessionView;

  before(async () => {
    [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
    await setUpOrganisations(stack);
    await holdRecordedClass(stack, { person: leo, daysAgo: 9 });
    held = await holdRecordedClass(stack, { person: leo, daysAgo: 0 });
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
  after(async () => {
    await browser.close();
    await host.stop();
    await stack.end();
  });

  async function open(width = 1100): Promise<{ page: Page; frame: Frame; errors: readonly string[] }> {
    const context = await browser.newContext({
      viewport: { width, height: 760 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors = errorsOf(page);
    const lone = { surface: 'personal', width: null, height: null } as const;
    await page.goto(`${host.origin}${writeWindowAddress({ personId: leo.id, theme: 'default', frame: lone })}`);
    await page.locator('iframe[name=personal]').waitFor();
    const frame = page.frame({ name: 'personal' });
    if (!frame) throw new Error('The window has no personal tab');
    if (width > 719) await frame.getByRole('link', { name: 'My classes', exact: true }).click();
    return { page, frame, errors };
  }

  it('holds a class with its figures, read second by second, and on a phone [MY3]', async () => {
    const { page, frame, errors } = await open();
    await frame.getByRole('heading', { name: held.programme.name, level: 2 }).waitFor();
    const [ride] = await bundledSeries();
    const highest = Math.max(...(ride ?? []));
    await frame.getByText(`${highest} bpm`, { exact: true }).waitFor();
    const curve = frame.getByRole('slider', { name: /second by second/ });
    await curve.focus();
    await page.keyboard.press('PageUp');
    expect(await curve.getAttribute('aria-valuetext')).to.match(new RegExp(`^1:00, ${ride?.[60]} bpm, Z\\d \\w+$`));
    await frame.getByRole('table', { name: 'Your time in zones' }).waitFor();
    await frame.getByText('Nothing about you').waitFor();
    expect(await axeFaults(page)).to.deep.equal([]);
    for (const width of [1100, 480, 360]) {
      await page.setViewportSize({ width, height: 760 });
      await frame.getByRole(width < 720 ? 'button' : 'link', { name: 'My classes', exact: true }).waitFor();
      expect(await layoutFaults(frame, ON_A_PAGE), `${width}`).to.deep.equal([]);
    }
    await frame
      .getByRole('link', { name: /Lunch HIIT/ })
      .first()
      .click();
    await frame.getByText('Nothing about you').waitFor();
    expect(await layoutFaults(frame, ON_A_PAGE), 'a class on a phone').to.deep.equal([]);
    expect(await axeFaults(page), 'a class on a phone').to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    await page.context().close();
  });

  it('comes as a file that holds what was measured [MY6]', async () => {
    const { page, frame } = await open();
    await frame.getByRole('button', { name: 'Download' }).click();
    const saving = page.waitForEvent('download');
    await frame.getByRole('menuitem', { name: /FIT/ }).click();
    const file = await saving;
    await frame.getByText(/^Downloaded: \d{4}-\d\d-\d\d /).waitFor();
    expect(file.suggestedFilename()).to.match(/^\d{4}-\d\d-\d\d Lunch HIIT\.fit$/);
    const workout = await decodeWorkout('class.fit', await readFile(await file.path()));
    const [ride] = await bundledSeries();
    expect([...toSeries(workout)]).to.deep.equal([...(ride ?? [])]);
    await page.context().close();
  });

  it('gives a class back in eight seconds, keeps it for who leaves, and then deletes it for good [MY7]', async () => {
    const { page, frame, errors } = await open();
    const classes = frame.getByRole('list').getByRole('link', { name: /Lunch HIIT/ });
    await classes.first().waitFor();
    const asked = async () => {
      await frame.getByRole('button', { name: 'Delete this class' }).click();
      await frame.getByRole('button', { name: 'Delete for good' }).click();
    };
    await asked();
    await frame.getByRole('button', { name: /^Undo/ }).click();
    await frame.getByRole('button', { name: 'Delete this class' }).waitFor();
    await asked();
    await frame.getByRole('link', { name: 'Profile', exact: true }).click();
    await frame.getByRole('heading', { name: 'Profile' }).waitFor();
    await frame.getByRole('link', { name: 'My classes', exact: true }).click();
    await classes.first().waitFor();
    expect(await classes.count()).to.equal(2);

    await asked();
    await frame.getByText(/Lunch HIIT of .* is deleted\./).waitFor({ timeout: 20_000 });
    await classes.nth(1).waitFor({ state: 'detached' });
    expect(await classes.count()).to.equal(1);
    expect(errors).to.deep.equal([]);
    await page.context().close();
  });
});
