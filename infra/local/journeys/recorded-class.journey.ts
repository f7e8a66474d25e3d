import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Browser, Frame, Page } from 'playwright-core';
import type { PlannedClasses } from '@upbeat/api/contract/schedule.ts';
import type { ProgrammeView, SessionView } from '@upbeat/api/contract/sessions.ts';
import { memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { agendaOf } from '../box/agenda.ts';
import { apiClientOf, type ApiClient } from '../box/api-client.ts';
import { boxPeople } from '../box/people.ts';
import { recordMeetings } from '../box/record-meetings.ts';
import { setUpOrganisations, setUpScheduling } from '../box/seed.ts';
import { installBot } from '../box/teams.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, classesMailbox, hana, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress, type LoneFrame } from '../teams-host/window-address.ts';
import { runFolder } from '../checks/test-run.ts';

const NAME = 'Quick Ride';
const DAY_MS = 86_400_000;
/** As `Date` counts the week, from Sunday. */
const FRIDAY = 5;
/** As long as the class is live: so much there is to play afterwards. */
const HELD_SECONDS = 12;

const quickRide: ProgrammeView = {
  name: NAME,
  intervals: [
    { name: 'Roll out', seconds: 60, targetZone: 2, kind: 'warm-up' },
    { name: 'Sprint', seconds: 60, targetZone: 4, kind: 'work' },
  ],
};

describe('A class from its plan to its recording', function () {
  this.timeout(180_000);
  let stack: StackForTests;
  let browser: Browser;
  let host: TeamsHost;
  let admin: ApiClient;
  let session: SessionView;
  const faults: string[] = [];

  before(async () => {
    [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
    await setUpOrganisations(stack);
    await installBot(stack.connector);
    await setUpScheduling(stack);
    admin = await apiClientOf(hana, stack);
    await admin.call('PUT', `/api/programmes/${randomUUID()}`, { version: 0, programme: quickRide });
    const log = (line: string) => void faults.push(line);
    recordMeetings({ ...stack, folder: `${runFolder()}/recorded-${randomUUID()}`, log });
    host = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: null,
      agenda: agendaOf(stack),
      log,
    });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(async () => {
    await browser.close();
    await host.stop();
    await stack.end();
    expect(faults).to.deep.equal([]);
  });

  async function windowOf({ id: personId }: LocalPerson, frame?: LoneFrame['surface']): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const lone = frame === undefined ? {} : { frame: { surface: frame, width: null, height: null } };
    await page.goto(`${host.origin}${writeWindowAddress({ personId, ...lone })}`);
    return page;
  }
  /** Once the app has drawn itself in it. */
  async function frameOf(page: Page, name: string): Promise<Frame> {
    const handle = await page.locator(`iframe[name=${name}]`).elementHandle();
    const frame = await handle.contentFrame();
    if (!frame) throw new Error(`The window has no ${name}`);
    await frame.locator('main').first().waitFor();
    return frame;
  }
  const go = (frame: Frame, path: string) => frame.evaluate((hash) => void (location.hash = hash), path);
  async function planned(): Promise<PlannedClasses['classes'][number] | undefined> {
    const span = { from: new Date(Date.now() - DAY_MS), to: new Date(Date.now() + DAY_MS) };
    const search = new URLSearchParams({ from: span.from.toISOString(), to: span.to.toISOString() });
    const { classes } = await admin.call<PlannedClasses>('GET', `/api/schedule?${search.toString()}`);
    return classes.find((one) => one.session.programme.name === NAME);
  }

  it('is scheduled by the admin: a Teams meeting in the mailbox for classes, with Upbeat in it', async () => {
    const page = await windowOf(hana, 'personal');
    const frame = await frameOf(page, 'personal');
    await go(frame, '/schedule/new');
    await frame.getByRole('combobox', { name: 'Programme' }).click();
    await frame.getByRole('option', { name: new RegExp(NAME) }).click();
    await frame.getByRole('combobox', { name: 'Coach', exact: true }).fill('Rosa');
    await frame.getByRole('option', { name: /Rosa Díaz/ }).click();
    const now = new Date();
    const soon = nextFiveMinutes(now);
    await frame.getByRole('combobox', { name: 'Date' }).click();
    await frame.getByRole('grid').waitFor(); // it opens on the next working day
    const daysBack = daysToWork(now) - (soon.getDate() === now.getDate() ? 0 : 1);
    for (let day = 0; day < daysBack; day++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await frame.getByRole('combobox', { name: 'Time', exact: true }).fill(clockText(soon));
    await page.keyboard.press('Enter');
    await frame.getByRole('switch', { name: /^Record/ }).click();
    await frame.getByRole('button', { name: 'Schedule class' }).click();
    await frame.getByText('The class is planned').waitFor();
    await frame.getByText(/meeting is ready/i).waitFor();

    const found = await planned();
    expect(found?.arrangement).to.deep.equal({ state: 'arranged', refusal: null });
    session = found?.session ?? session;
    const meeting = stack.graph.meetings.byThread(session.meetingId ?? '');
    expect(meeting?.organiser.id).to.equal(classesMailbox.id);
    expect(meeting?.settings['recordAutomatically']).to.equal(true);
    expect(meeting?.attendees.map(({ person, role }) => [person.id, role])).to.deep.equal([[rosa.id, 'presenter']]);
    expect(stack.connector.conversation(session.meetingId ?? '')?.isBotInstalled).to.equal(true);
  });

  it('is accepted by an employee, in Upbeat and in the calendar', async () => {
    const page = await windowOf(amira);
    await page.getByRole('button', { name: 'My Upbeat' }).click();
    const frame = await frameOf(page, 'personal');
    await go(frame, `/class/${session.id}`);
    await frame.getByRole('button', { name: "I'm coming" }).click();
    await frame
      .getByText(/You are coming/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Calendar' }).click();
    await page.getByRole('button', { name: new RegExp(`^${NAME}`) }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('status').filter({ hasText: 'You come' }).waitFor();
    const rsvp = await (await apiClientOf(amira, stack)).call('GET', `/api/sessions/${session.id}/rsvp`);
    expect(rsvp).to.include({ answer: 'coming' });
  });

  it('runs in its meeting, and leaves a recording that comes over from Teams', async () => {
    const member = memberOf(amira, stack);
    await saveProfile(member, { birthYear: 1985, ownMaximum: 185, weightKg: 68, sex: 'female' });
    await saveConsent(member, { preset: 'only-me' });
    const page = await windowOf(rosa);
    await page.getByRole('button', { name: 'Calendar' }).click();
    await page.getByRole('button', { name: new RegExp(`^${NAME}`) }).click();
    await page.getByRole('button', { name: 'Join' }).click();
    const begun = await liveClass(member);
    await untilSecond(begun, HELD_SECONDS);
    const values = Array.from({ length: HELD_SECONDS }, (_, second) => 110 + 2 * second);
    await member.call('POST', `/api/sessions/${session.id}/samples`, { first: 0, values });
    await page.getByRole('button', { name: 'Leave', exact: true }).click();

    const own = await windowOf(amira);
    await own.getByLabel('1 new notice').waitFor({ timeout: 60_000 });
    await own.getByRole('button', { name: 'Activity' }).click();
    await own.getByRole('button', { name: /recording/i }).click();
    const frame = await frameOf(own, 'personal');
    await frame.getByRole('button', { name: /^Play/ }).first().waitFor();
  });

  it('plays beside the own curve, whose cursor goes with the video', async () => {
    const page = await windowOf(amira, 'personal');
    const frame = await frameOf(page, 'personal');
    await go(frame, `/watch/${session.id}`);
    await frame.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    await page.keyboard.press(' ');
    await frame.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 3, null, {
      polling: 'raf',
    });
    const apart = [];
    for (let look = 0; look < 20; look++) apart.push(await secondsApart(frame));
    expect(Math.max(...apart), 'seconds between the cursor and the video').to.be.below(1);
    await frame.getByText(/^1[1-3]\d bpm, Z\d \w+ at 0:\d\d$/).waitFor();
  });

  it('is watched by nobody who was not there', async () => {
    const page = await windowOf(leo, 'personal');
    const frame = await frameOf(page, 'personal');
    await go(frame, `/watch/${session.id}`);
    await frame.getByRole('heading').first().waitFor();
    expect(await frame.locator('video').count()).to.equal(0);
  });

  async function liveClass(member: ReturnType<typeof memberOf>): Promise<Date> {
    for (;;) {
      const { state, startedAt } = await member.call<SessionView>('GET', `/api/sessions/${session.id}`);
      if (state === 'live' && startedAt !== null) return new Date(startedAt);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});

/** The class must really last: its recording is as long. */
async function untilSecond(startedAt: Date, second: number): Promise<void> {
  const left = startedAt.getTime() + second * 1000 - Date.now();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
}

/** Between the second of the class at which the cursor stands, and the one that the video shows: it began with the class. */
function secondsApart(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const cursor = Number(document.querySelector('[data-cursor]')?.getAttribute('data-second'));
    return Math.abs(cursor - (document.querySelector('video')?.currentTime ?? Number.NaN));
  });
}

/** A meeting may open half an hour before its class. */
function nextFiveMinutes(now: Date): Date {
  return new Date((Math.floor(now.getTime() / 300_000) + 2) * 300_000);
}

/** From a day to the next one from Monday to Friday. */
function daysToWork(day: Date): number {
  const isFridayOrSaturday = day.getDay() >= FRIDAY;
  return isFridayOrSaturday ? FRIDAY + 3 - day.getDay() : 1;
}

function clockText(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
