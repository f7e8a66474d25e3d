import type { Browser, FrameLocator, Page } from 'playwright-core';
import { amira, leo, nils, rosa, type LocalPerson } from '../../directory/directory.ts';
import { startEntraForTests } from '../../entra/entra-for-tests.ts';
import type { HostPerson } from '../box.ts';
import { startTeamsHost, type TeamsHost, type TeamsHostOptions } from '../start-teams-host.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

export const meeting = {
  id: 'MCMxOTptZWV0aW5nX2x1bmNo',
  chatId: '19:meeting_lunch@thread.v2',
  title: 'Lunch HIIT',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/lunch',
};

const hostPerson = (person: LocalPerson, words: string, mayPresent = false): HostPerson => ({
  id: person.id,
  tenantId: person.tenantId,
  name: person.name,
  address: person.address,
  userPrincipalName: person.userPrincipalName,
  words,
  mayPresent,
});

/** Somebody who followed the link of the meeting: no account, no token. */
export const passerBy: HostPerson = {
  id: 'passer-by',
  tenantId: '',
  name: 'Pat Doe',
  words: 'by the link',
  address: '',
  userPrincipalName: '',
  mayPresent: false,
  isAnonymous: true,
};

const people = [
  hostPerson(amira, 'in class'),
  hostPerson(rosa, 'coach', true),
  hostPerson(leo, 'guest'),
  hostPerson(nils, 'other company'),
  passerBy,
];

export interface BoxUnderTest {
  readonly host: TeamsHost;
  readonly app: TestApp;
  /** Anything that was logged is a failure nobody expected. */
  readonly log: readonly string[];
  stop(): Promise<void>;
}

/** The local Teams with the local Entra behind it and the smallest app in it. */
export async function startBox(options: Partial<TeamsHostOptions> = {}): Promise<BoxUnderTest> {
  const entra = await startEntraForTests();
  const app = await startTestApp();
  const log: string[] = [];
  const host = await startTeamsHost({
    appOrigin: app.origin,
    browserAuthority: entra.browserAuthority,
    apiClientId: 'aaaaaaaa-0000-4000-8000-00000000000a',
    people,
    meeting,
    log: (line) => log.push(line),
    ...options,
  });
  app.trust(host.origin);
  return {
    host,
    app,
    log,
    async stop() {
      await host.stop();
      await app.stop();
      await entra.stop();
    },
  };
}

export interface Facts {
  readonly [name: string]: unknown;
  readonly theme?: string;
  readonly user?: string;
  readonly userId?: string;
  readonly token?: string;
}

/** A window of its own kind: its cookies, storage and connections are shared with no other. */
export async function openWindow(browser: Browser, { host }: BoxUnderTest, query = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${host.origin}/?${query}`);
  return page;
}

/** Opens what somebody set up in the channel: a tab loads when it is first asked for. */
export function openClasses(page: Page): Promise<void> {
  return page.getByRole('tab', { name: 'Classes' }).click();
}

export function appPage(page: Page, surface: string): FrameLocator {
  return page.frameLocator(`iframe[name=${surface}]`);
}

/** What the page of the app has learnt, once it has learnt this. */
export async function factsOf(page: Page, surface: string, needed: RegExp = /"isReady": true/): Promise<Facts> {
  const facts = appPage(page, surface).locator('#facts', { hasText: needed });
  return JSON.parse(await facts.innerText()) as Facts;
}
