import assert from 'node:assert/strict';
import type { Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import type { StoredClass, StoredPerson } from './stored-class.ts';

/** A reading speaks for so many seconds at most. */
const HOLD_SECONDS = 5;

/**
 * Compares what was saved with what was sent, reckoned here in the plainest way.
 *
 * @throws {AssertionError} at the first figure that is not right
 */
export async function checkSummary(
  { inTransaction }: Database,
  { tenantId, sessionId, programme, people }: StoredClass,
) {
  const workSeconds = programme.intervals.reduce((sum, { seconds }) => sum + seconds, 0);
  await inTransaction(tenantId, async ({ summaries, recaps }) => {
    const summary = await summaries.find(sessionId);
    assert.equal(summary?.minutes, Math.round(workSeconds / 60));
    assert.equal(summary.figures?.contributors ?? 0, people.length < 5 ? 0 : Math.round(people.length / 5) * 5);
    for (const person of people) {
      const result = (await recaps.find(person.participationId))?.result;
      assert.ok(result, 'everybody has a recap');
      const { mean, seconds } = plainly(person);
      if (mean === null) assert.equal(result.meanBpm, null);
      else assert.ok(Math.abs((result.meanBpm ?? 0) - mean) < 1e-9, `a mean of ${mean} was kept as ${result.meanBpm}`);
      const inZones = result.secondsInZones.reduce((sum, inZone) => sum + inZone, 0);
      assert.equal(inZones, person.sent === null ? workSeconds : seconds);
    }
  });
}

function plainly({ sent }: StoredPerson): { mean: number | null; seconds: number } {
  let last = { bpm: 0, at: -HOLD_SECONDS };
  let sum = 0;
  let seconds = 0;
  for (const [second, byte] of (sent ?? new Uint8Array(0)).entries()) {
    if (byte > 0) last = { bpm: byte, at: second };
    if (second - last.at >= HOLD_SECONDS) continue;
    sum += last.bpm;
    seconds++;
  }
  return { mean: seconds === 0 ? null : sum / seconds, seconds };
}
