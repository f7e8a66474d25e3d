import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { playCast, type Cast } from '../athletes/cast.ts';
import { memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { startReplay, type Replay } from '../athletes/start-replay.ts';
import { bundledRecordings, readBundled } from '../athletes/workouts/bundled.ts';
import { apiClientOf } from '../box/api-client.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { lunchHiit } from '../box/programmes.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, contoso, employees, hana, leo, nils, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import type { Meeting } from '../teams-host/box.ts';
import { wellbeingChannel } from '../teams-host/default-box.ts';
import type { Theme } from '../teams-host/protocol/surface.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress, type FrameSurface } from '../teams-host/window-address.ts';
import { axeFaults, errorsOf, layoutFaults, type LayoutRules } from './screen.ts';

type Size = readonly [width: number, height: number];

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
} as const satisfies Record<string, readonly Size[]>;

const IN_CLASS: LayoutRules = { leastTarget: 44, isDark: true };
const ON_A_PAGE: LayoutRules = { leastTarget: 24, isDark: false };
const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];
/** A meeting surface is dark under the default theme too. */
const MEETING_THEMES: readonly Theme[] = ['default', 'contrast'];
const SHARING = 14;
/** As the screen law says: words and a next action, whatever happens. */
const PATIENCE_MS = 10_000;

describe('The screens', function () {
  this.timeout(90_000);
  let stack: StackForTests;
  let host: TeamsHost;
  let browser: Browser;
  let cast: Cast;
  let replay: Replay;
  const meetings = new Map<'live' | 'scheduled' | 'nobody' | 'ended' | 'none', Meeting>();

  before(async () => {
    [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
    // Fabrikam has not set Upbeat up.
    await (await apiClientOf(hana, stack)).call('PUT', '/api/tenant', { name: contoso.name });
    const live = await plan('live', 0);
    await Promise.all([plan('scheduled', 20), plan('nobody', 0), plan('ended', 0), plan('none', 0)]);
    host = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: meetingOf('live'),
      log: () => undefined,
    });
    host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });

    const address = { apiOrigin: stack.apiOrigin, browserAuthority: stack.browserAuthority, sessionId: live.id };
    cast = playCast({ ...address, programme: lunchHiit, people: employees, seed: 7, size: 0, log: () => undefined });
    await cast.setSize(SHARING);
    for (const person of [amira, leo]) {
      await saveProfile(memberOf(person, stack), { birthYear: 1985, ownMaximum: null });
      await saveConsent(memberOf(person, stack), { preset: 'zone-and-nickname' });
    }
    const [recording] = bundledRecordings;
    if (!recording) throw new Error('There is no recording');
    const bytes = await readBundled(recording);
    replay = await startReplay({ ...address, name: recording.file, bytes, person: amira, sensorName: 'Polar H10' });
  });
  after(async () => {
    cast.stop();
    await Promise.all([replay.stop(), browser.close()]);
    await host.stop();
    await stack.end();
  });

  /** A class in a meeting of its own, as far as its name says. */
  async function plan(
    name: 'live' | 'scheduled' | 'nobody' | 'ended' | 'none',
    inMinutes: number,
  ): Promise<SessionView> {
    const admin = await apiClientOf(hana, stack);
    const coach = await apiClientOf(rosa, stack);
    const meetingId = `19:meeting_${name}@thread.v2`;
    const session: SessionView = await admin.call('POST', '/api/sessions', {
      programme: lunchHiit,
      coach: { personId: rosa.id, name: rosa.name },
      plannedStart: new Date(Date.now() + inMinutes * 60_000).toISOString(),
      teamsChannelId: name === 'live' ? wellbeingChannel.id : null,
      meetingId: name === 'none' ? null : meetingId,
    });
    meetings.set(name, toMeeting({ session, meetingId }));
    const isBegun = name !== 'scheduled' && name !== 'none';
    if (isBegun) await coach.call('POST', `/api/sessions/${session.id}/start`);
    if (name === 'ended') await coach.call('POST', `/api/sessions/${session.id}/end`);
    return session;
  }

  function meetingOf(name: Parameters<typeof plan>[0]): Meeting {
    const meeting = meetings.get(name);
    if (!meeting) throw new Error(`There is no meeting "${name}"`);
    return meeting;
  }

  interface Screen {
    readonly surface: FrameSurface;
    readonly person: LocalPerson;
    readonly theme?: Theme;
    readonly size?: Size;
    readonly meeting?: Parameters<typeof plan>[0];
    /** Before the page is opened. */
    readonly arrange?: (page: Page) => Promise<unknown>;
  }

  async function open(
    screen: Screen,
  ): Promise<{ page: Page; frame: Frame; errors: string[]; context: BrowserContext }> {
    const { surface, person, theme = 'default', size = [994, 678], meeting = 'live', arrange } = screen;
    const [width, height] = size;
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors = errorsOf(page);
    if (meeting !== 'live') await changeBox(page, (box) => ({ ...box, meeting: meetingOf(meeting) }));
    await arrange?.(page);
    const lone = { surface, width: null, height: null };
    await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme, frame: lone })}`);
    await page.locator(`iframe[name=${surface}]`).waitFor();
    const frame = page.frame({ name: surface });
    if (!frame) throw new Error(`The window has no ${surface}`);
    return { page, frame, errors, context };
  }

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
    for (const section of ['My classes', 'Profile', 'Who sees what', 'Help']) {
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

  it('fit and can be used by everybody: Teams in a box', async () => {
    for (const theme of ['default', 'contrast'] as const) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${host.origin}${writeWindowAddress({ personId: amira.id, theme })}`);
      for (const name of ['stage', 'panel', 'channel'])
        await page.frameLocator(`[name=${name}]`).getByRole('main').waitFor();
      for (const [width, height] of SIZES.box) {
        await page.setViewportSize({ width, height });
        await settled(page.mainFrame());
        const faults = await layoutFaults(page.mainFrame(), { leastTarget: 24, isDark: theme !== 'default' });
        expect(faults, `the box, ${theme}, ${width}×${height}`).to.deep.equal([]);
      }
      expect(await axeFaults(page), `the box, ${theme}`).to.deep.equal([]);
      await context.close();
    }
  });

  const refusing = (words: string) => (page: Page) =>
    page.route('**/token', (route) => route.fulfill({ status: 403, json: { words } }));
  const withoutLine = (page: Page) => page.route('**/api/**', (route) => route.abort());
  const withoutAnswer = (page: Page) => page.route('**/api/**', () => undefined);
  const anonymous = (page: Page) =>
    changeBox(page, (box) => ({
      ...box,
      people: boxPeople.map((person) => ({ ...person, isAnonymous: true })),
    }));

  const everywhere = ['stage', 'panel', 'channel', 'personal'] as const;
  const states: readonly {
    readonly state: string;
    readonly screen: Omit<Screen, 'surface'>;
    readonly surfaces: readonly FrameSurface[];
    readonly words: RegExp;
    readonly action: RegExp;
  }[] = [
    {
      state: 'nothing has answered yet',
      screen: { person: leo, arrange: withoutAnswer },
      surfaces: everywhere,
      words: /takes longer/,
      action: /Try again|Reload/,
    },
    {
      state: 'there is no connection',
      screen: { person: leo, arrange: withoutLine },
      surfaces: everywhere,
      words: /No connection to Upbeat|does not answer/,
      action: /Try again|Reload/,
    },
    {
      state: 'Teams needs a permission',
      screen: { person: leo, arrange: refusing('consent_required') },
      surfaces: everywhere,
      words: /permission/,
      action: /Allow/,
    },
    {
      state: 'Teams cannot sign them in',
      screen: { person: leo, arrange: refusing('FailedToGetToken') },
      surfaces: everywhere,
      words: /could not sign you in/,
      action: /Try again/,
    },
    {
      state: 'their organisation has not set Upbeat up',
      screen: { person: nils },
      surfaces: everywhere,
      words: /not set up/,
      action: /Try again|Look again/,
    },
    {
      state: 'they came by the link, without an account',
      screen: { person: leo, arrange: anonymous },
      surfaces: ['stage', 'panel', 'channel'],
      words: /as a guest|without an account/,
      action: /Try again|Reload/,
    },
    {
      state: 'the meeting has no class',
      screen: { person: leo, meeting: 'none' },
      surfaces: ['stage', 'panel'],
      words: /No class here for you/,
      action: /Try again|Look again/,
    },
    {
      state: 'an admin is not one of the class',
      screen: { person: hana, meeting: 'nobody' },
      surfaces: ['stage', 'panel'],
      words: /Take part, and you see the class/,
      action: /Take part|Try again/,
    },
  ];
  async function expectWords({ screen, surfaces, words, action }: (typeof states)[number]): Promise<void> {
    await Promise.all(
      surfaces.map(async (surface) => {
        const { frame, context } = await open({ ...screen, surface, size: [472, 640] });
        const patience = { timeout: PATIENCE_MS };
        await frame.getByText(words).first().waitFor(patience);
        await frame.getByRole('button', { name: action }).first().waitFor(patience);
        expect(await layoutFaults(frame, { leastTarget: 24, isDark: false }), surface).to.deep.equal([]);
        await context.close();
      }),
    );
  }

  describe('say what is and what to do next within ten seconds', () => {
    const [unanswered, ...others] = states;
    let waiting: Promise<unknown>;
    before(() => {
      if (!unanswered) throw new Error('There are no states');
      waiting = expectWords(unanswered).catch((fault: unknown) => fault); // takes long by itself: beside the others
    });
    for (const state of others) it(`when ${state.state}`, () => expectWords(state));
    it(`when ${unanswered?.state ?? ''}`, async () => {
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

/** Answers what the window asks of its host, changed. */
async function changeBox(page: Page, change: (box: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  await page.route('**/box.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Record<string, unknown>) });
  });
}

/** Resolves once the page has drawn itself anew. */
function settled(frame: Frame): Promise<void> {
  return frame.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
