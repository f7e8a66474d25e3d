import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Frame } from 'playwright-core';
import { leo } from '../directory/directory.ts';
import { writeWindowAddress } from '../teams-host/window-address.ts';

/** The stage of somebody without a tile of their own, in a window of its whole size. */
export interface StagePage {
  /** Resolves once it shows a class without a tile. */
  showsNobody(): Promise<void>;
  /** Chooses a view as a person would. */
  show(view: 'everyone' | 'tiles'): Promise<void>;
  /** Processor time of the main thread over so many seconds: what other programs take meanwhile does not count. */
  mainThreadMsPerSecond(seconds: number): Promise<number>;
  /** Processor time of the longest task of the main thread over so many seconds. */
  longestTaskMs(seconds: number): Promise<number>;
  /** Elements of the stage, and the heap of its window after a collection. */
  size(): Promise<{ elements: number; heapMb: number }>;
  /** How many share a tile, as the view of everyone says in words. */
  sharing(): Promise<number>;
  /** From the beginning of its loading to the first picture with content. */
  firstPaintMs(): Promise<number>;
  close(): Promise<void>;
}

const STAGE = { width: 994, height: 678 };
const SETTLE_MS = 3000;
const COME_MS = 60_000;

/** @param group whose frames the page gets: four a second, or one */
export async function openStage(browser: Browser, hostOrigin: string, group: 'stage' | 'panel'): Promise<StagePage> {
  const page = await browser.newPage({ viewport: STAGE });
  if (group === 'panel') {
    await page.route('**/api/sessions/*/live', (route) =>
      route.continue(route.request().method() === 'POST' ? { postData: JSON.stringify({ surface: group }) } : {}),
    );
  }
  await page.goto(`${hostOrigin}${writeWindowAddress({ personId: leo.id, frame: { surface: 'stage', ...STAGE } })}`);
  await page.locator('iframe[name=stage]').waitFor();
  const frame = page.frame({ name: 'stage' });
  if (!frame) throw new Error('The window has no stage');
  await frame.getByRole('main').waitFor({ timeout: COME_MS });
  // The app asks for a process of its own, apart from the window around it.
  const devtools = await page.context().newCDPSession(frame);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

  return {
    showsNobody: () => frame.getByText('Time leads').waitFor({ timeout: COME_MS }),
    async show(view) {
      await frame.getByRole('button', { name: view === 'everyone' ? 'Everyone' : 'Tiles' }).click({ timeout: COME_MS });
      await page.mouse.move(STAGE.width / 2, 60);
      await wait(SETTLE_MS);
    },
    async mainThreadMsPerSecond(seconds) {
      const before = await taskSeconds(devtools);
      await wait(seconds * 1000);
      const after = await taskSeconds(devtools);
      return ((after.task - before.task) * 1000) / (after.at - before.at);
    },
    longestTaskMs: (seconds) => longestTask(browser, seconds),
    async size() {
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const elements = await frame.evaluate(() => document.querySelectorAll('*').length);
      return { elements, heapMb: usedSize / 2 ** 20 };
    },
    sharing: () => sharingIn(frame),
    firstPaintMs: () =>
      frame.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    close: () => page.close(),
  };
}

async function taskSeconds(devtools: CDPSession): Promise<{ task: number; at: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { task: valueOf('TaskDuration'), at: performance.now() / 1000 };
}

async function sharingIn(frame: Frame): Promise<number> {
  const words = (await frame.getByText('share a tile').textContent()) ?? '';
  return Number.parseInt(words.replaceAll(',', ''), 10);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of the main threads of all pages: only the stage is open. */
async function longestTask(browser: Browser, seconds: number): Promise<number> {
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] });
  await wait(seconds * 1000);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const idOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((event) => idOf(event)),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && mainThreads.has(idOf(event)),
  );
  return Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}
