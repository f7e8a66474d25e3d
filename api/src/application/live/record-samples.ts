import type { Identity } from '../../domain/directory/identity.ts';
import { ConsentMissing, WrongSessionState } from '../../domain/errors.ts';
import { isBpm, isByteOfSecond, judgeSample, MISSING, NO_JUDGEMENT } from '../../domain/heart-rate/sample.ts';
import { LONGEST_SERIES_SECONDS } from '../../domain/heart-rate/segment.ts';
import { toRanges, type Ranges } from '../../domain/live/ranges.ts';
import type { NewId } from '../world.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';
import type { SampleWriter } from './sample-writer.ts';
import { takePart, type TakePartDeps } from './take-part.ts';

export interface RecordSamplesDeps extends TakePartDeps {
  classes: LiveClasses;
  writer: SampleWriter;
  newId: NewId;
}

/** One sensor of one participation, from hello to goodbye. */
export interface SensorLink {
  readonly participationId: string;
  readonly liveClass: LiveClass;
  /**
   * Takes seconds in a row: shows them at once, and resolves when they are durable. A value that is no heart rate is
   * refused alone. A second this link has sent before is acknowledged again and changes nothing.
   *
   * @throws {ConsentMissing} when the person stopped allowing Upbeat to collect
   * @throws {WrongSessionState} before the start
   */
  record(firstSecond: number, values: readonly unknown[]): Promise<{ ranges: Ranges; refused: number[] }>;
}

/**
 * Opens a link for a sensor of the caller.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended
 * @throws {ConsentMissing} when the person does not allow Upbeat to collect
 */
export async function openSensorLink(
  deps: RecordSamplesDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<SensorLink> {
  const { id: participationId } = await takePart(deps, { identity, sessionId });
  let liveClass = await deps.classes.open(identity.tenantId, sessionId);
  if (!liveClass.seats().has(participationId)) {
    await deps.classes.refresh(sessionId); // the notice of this very participation is still on its way
    liveClass = await deps.classes.open(identity.tenantId, sessionId);
  }
  requireCollecting(liveClass, participationId);

  const writer = deps.newId(); // of its own, so that rows of two links never collide
  let judgement = NO_JUDGEMENT;
  const written = new Map<number, Promise<void>>();

  return {
    participationId,
    liveClass,
    async record(firstSecond, values) {
      requireCollecting(liveClass, participationId);
      if (liveClass.session().state === 'scheduled') throw new WrongSessionState('scheduled', 'live');
      const good: { second: number; value: number }[] = [];
      const refused: number[] = [];
      for (const [offset, value] of values.entries()) {
        const second = firstSecond + offset;
        if (isByteOfSecond(value) && second < LONGEST_SERIES_SECONDS) good.push({ second, value });
        else refused.push(second);
      }
      // A missing second has nothing to keep, and stays open for a reading that comes later.
      const fresh = good.filter(({ second, value }) => value !== MISSING && !written.has(second));
      for (const run of runsOf(fresh)) {
        const { tenantId } = identity;
        const stored = deps.writer.write({ tenantId, participationId, writer, ...run });
        for (const offset of run.bytes.keys()) written.set(run.firstSecond + offset, stored);
        stored.catch(() => forget(run)); // refused by the writer: these seconds may come again
      }
      for (const { second, value } of fresh) show(second, value);
      await Promise.all(new Set(good.flatMap(({ second }) => written.get(second) ?? [])));
      return { ranges: toRanges(good.map(({ second }) => second)), refused };
    },
  };

  /** A jump no heart can make is kept as the sensor sent it, and shown only when the next seconds agree with it. */
  function show(second: number, value: number): void {
    if (isBpm(value)) {
      const judged = judgeSample(judgement, second, value);
      judgement = judged.judgement;
      if (judged.verdict.type !== 'accepted') return;
    }
    liveClass.board.apply(participationId, second, value);
  }

  function forget(run: { firstSecond: number; bytes: number[] }): void {
    for (const offset of run.bytes.keys()) written.delete(run.firstSecond + offset);
  }
}

function requireCollecting(liveClass: LiveClass, participationId: string): void {
  if (liveClass.seats().get(participationId)?.consent.collectLive !== true) throw new ConsentMissing('collectLive');
}

function runsOf(seconds: readonly { second: number; value: number }[]): { firstSecond: number; bytes: number[] }[] {
  const runs: { firstSecond: number; bytes: number[] }[] = [];
  for (const { second, value } of seconds) {
    const last = runs.at(-1);
    if (last && last.firstSecond + last.bytes.length === second) last.bytes.push(value);
    else runs.push({ firstSecond: second, bytes: [value] });
  }
  return runs;
}
