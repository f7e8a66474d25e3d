import type { LiveSnapshot } from '@upbeat/api/contract/live.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { playCast, type Cast } from '../athletes/cast.ts';
import { memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { apiClientOf } from '../box/api-client.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { lunchHiit } from '../box/programmes.ts';
import { setUpOrganisations } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, employees, hana, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';
import { focused, walkTo } from './screen-keyboard.ts';

const MEETING_ID = '19:meeting_of_the_coach@thread.v2';
/** Five tiles are a class by zone; with Amira's there are more. */
const ATHLETES = 6;

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly errors: readonly string[];
  readonly context: BrowserContext;
}

describe('A coach', function () {
  this.timeout(120_000);
  let stack: StackForTests;
  let host: TeamsHost;
  let browser: Browser;
  let session: SessionView;
  let cast: Cast | null = null;
  let coach: Opened;
  let participant: Opened;
  let stage: Opened;

  before(async () => {
    stack = await startStackForTests({ pages: true });
    await setUpOrganisations(stack);
    session = await (
      await apiClientOf(hana, stack)
    ).call('POST', '/api/sessions', {
      programme: lunchHiit,
      coach: { personId: rosa.id, name: rosa.name },
      coCoach: { personId: leo.id, name: leo.name },
      plannedStart: new Date().toISOString(),
      teamsChannelId: null,
      meetingId: MEETING_ID,
    });
    host = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: toMeeting({ session, meetingId: MEETING_ID }),
      log: () => undefined,
    });
    host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });
    await saveProfile(memberOf(amira, stack), { birthYear: 1985, ownMaximum: null });
    await saveConsent(memberOf(amira, stack), { preset: 'zone-and-nickname' });
    browser = await launchBrowser();
  });
  after(async () => {
    cast?.stop();
    await browser.close();
    await host.stop();
    await stack.end();
  });

  async function open(surface: 'panel' | 'stage', person: LocalPerson): Promise<Opened> {
    const viewport = surface === 'panel' ? { width: 320, height: 720 } : { width: 994, height: 678 };
    const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors = errorsOf(page);
    const frame = { surface, width: null, height: null };
    await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme: 'dark', frame })}`);
    await page.locator(`iframe[name=${surface}]`).waitFor();
    const opened = page.frame({ name: surface });
    if (!opened) throw new Error(`The window has no ${surface}`);
    return { page, frame: opened, errors, context };
  }

  /** Presses a key with the focus nowhere: as a clicker does once somebody has clicked into the panel. */
  async function click(key: string): Promise<void> {
    await coach.frame.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await coach.page.keyboard.press(key);
  }

  async function snapshot(): Promise<LiveSnapshot> {
    return (await apiClientOf(rosa, stack)).call('GET', `/api/sessions/${session.id}/live`);
  }

  const button = (name: string | RegExp) => coach.frame.getByRole('button', { name });
  const says = (words: string | RegExp) => coach.frame.getByRole('status').filter({ hasText: words }).first().waitFor();
  const onStage = (words: string | RegExp) => stage.frame.getByText(words).first().waitFor();

  it('starts the class by keyboard, and everybody sees its first interval [SE1]', async () => {
    coach = await open('panel', rosa);
    await button('Start class').waitFor();
    await coach.page.locator('iframe').focus();
    await walkTo(coach.page, coach.frame, 'Start class');
    await coach.page.keyboard.press('Enter');
    await button(/^Pause$/).waitFor();
    [participant, stage] = await Promise.all([open('panel', amira), open('stage', amira)]);
    await participant.frame.getByText('Warm-up').first().waitFor();
    await onStage('Warm-up');
  });

  it('goes on with a clicker, and takes it back with it [PR16] [PR17]', async () => {
    await click('PageDown');
    await says(/^Build now/);
    await onStage('Build');
    await button('Undo').waitFor();
    await coach.page.waitForTimeout(BOUNCE_MS);
    await click('PageUp');
    await says('Back as before.');
    await onStage('Warm-up');
    await button('Next').waitFor();
    expect(await button('Undo').count()).to.equal(0);
  });

  it('pauses and goes on with Space, and everybody reads it [PR14]', async () => {
    await coach.page.waitForTimeout(BOUNCE_MS);
    await click(' ');
    await says('Paused for everyone.');
    await participant.frame.getByText('Paused', { exact: true }).first().waitFor();
    await button('Resume').waitFor();
    await coach.page.waitForTimeout(BOUNCE_MS);
    await click('k');
    await says('The class goes on.');
    await button(/^Pause$/)
      .first()
      .waitFor();
  });

  it('adds fifteen seconds with one key, once [PR15]', async () => {
    const before = await snapshot();
    await click('+');
    await says('15 seconds added.');
    let after = await snapshot(); // of whichever process answers: the change is on its way to it
    while (after.clock.playback.length === before.clock.playback.length) after = await snapshot();
    const [was, is] = [before, after].map(({ clock }) => clock.playback.at(-1));
    expect(after.clock.playback).to.have.length(before.clock.playback.length + 1);
    expect(is?.act).to.not.equal(was?.act);
  });

  it('says a cue, which everybody reads [CU1]', async () => {
    await walkTo(coach.page, coach.frame, 'Breathe');
    await coach.page.keyboard.press('Enter');
    await says('Everyone reads: Breathe');
    await participant.frame.getByText('Breathe', { exact: true }).first().waitFor();
    await onStage('Breathe');
  });

  it('leaves Space to the button that has the focus, and every key to a field', async () => {
    await walkTo(coach.page, coach.frame, /^Your own words/, 30);
    await coach.page.keyboard.press(' ');
    const line = coach.frame.getByRole('textbox', { name: 'Say something to everyone' });
    await line.waitFor();
    await coach.page.keyboard.press('Tab');
    await coach.page.keyboard.type('b. k+');
    expect(await line.inputValue()).to.equal('b. k+');
    const { stage: shown, clock } = await snapshot();
    expect(shown.isCleared).to.equal(false);
    expect(clock.playback.at(-1)?.isRunning).to.equal(true);
    await coach.page.keyboard.press('Shift+Tab');
    await coach.page.keyboard.press(' ');
    await line.waitFor({ state: 'detached' });
  });

  it('chooses what the stage shows [ST1]', async () => {
    await coach.frame.getByRole('radio', { name: 'Timer' }).focus();
    await coach.page.keyboard.press(' ');
    await says('The stage shows: Timer.');
    expect((await snapshot()).stage.view).to.equal('timer');
    await coach.page.keyboard.press('ArrowLeft');
    await says('The stage shows: Everyone.');
    expect((await snapshot()).clock.playback.at(-1)?.isRunning).to.equal(true);
  });

  it('pauses the class and clears the stage with one key, and goes on with it [ST2]', async () => {
    await click('b');
    await says('The class is paused and the stage is clear.');
    await onStage('The class is paused. Nobody is shown.');
    await participant.frame.getByText('Paused', { exact: true }).first().waitFor();
    await button('Show the class, stay paused').waitFor();
    await coach.page.waitForTimeout(BOUNCE_MS);
    await click('.');
    await says('The class goes on.');
    await button('Pause class and clear stage').waitFor();
    await participant.frame.getByText('Paused', { exact: true }).first().waitFor({ state: 'detached' });
  });

  it('can read and use their panel: axe and the measures of a screen find nothing', async () => {
    const athletes = playCast({
      apiOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      sessionId: session.id,
      programme: lunchHiit,
      people: employees.slice(10),
      seed: 5,
      size: ATHLETES,
      log: () => undefined,
    });
    cast = athletes;
    await athletes.setSize(ATHLETES);
    for (const name of ['Your own words', 'Spotlight', 'Guests', 'Keys and clicker', 'Your own effort']) {
      await button(new RegExp(`^${name}`)).click();
    }
    for (const width of [320, 280]) {
      await coach.page.setViewportSize({ width, height: 720 });
      expect(await layoutFaults(coach.frame, { leastTarget: 44, isDark: true }), `${width}`).to.deep.equal([]);
    }
    expect(await axeFaults(coach.page)).to.deep.equal([]);
    for (const { errors } of [coach, participant, stage]) expect(errors).to.deep.equal([]);
  });

  it('sees the class by zone, and nobody who does not let them [CV2]', async () => {
    await coach.frame.getByText(/^\d+ sharing/).waitFor();
    await coach.frame.getByRole('region', { name: 'Class by zone' }).getByText('Z5').waitFor();
    await coach.frame.getByText('Who taps “I feel unwell” and wants you to know.').waitFor();
  });

  it('is taken over from by the co-coach once they are gone, and takes the lead back [LD1] [LD2]', async () => {
    const other = await open('panel', leo);
    await other.frame.getByText('Rosa leads this class').waitFor();
    expect(await other.frame.getByRole('button', { name: 'Take over' }).count()).to.equal(0);
    await coach.context.close();
    await other.frame.getByRole('button', { name: 'Take over' }).click({ timeout: GONE_MS });
    await other.frame.getByRole('button', { name: /^Pause$/ }).waitFor();

    coach = await open('panel', rosa);
    await coach.frame.getByText('Leo leads this class').waitFor();
    await button('Take over').click();
    await button(/^Pause$/).waitFor();
    await other.frame.getByText('Rosa leads this class').waitFor();
    await other.context.close();
  });

  it('ends the class by keyboard, with a second press for a change of mind [SE1]', async () => {
    await coach.page.locator('iframe').focus();
    await walkTo(coach.page, coach.frame, 'End class', 60);
    await coach.page.keyboard.press('Enter');
    await coach.page.waitForTimeout(BOUNCE_MS);
    expect(await focused(coach.frame)).to.equal('Press again to end for everyone');
    await coach.page.keyboard.press('Enter');
    await onStage('The class is over');
    await participant.frame.getByText('The class is over').first().waitFor();
  });
});

/** Presses closer than this are one press: fingers and clickers bounce. */
const BOUNCE_MS = 450;

/** A coach is gone after 30 s; their absence is noticed within some more, and looked at every 10 s. */
const GONE_MS = 60_000;
