import type { MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { apiClientOf } from '../box/api-client.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { launchPlainBrowser } from '../browser/plain-browser.ts';
import { BLUETOOTH_ARGUMENTS, startVirtualStrap, type VirtualStrap } from '../browser/virtual-strap.ts';
import { rosa, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import type { Stack } from '../stack/stack.ts';
import { startTeamsHost } from '../teams-host/start-teams-host.ts';

/** A running class, a Teams, and a browser with a strap. */
export interface PairingWorld {
  readonly session: SessionView;
  readonly context: BrowserContext;
  readonly strap: VirtualStrap;
  /** In front: whatever lay there before is hidden. */
  openMeeting(person: LocalPerson): Promise<Page>;
  /** What is stored of a person, one entry a second. */
  storedOf(person: LocalPerson): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** On a product that runs already, which whoever started it stops. */
export async function startPairingWorld(stack: Stack): Promise<PairingWorld> {
  await setUpOrganisations(stack);
  const open = await openClass(stack, new Date());
  const host = await startTeamsHost({
    port: stack.hostPort,
    appOrigin: stack.apiOrigin,
    browserAuthority: stack.browserAuthority,
    apiClientId: UPBEAT_CLIENT_ID,
    people: boxPeople,
    meeting: toMeeting(open),
    log: () => undefined,
  });
  host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });
  const plain = await launchPlainBrowser([...BLUETOOTH_ARGUMENTS, '--lang=en-GB']);
  const [context] = plain.browser.contexts();
  if (!context) throw new Error('The browser has no context');
  const strap = await startVirtualStrap(plain.browser, context);

  return {
    session: open.session,
    context,
    strap,
    async openMeeting(person) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${host.origin}/?person=${person.id}&layout=meeting`);
      return page;
    },
    async storedOf(person) {
      const api = await apiClientOf(person, stack);
      return (await api.call<MyResult>('GET', `/api/sessions/${open.session.id}/mine`)).series;
    },
    async stop() {
      await plain.stop();
      await host.stop();
    },
  };
}

export async function frameOf(page: Page, name: 'stage' | 'panel'): Promise<Frame> {
  await page.locator(`iframe[name=${name}]`).waitFor();
  const frame = page.frame({ name });
  if (!frame) throw new Error(`There is no ${name} in this window`);
  return frame;
}

/** Amira answers the first run: the class sees her zone under a nickname. */
export async function answerFirstRun(meeting: Page): Promise<void> {
  const panel = await frameOf(meeting, 'panel');
  await panel.getByLabel('Birth year').fill('1986');
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('radio', { name: 'Zone and nickname' }).check();
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Pair a heart-rate strap' }).waitFor();
}

/** Presses the panel's way to the pairing page, and follows it. */
export async function openPairingPage({ context }: PairingWorld, meeting: Page): Promise<Page> {
  const panel = await frameOf(meeting, 'panel');
  await panel.getByRole('button', { name: 'Pair a heart-rate strap' }).click();
  const link = panel.getByRole('link', { name: /Open the pairing page/ });
  const [page] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await page.setViewportSize({ width: 480, height: 800 });
  return page;
}

/** A heart that beats in the strap once a second, until it is stopped. */
export interface BeatingHeart {
  bpm: number;
  contact: 'ok' | 'none';
  readonly beats: () => number;
  stop(): Promise<void>;
}

/** Before one is started. */
export const NO_HEART: BeatingHeart = { bpm: 0, contact: 'none', beats: () => 0, stop: () => Promise.resolve() };

const SECOND_MS = 1000;

export function startHeart(strap: VirtualStrap, page: Page, bpm: number): BeatingHeart {
  let beats = 0;
  let isBeating = true;
  const heart = { bpm, contact: 'ok' as 'ok' | 'none', beats: () => beats, stop };
  const beating = beat();

  async function beat(): Promise<void> {
    let due = performance.now();
    while (isBeating) {
      await strap.notify(page, { bpm: heart.bpm, contact: heart.contact });
      beats += 1;
      due += SECOND_MS;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
  }

  async function stop(): Promise<void> {
    isBeating = false;
    await beating;
  }

  return heart;
}
