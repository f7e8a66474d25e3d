import { join } from 'node:path';
import type { SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';
import type { BotConnector } from '../bot-connector/start.ts';
import { people, rosa } from '../directory/directory.ts';
import type { StoredMeeting } from '../graph/meetings/meetings.ts';
import type { LocalGraph } from '../graph/start.ts';
import { classTranscript } from '../recordings/class-transcript.ts';
import { makeClassVideo } from '../recordings/make-class-video.ts';
import { apiClientOf, type ApiAddress } from './api-client.ts';

const DAY_MS = 86_400_000;

interface RecordMeetings extends ApiAddress {
  readonly graph: Pick<LocalGraph, 'meetings' | 'recordings'>;
  readonly connector: Pick<BotConnector, 'conversations' | 'subscribe'>;
  /** Where the films lie. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** What Teams does with a meeting that records itself: once everybody has left, there is a film of its stage. */
export function recordMeetings(deps: RecordMeetings): { stop(): void } {
  const running = new Set<string>();

  async function follow(): Promise<void> {
    for (const conversation of deps.connector.conversations()) {
      if (conversation.kind !== 'meeting') continue;
      const { id } = conversation;
      if (conversation.present.length > 0) running.add(id);
      else if (running.delete(id)) await record(deps, id);
    }
  }

  const stop = deps.connector.subscribe(() => {
    follow().catch((fault: unknown) => deps.log(`The meeting was not recorded: ${String(fault)}`));
  });
  return { stop };
}

async function record(deps: RecordMeetings, chatId: string): Promise<void> {
  const meeting = deps.graph.meetings.byThread(chatId);
  if (meeting?.settings['recordAutomatically'] !== true) return;
  const shown = await classShownIn(deps, meeting);
  if (shown?.startedAt == null) return; // nothing was on its stage
  const [startedAt, endedAt] = [new Date(shown.startedAt), new Date()];
  const seconds = Math.max(1, Math.round((endedAt.getTime() - startedAt.getTime()) / 1000));
  const recorded = { programme: shown.programme, seconds, coachName: shown.coachName };
  const file = join(deps.folder, `${shown.id}.mp4`);
  await makeClassVideo(recorded, file);
  const { id, organiser } = meeting;
  const isTranscribed = meeting.settings['allowTranscription'] === true;
  await deps.graph.recordings.make({
    meeting: { id, organiserId: organiser.id, tenantId: organiser.tenantId },
    ...{ startedAt, endedAt, file },
    ...(isTranscribed ? { transcript: classTranscript(recorded) } : {}),
  });
}

/** The class that began last in that meeting. */
async function classShownIn(
  deps: ApiAddress,
  { threadId, organiser: { tenantId } }: StoredMeeting,
): Promise<SessionView | undefined> {
  const onlooker = people.find((one) => one.tenantId === tenantId) ?? rosa;
  const now = Date.now();
  const span = new URLSearchParams({
    from: new Date(now - DAY_MS).toISOString(),
    to: new Date(now + DAY_MS).toISOString(),
    meetingId: threadId,
  });
  const api = await apiClientOf(onlooker, deps);
  const { sessions } = await api.call<SessionList>('GET', `/api/sessions?${span.toString()}`);
  return sessions
    .filter(({ startedAt }) => startedAt !== null)
    .toSorted((a, b) => Date.parse(b.startedAt ?? '') - Date.parse(a.startedAt ?? ''))[0];
}
