import type { KeptProgramme, ProgrammeList } from '@upbeat/api/contract/programmes.ts';
import type { ProgrammeView, SessionView } from '@upbeat/api/contract/sessions.ts';
import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import { apiClientOf, type ApiClient } from '../box/api-client.ts';
import { boxPeople } from '../box/people.ts';
import { setUpOrganisations } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { hana, petra, rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests } from '../stack/stack-for-tests.ts';
import type { HostPerson } from '../teams-host/box.ts';
import type { Theme } from '../teams-host/protocol/surface.ts';
import { startTeamsHost } from '../teams-host/start-teams-host.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';
import { axeFaults, errorsOf, layoutFaults } from './screen.ts';
import type { Size } from './screen-world.ts';

/** A tab as somebody sees it. */
export interface OpenTab {
  readonly page: Page;
  readonly frame: Frame;
  /** What its console has complained about. */
  readonly errors: readonly string[];
  /** Goes to one of its pages, as a link would. */
  readonly go: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Look {
  readonly theme?: Theme;
  readonly size?: Size;
  readonly surface?: 'personal' | 'channel';
}

/** The product with two organisations and no programme, and a Teams to look at it. */
export interface ProgrammeWorld {
  readonly admin: ApiClient;
  /** As superuser, to the product's database. */
  readonly databaseUrl: string;
  /** The personal tab, unless it is said that it be the channel's. */
  readonly open: (person: LocalPerson, look?: Look) => Promise<OpenTab>;
  readonly apiOf: (person: LocalPerson) => Promise<ApiClient>;
  /** Keeps a programme as another admin would, in place of that version. */
  readonly keep: (programme: ProgrammeView, of?: { id: string; version: number }) => Promise<KeptProgramme>;
  readonly kept: () => Promise<readonly KeptProgramme[]>;
  /** Plans a class of Rosa's for tomorrow. */
  readonly plan: (programme: ProgrammeView) => Promise<SessionView>;
  readonly stop: () => Promise<void>;
}

const WIDE: Size = [1100, 760];
const DAY_MS = 86_400_000;

export async function startProgrammeWorld(): Promise<ProgrammeWorld> {
  const [stack, browser] = await Promise.all([startStackForTests({ pages: true }), launchBrowser()]);
  await setUpOrganisations(stack);
  const admin = await apiClientOf(hana, stack);
  const host = await startTeamsHost({
    port: stack.hostPort,
    appOrigin: stack.apiOrigin,
    browserAuthority: stack.browserAuthority,
    apiClientId: UPBEAT_CLIENT_ID,
    people: [...boxPeople, asHostPerson(petra)],
    meeting: null,
    log: () => undefined,
  });

  return {
    admin,
    databaseUrl: stack.databaseUrl,
    async open(person, { theme = 'default', size: [width, height] = WIDE, surface = 'personal' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const errors = errorsOf(page);
      const frame = { surface, width: null, height: null };
      await page.goto(`${host.origin}${writeWindowAddress({ personId: person.id, theme, frame })}`);
      const tab = surface === 'personal' ? await personalTab(page) : await channelTab(page);
      return {
        page,
        frame: tab,
        errors,
        go: (path) => tab.evaluate((hash) => void (location.hash = hash), path),
        close: () => context.close(),
      };
    },
    apiOf: (person) => apiClientOf(person, stack),
    keep: (programme, { id, version } = { id: randomUUID(), version: 0 }) =>
      admin.call('PUT', `/api/programmes/${id}`, { version, programme }),
    kept: async () => (await admin.call<ProgrammeList>('GET', '/api/programmes')).programmes,
    plan: (programme) =>
      admin.call('POST', '/api/sessions', {
        programme,
        coach: { personId: rosa.id, name: rosa.name },
        plannedStart: new Date(Date.now() + DAY_MS).toISOString(),
        teamsChannelId: null,
        meetingId: null,
      }),
    async stop() {
      await browser.close();
      await host.stop();
      await stack.end();
    },
  };
}

/** Three minutes that hold everything an interval can say. */
export const ride: ProgrammeView = {
  name: 'Ride',
  intervals: [
    { name: 'Out', seconds: 60, targetZone: 2, kind: 'warm-up', exercise: 'Light gear', easierOption: 'Walk' },
    { name: 'Hill', seconds: 60, targetZone: 4, kind: 'work' },
    { name: 'Home', seconds: 60, targetZone: 1, targetEffort: 'easy', kind: 'cool-down' },
  ],
};

export const nameField = (frame: Frame) => frame.getByLabel('Name of the programme');
export const save = (frame: Frame) => frame.getByRole('button', { name: 'Save', exact: true }).click();

/** The tab in the window, once it shows somebody's sections. */
export async function personalTab(page: Page): Promise<Frame> {
  await page.locator('iframe[name=personal]').waitFor();
  const frame = page.frame({ name: 'personal' });
  if (!frame) throw new Error('The window has no personal tab');
  await frame.getByRole('navigation').waitFor();
  return frame;
}

async function channelTab(page: Page): Promise<Frame> {
  await page.locator('iframe[name=channel]').waitFor();
  const frame = page.frame({ name: 'channel' });
  if (!frame) throw new Error('The window has no channel');
  await frame.getByRole('main').waitFor();
  return frame;
}

/** What a designer would wince at, at each size, and what breaks the rules of accessibility. */
export async function faultsAtSizes(
  { page, frame }: Pick<OpenTab, 'page' | 'frame'>,
  sizes: readonly Size[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const found = await layoutFaults(frame, { leastTarget: 24, isDark: false });
    faults.push(...found.map((fault) => `${width}×${height}: ${fault}`));
  }
  return [...faults, ...(await axeFaults(page))];
}

function asHostPerson({ id, tenantId, name, address, userPrincipalName }: LocalPerson): HostPerson {
  return { id, tenantId, name, words: 'HR admin', address, userPrincipalName, mayPresent: false };
}
