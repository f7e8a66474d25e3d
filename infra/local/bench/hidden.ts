import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';
import { amira } from '../directory/directory.ts';
import { answerFirstRun, openPairingPage, startHeart, startPairingWorld } from '../journeys/pairing-world.ts';
import { startStack } from '../stack/stack.ts';
import type { BenchRun } from './bench-options.ts';

/** Long enough for a browser to slow a hidden page down; what a person does in Teams meanwhile takes no longer. */
const HIDDEN_SECONDS = 180;
/** The api stores every few seconds: so long the last ones may take. */
const LAST_SECONDS = 15;
const POLL_MS = 500;

/** A pairing page that lies hidden behind Teams for three minutes: the beats of its strap, and those that are stored. */
export async function benchHidden({ folder, signal }: BenchRun) {
  const stack = await startStack({ folder, ports: 'any', signal, log: () => undefined });
  try {
    const world = await startPairingWorld(stack);
    try {
      const meeting = await world.openMeeting(amira);
      await answerFirstRun(meeting);
      const page = await openPairingPage(world, meeting);
      await world.strap.attend(page);
      await page.getByRole('button', { name: 'Choose strap' }).click();
      await page.getByRole('heading', { name: 'Waiting for the first beat' }).waitFor();
      await meeting.bringToFront();

      const heart = startHeart(world.strap, page, 140);
      const began = performance.now();
      await passed(() => heart.beats() >= HIDDEN_SECONDS, HIDDEN_SECONDS * 2, signal);
      await heart.stop();
      const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
      const stored = async () => (await world.storedOf(amira)).filter(isBpm).length;
      const hiddenSeconds = (performance.now() - began) / 1000;
      await passed(async () => (await stored()) >= heart.beats(), LAST_SECONDS, signal);
      const secondsStored = await stored();
      return { isHidden, hiddenSeconds, beats: heart.beats(), secondsStored, missing: heart.beats() - secondsStored };
    } finally {
      await world.stop();
    }
  } finally {
    await stack.stop();
  }
}

/** Resolves once it holds, or when so many seconds have gone by. */
async function passed(holds: () => boolean | Promise<boolean>, seconds: number, signal: AbortSignal): Promise<void> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && !(await holds())) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
