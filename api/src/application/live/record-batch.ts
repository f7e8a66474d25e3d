import type { Identity } from '../../domain/directory/identity.ts';
import type { Ranges } from '../../domain/live/ranges.ts';
import { openSensorLink, type RecordSamplesDeps } from './record-samples.ts';
import { createSampleWriter, type SampleWriter } from './sample-writer.ts';

/**
 * Takes one batch of seconds and answers once they are durable, in a statement of their own: what other sensors wait
 * for neither delays this answer nor spoils it.
 *
 * @throws as `openSensorLink` and `SensorLink.record` do, and what the database throws
 */
export async function recordBatch(
  deps: Omit<RecordSamplesDeps, 'writer'>,
  { identity, sessionId, first, values }: { identity: Identity; sessionId: string; first: number; values: unknown[] },
): Promise<{ ranges: Ranges; refused: number[] }> {
  const link = await openSensorLink({ ...deps, writer: writingAtOnce(deps) }, { identity, sessionId });
  try {
    return await link.record(first, values);
  } finally {
    link.close();
  }
}

/** Runs that are written in one go are stored together, and fail together. */
function writingAtOnce({ inTransaction }: Omit<RecordSamplesDeps, 'writer'>): Pick<SampleWriter, 'write'> {
  const writer = createSampleWriter({ inTransaction });
  let flushed: Promise<void> | null = null;
  return {
    write: (run) => {
      const stored = writer.write(run);
      flushed ??= writer.flush();
      return Promise.race([stored, flushed.then(() => stored)]);
    },
  };
}
