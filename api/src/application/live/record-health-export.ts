import type { Identity } from '../../domain/directory/identity.ts';
import { UpbeatError, WrongSessionState } from '../../domain/errors.ts';
import type { ExportedReading } from '../../domain/heart-rate/health-export.ts';
import { MISSING } from '../../domain/heart-rate/sample.ts';
import { sessionSecondAt, type EndedSession, type LiveSession } from '../../domain/session/session.ts';
import { pairingIdOf } from '../pairing/open-pairing.ts';
import { findSession } from '../sessions/find-sessions.ts';
import type { Clock } from '../world.ts';
import { recordBatch } from './record-batch.ts';
import type { RecordSamplesDeps } from './record-samples.ts';

/** A phone and a server do not agree to the second. */
const CLOCK_SKEW_SECONDS = 60;

/** Nothing of an export belongs to the class. */
export class OutsideTheClass extends UpbeatError<'outside-the-class'> {
  constructor(reason: string) {
    super('outside-the-class', `Nothing of this was taken. The first reading: ${reason}`);
  }
}

export interface RecordHealthExportDeps extends Omit<RecordSamplesDeps, 'writer'> {
  clock: Clock;
}

interface Begun {
  readonly session: (LiveSession | EndedSession) & { readonly startedAt: Date };
  readonly now: Date;
}

/**
 * Takes what an app has exported for the class of a pairing and answers once it is durable. Sending it again changes
 * nothing. A reading from before the start or after the end is left out, with words.
 *
 * @returns how many seconds of it are durable
 * @throws {WrongSessionState} before the start
 * @throws {OutsideTheClass} when there is nothing in it for this class
 * @throws as `recordBatch` does
 */
export async function recordHealthExport(
  deps: RecordHealthExportDeps,
  { identity, readings }: { identity: Identity; readings: readonly ExportedReading[] },
): Promise<{ seconds: number; refused: { date: string; reason: string }[] }> {
  pairingIdOf(identity);
  const sessionId = identity.boundTo?.sessionId ?? '';
  const session = await findSession(deps, { tenantId: identity.tenantId, sessionId });
  if (session.state === 'scheduled' || session.startedAt === null) throw new WrongSessionState(session.state, 'live');
  const begun: Begun = { session: { ...session, startedAt: session.startedAt }, now: deps.clock() };

  const refused: { date: string; reason: string }[] = [];
  const taken = new Map<number, { bpm: number; date: string }>();
  for (const reading of readings) {
    const judged = judge(reading, begun);
    if (typeof judged === 'string') refused.push({ date: reading.date, reason: judged });
    else taken.set(judged.second, { bpm: judged.bpm, date: reading.date });
  }
  if (taken.size === 0) throw new OutsideTheClass(refused[0]?.reason ?? 'there is none');

  const ascending = [...taken.keys()].sort((one, other) => one - other);
  const [first = 0, last = first] = [ascending[0], ascending.at(-1)];

  const values = Array.from({ length: last - first + 1 }, (_, offset) => taken.get(first + offset)?.bpm ?? MISSING);
  const receipt = await recordBatch(deps, { identity, sessionId, first, values });
  const away = receipt.refused.flatMap((second) => taken.get(second) ?? []);
  const reason = 'you were not in the meeting';
  return { seconds: taken.size - away.length, refused: [...refused, ...away.map(({ date }) => ({ date, reason }))] };
}

/** The second of the class and its beats, or why it has no place there. */
function judge({ at, bpm }: ExportedReading, { session, now }: Begun): { second: number; bpm: number } | string {
  if (at === null) return 'its date cannot be read';
  if (bpm === null) return 'it holds no heart rate that can be';
  const second = sessionSecondAt(session, at);
  if (second < 0) return 'it is from before the class began';
  if (session.state === 'ended' && second > sessionSecondAt(session, session.endedAt))
    return 'it is from after the class';
  return second > sessionSecondAt(session, now) + CLOCK_SKEW_SECONDS
    ? 'it is from a time that is still to come'
    : { second, bpm };
}
