import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { meetingPath } from '@upbeat/api/infrastructure/graph/meeting-path.ts';
import { contoso } from '../../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import type { LocalRecording } from '../../graph/recordings/recordings.ts';
import type { Stack } from '../../stack/stack.ts';

/** How many seconds one download of it takes that nobody disturbs, from Graph into the same storage. */
export async function downloadPlainly(
  { graph, blob, entra, caFile }: Stack,
  { id, meeting }: LocalRecording,
  signal: AbortSignal,
): Promise<number> {
  const path = meetingPath({ organiserId: meeting.organiserId, onlineMeetingId: meeting.id });
  const content = `${graph.origin}/v1.0${path}/recordings/${id}/content`;
  const parameters = [content, blob.endpoint, blob.container, entra.authority, contoso.id];
  const started = fork(join(import.meta.dirname, 'plain-download.ts'), parameters, {
    env: {
      ...process.env,
      ENTRA_CLIENT_ID: UPBEAT_CLIENT_ID,
      ENTRA_CLIENT_SECRET: upbeat.secrets[0] ?? '',
      NODE_EXTRA_CA_CERTS: caFile,
    },
    signal,
  });
  const ended = once(started, 'exit').then(([code]) => {
    throw new Error(`The plain download ended with ${String(code)}`);
  });
  const [{ seconds }] = (await Promise.race([once(started, 'message'), ended])) as [{ seconds: number }];
  ended.catch(() => undefined);
  return seconds;
}
