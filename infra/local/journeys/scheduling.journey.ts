import type { PlannedClasses, RsvpView } from '@upbeat/api/contract/schedule.ts';
import type { SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { lunchHiit } from '../box/programmes.ts';
import { amira, employees, hana, leo, rosa, type LocalPerson } from '../directory/directory.ts';
import { wellbeingChannel } from '../teams-host/default-box.ts';
import { faultsAtSizes, startProgrammeWorld, type OpenTab, type ProgrammeWorld } from './programme-world.ts';

const SIZES = [
  [1100, 760],
  [480, 800],
  [360, 740],
] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;
const DAY_MS = 86_400_000;
const AHEAD_DAYS = 8;

describe('Scheduling', function () {
  this.timeout(180_000);
  let world: ProgrammeWorld;
  before(async () => {
    world = await startProgrammeWorld();
  });
  after(() => world.stop());

  const has = (frame: Frame, text: string | RegExp) =>
    frame.getByText(text).filter({ visible: true }).first().waitFor();

  /** A class of Rosa's in the channel, so far ahead, with so many places. */
  function plan({ days = AHEAD_DAYS, capacity = null }: { days?: number; capacity?: number | null } = {}) {
    const start = new Date(Date.now() + days * DAY_MS);
    start.setHours(12, 15, 0, 0);
    return world.admin.call<{ sessions: SessionView[] }>('PUT', `/api/schedule/${crypto.randomUUID()}`, {
      programme: lunchHiit,
      coach: { personId: rosa.id, name: rosa.name },
      coCoach: null,
      teamsChannelId: wellbeingChannel.id,
      date: dayText(start),
      time: '12:15',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      repeats: null,
      capacity,
      isRecorded: false,
      isTranscribed: false,
      meeting: { type: 'none' },
    });
  }

  async function plannedOne(but: Parameters<typeof plan>[0] = {}): Promise<SessionView> {
    const [session] = (await plan(but)).sessions;
    if (!session) throw new Error('Nothing was planned');
    return session;
  }

  const answer = async (person: LocalPerson, { id }: SessionView, isComing: boolean): Promise<RsvpView> =>
    (await world.apiOf(person)).call('PUT', `/api/sessions/${id}/rsvp`, { isComing });

  /** Fills in the form for a class of Rosa's, every week from a day on that is picked from the calendar. */
  async function fillIn({ page, frame }: OpenTab, { name, isWeekly }: { name: string; isWeekly: boolean }) {
    await frame.getByRole('combobox', { name: 'Programme' }).click();
    await frame
      .getByRole('option', { name: /Lunch HIIT/ })
      .first()
      .click();
    await frame.getByRole('textbox', { name: 'Name' }).fill(name);
    await frame.getByRole('combobox', { name: 'Coach', exact: true }).fill('Rosa');
    await frame.getByRole('option', { name: /Rosa Díaz/ }).click();
    await frame.getByRole('combobox', { name: /^Date|^First class/ }).click();
    await frame.getByRole('button', { name: /Month after/ }).click();
    await frame.getByRole('gridcell').filter({ hasText: /^10$/ }).first().click();
    await frame.getByRole('combobox', { name: 'Time', exact: true }).fill('12:15');
    await page.keyboard.press('Enter');
    if (isWeekly) {
      await frame.getByRole('combobox', { name: 'Repeats' }).click();
      await frame.getByRole('option', { name: 'Every week', exact: true }).click();
    }
    await frame.getByRole('radio', { name: /None yet/ }).check();
  }

  const plannedOf = async (name: string) => {
    const from = new Date();
    const classes: PlannedClasses['classes'] = [];
    for (const span of [0, 1, 2, 3]) {
      const search = new URLSearchParams({
        from: new Date(from.getTime() + span * 30 * DAY_MS).toISOString(),
        to: new Date(from.getTime() + (span + 1) * 30 * DAY_MS).toISOString(),
      });
      classes.push(...(await world.admin.call<PlannedClasses>('GET', `/api/schedule?${search.toString()}`)).classes);
    }
    return classes.filter(({ session }) => session.programme.name === name);
  };

  it('says what is missing, plans a weekly class, changes one of it, cancels the rest and takes that back [SV5]', async () => {
    await plannedOne(); // Upbeat knows Rosa from now on
    const tab = await world.open(hana);
    const { frame, errors, close } = tab;
    await tab.go('/schedule/new');
    await frame.getByRole('button', { name: 'Schedule class' }).click();
    await has(frame, /things are missing or wrong/);
    await has(frame, 'Choose who leads it.');
    await fillIn(tab, { name: 'Weekly HIIT', isWeekly: true });
    await has(frame, /^6 classes, \w+days 12:15, first on 10 \w+$/);
    await frame.getByRole('button', { name: 'Schedule 6 classes' }).click();
    await has(frame, '6 classes are planned');
    await has(frame, 'No meeting yet');
    expect(await plannedOf('Weekly HIIT')).to.have.length(6);

    await frame.getByRole('button', { name: 'To the class page' }).click();
    await frame.getByRole('button', { name: 'Change', exact: true }).click();
    await frame.getByRole('heading', { name: 'Change Weekly HIIT' }).waitFor();
    await frame.getByRole('combobox', { name: 'Time', exact: true }).fill('13:30');
    await frame.getByRole('button', { name: 'Save the change' }).click();
    await has(frame, /13:30, 30 min, with Rosa Díaz/);
    const times = (await plannedOf('Weekly HIIT')).map(({ plan: { time } }) => time);
    expect(times).to.deep.equal(['13:30', '12:15', '12:15', '12:15', '12:15', '12:15']);

    await frame.getByRole('button', { name: 'Cancel class' }).click();
    await frame.getByRole('radio', { name: /This and all later ones \(6 classes\)/ }).check();
    await frame.getByRole('button', { name: 'Cancel 6 classes' }).click();
    await has(frame, 'This class was cancelled');
    expect((await plannedOf('Weekly HIIT')).every(({ session }) => session.isCancelled)).to.equal(true);
    await frame.getByRole('button', { name: 'Undo' }).click();
    await has(frame, /is back as it was/);
    expect((await plannedOf('Weekly HIIT')).some(({ session }) => session.isCancelled)).to.equal(false);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it('warns of what is planned for the same time, and forbids nothing [SV6]', async () => {
    const tab = await world.open(hana);
    await tab.go('/schedule/new');
    await fillIn(tab, { name: 'Early bird', isWeekly: false });
    await tab.frame.getByRole('button', { name: 'Schedule class' }).click();
    await has(tab.frame, 'The class is planned');
    await tab.frame.getByRole('button', { name: 'Schedule another' }).click();
    await fillIn(tab, { name: 'Late bird', isWeekly: false });
    await tab.frame.getByRole('link', { name: /The coach leads Early bird/ }).waitFor();
    await tab.frame.getByRole('button', { name: 'Schedule class' }).click();
    await has(tab.frame, 'The class is planned');
    await tab.close();
  });

  it('shows everybody the same channel, and each their own answer when they press [SV7]', async () => {
    const session = await plannedOne({ days: 1 });
    for (const person of employees.slice(10, 15)) await answer(person, session, true);
    await answer(amira, session, true);
    const week = `/week/${dayText(new Date(session.plannedStart))}`;
    const [one, other] = [
      await world.open(amira, { surface: 'channel' }),
      await world.open(leo, { surface: 'channel' }),
    ];
    for (const tab of [one, other]) {
      await tab.go(week);
      await has(tab.frame, '6 going');
      await tab.frame.getByRole('listitem').filter({ hasText: 'Lunch HIIT' }).first().waitFor();
    }
    expect(await drawn(one.frame)).to.equal(await drawn(other.frame));
    const card = (frame: Frame) => frame.getByRole('button', { name: /^RSVP to Lunch HIIT/ }).last();
    await card(one.frame).click();
    await has(one.frame, 'You are coming.');
    await card(other.frame).click();
    await has(other.frame, 'Are you coming?');
    await other.frame.getByRole('button', { name: "I'm coming" }).click();
    await has(other.frame, 'You are coming.');
    await other.frame.getByRole('button', { name: 'Undo' }).click();
    await has(other.frame, 'You are not coming.');
    for (const tab of [one, other]) await tab.close();
  });

  it('lets who comes to a full class wait in line, told from the class page [SV2]', async () => {
    const session = await plannedOne({ capacity: 5, days: 3 });
    for (const person of employees.slice(20, 26)) await answer(person, session, true);
    const tab = await world.open(leo);
    await tab.go(`/class/${session.id}`);
    await has(tab.frame, 'All places are taken. You can wait in line.');
    await tab.frame.getByRole('button', { name: 'Wait in line' }).click();
    await has(tab.frame, 'Full. You are 2nd in line.');
    await tab.frame.getByRole('button', { name: 'Leave the line' }).click();
    await has(tab.frame, /You are not coming/);
    await tab.close();
  });

  it('fits and can be used by everybody, in every theme and at every size [SV8]', async () => {
    const session = await plannedOne({ days: 4 });
    for (const theme of THEMES) {
      const tab = await world.open(hana, { theme });
      for (const [path, words] of [
        ['/schedule', 'No meeting yet'],
        ['/schedule/new', 'What it comes to'],
        [`/class/${session.id}`, 'Only administrators see this part.'],
        [`/class/${session.id}/change`, /^Change Lunch HIIT$/],
      ] as const) {
        await tab.page.setViewportSize({ width: 1100, height: 760 });
        await tab.go(path);
        await has(tab.frame, words);
        expect(await faultsAtSizes(tab, SIZES), `${path}, ${theme}`).to.deep.equal([]);
      }
      expect(tab.errors, theme).to.deep.equal([]);
      await tab.close();
    }
  });

  it('tells who is no admin nothing of it', async () => {
    const session = await plannedOne({ days: 5 });
    const tab = await world.open(leo);
    await tab.go(`/class/${session.id}`);
    await has(tab.frame, 'Are you coming?');
    expect(await tab.frame.getByText('Only administrators see this part.').count()).to.equal(0);
    await tab.go('/schedule');
    await has(tab.frame, 'Today');
    expect(await tab.frame.getByRole('heading', { name: 'Schedule', exact: true }).count()).to.equal(0);
    await tab.close();
    const list = await (await world.apiOf(leo)).call<SessionList>('GET', `/api/sessions?${spanOf(session)}`);
    expect(list.coming.every(({ coming }) => coming === null || coming >= 5)).to.equal(true);
  });
});

/** What a page shows, without the names that React and Fluent make up for elements. */
function drawn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const main = document.querySelector('main')?.innerHTML ?? '';
    return main.replaceAll(/ (id|for|aria-labelledby|aria-describedby|aria-controls|data-tabster)="[^"]*"/g, '');
  });
}

function dayText(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function spanOf({ plannedStart }: SessionView): string {
  const at = new Date(plannedStart).getTime();
  return new URLSearchParams({
    from: new Date(at - DAY_MS).toISOString(),
    to: new Date(at + DAY_MS).toISOString(),
  }).toString();
}
