import { classOfRecording } from '../../domain/recording/class-of-recording.ts';
import type { SourceRecording } from '../../domain/recording/recording.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';
import type { NewId } from '../world.ts';

type Needs = Pick<Stores, 'arrangements' | 'plannedSeries' | 'sessions' | 'recordings' | 'jobs'>;

/**
 * Keeps those of these recordings that show a class of ours and were not known, and asks for each to be pulled, in the
 * transaction of the stores. What shows none is somebody else's meeting: nothing of it is kept.
 *
 * @returns how many are new
 */
export async function addRecordings(
  { recordings, jobs, ...stores }: Needs,
  { found, newId }: { found: readonly SourceRecording[]; newId: NewId },
): Promise<number> {
  const classes = new Map<string, Promise<Session[]>>();
  const added: { id: string; sessionId: string }[] = [];
  for (const recording of found) {
    const { onlineMeetingId } = recording;
    const ofMeeting = classes.get(onlineMeetingId) ?? classesOf(stores, onlineMeetingId);
    classes.set(onlineMeetingId, ofMeeting);
    const session = classOfRecording(await ofMeeting, recording);
    if (!session) continue;
    const id = newId();
    if (await recordings.add({ ...recording, id, sessionId: session.id })) added.push({ id, sessionId: session.id });
  }
  const pulls = added.map(({ id, sessionId }) => ({ sessionId, recordingId: id }));
  if (pulls.length > 0) await jobs.enqueueAll('pull-recording', pulls);
  return added.length;
}

async function classesOf(
  { arrangements, plannedSeries, sessions }: Pick<Needs, 'arrangements' | 'plannedSeries' | 'sessions'>,
  onlineMeetingId: string,
): Promise<Session[]> {
  const arrangement = await arrangements.ofOnlineMeeting(onlineMeetingId);
  if (!arrangement) return [];
  const one = await sessions.find(arrangement.id);
  return one ? [one] : plannedSeries.sessionsOf(arrangement.id);
}
