import { playCast, type Cast } from '../athletes/cast.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { openClass, setUpOrganisations, type OpenClass } from '../box/seed.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { employees, rosa } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import type { BenchRun } from './bench-options.ts';
import { openStage, type StagePage } from './wall-page.ts';

/** The idle stage, then two views at two rates. */
const WINDOWS = 5;
const SEED = 7;

/**
 * What the stage of a whole class costs the page that shows it, in a real browser and through the real path: simulated
 * athletes, the api, Web PubSub, the built pages. The figures are those of Everyone; those of Tiles stand beside them.
 * 4 Hz is the stage as it is; for 1 Hz the same page joins the group of the panels.
 */
export async function benchWall({ folder, signal, participants, seconds }: BenchRun) {
  const stack = await startStack({ folder, ports: 'any', signal, log: () => undefined });
  const browser = await launchBrowser();
  const letGo = (): void => void browser.close(); // whatever waits for a page then fails
  signal.addEventListener('abort', letGo);
  try {
    await setUpOrganisations(stack);
    const open = await openClass(stack, new Date());
    const host = await openMeeting(stack, open);
    try {
      const stageOf = (group: 'stage' | 'panel') => openStage(browser, host.origin, group);
      const idleMsPerSecond = await measureIdle(await stageOf('stage'), seconds / WINDOWS);
      const cast = bring(stack, open, participants);
      try {
        await cast.setSize(participants);
        const at1Hz = await measureBoth(await stageOf('panel'), seconds / WINDOWS);
        const at4Hz = await measureBoth(await stageOf('stage'), seconds / WINDOWS);
        const { sharing, stageFirstPaintMs } = at4Hz;
        return {
          participants,
          sharing,
          idleMsPerSecond,
          ...figures(at1Hz.everyone, at4Hz.everyone),
          stageFirstPaintMs,
          tiles: figures(at1Hz.tiles, at4Hz.tiles),
        };
      } finally {
        cast.stop();
      }
    } finally {
      await host.stop();
    }
  } finally {
    signal.removeEventListener('abort', letGo);
    await browser.close();
    await stack.stop();
  }
}

async function openMeeting(stack: Stack, open: OpenClass): Promise<TeamsHost> {
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
  return host;
}

function bring(stack: Stack, { session }: OpenClass, participants: number): Cast {
  const { id: sessionId, programme } = session;
  const people = employees.slice(0, participants);
  return playCast({ ...stack, sessionId, programme, people, seed: SEED, size: 0, log: () => undefined });
}

async function measureIdle(page: StagePage, span: number): Promise<number> {
  await page.showsNobody();
  const idle = await page.mainThreadMsPerSecond(span);
  await page.close();
  return idle;
}

async function measureBoth(page: StagePage, span: number) {
  const everyone = await measure(page, 'everyone', span);
  const sharing = await page.sharing();
  const tiles = await measure(page, 'tiles', span);
  const stageFirstPaintMs = await page.firstPaintMs();
  await page.close();
  return { everyone, tiles, sharing, stageFirstPaintMs };
}

interface Measured {
  readonly mainThreadMsPerSecond: number;
  readonly longestTaskMs: number;
  readonly elements: number;
  readonly heapMb: number;
}

async function measure(page: StagePage, view: 'everyone' | 'tiles', span: number): Promise<Measured> {
  await page.show(view);
  const mainThreadMsPerSecond = await page.mainThreadMsPerSecond(span);
  const longestTaskMs = await page.longestTaskMs(span);
  return { mainThreadMsPerSecond, longestTaskMs, ...(await page.size()) };
}

function figures(at1Hz: Measured, at4Hz: Measured) {
  return {
    mainThreadMsPerSecond1Hz: at1Hz.mainThreadMsPerSecond,
    mainThreadMsPerSecond4Hz: at4Hz.mainThreadMsPerSecond,
    longestTaskMs: Math.max(at1Hz.longestTaskMs, at4Hz.longestTaskMs),
    elements: at4Hz.elements,
    heapMb: at4Hz.heapMb,
  };
}
