import type { InTransaction } from '../stores.ts';
import type { LiveClasses } from './live-classes.ts';
import { restoreBoard } from './restore-board.ts';
import type { SampleWriter } from './sample-writer.ts';

export interface RestoreReadingsDeps {
  inTransaction: InTransaction;
  classes: LiveClasses;
  writer: Pick<SampleWriter, 'flush'>;
}

/** Gives one person's place on the board what storage holds of them, and nothing else; for a class in memory only. */
export async function restoreReadings(
  { inTransaction, classes, writer }: RestoreReadingsDeps,
  { sessionId, participationId }: { sessionId: string; participationId: string },
): Promise<void> {
  const liveClass = classes.find(sessionId);
  if (!liveClass) return;
  await writer.flush(); // what waits here is theirs too, unless it was disowned
  const stored = await inTransaction(liveClass.tenantId, async ({ segments, ratings }) => ({
    segments: (await segments.of(participationId)).map((segment) => ({ ...segment, participationId })),
    ratings: (await ratings.of(participationId)).map((rating) => ({ ...rating, participationId })),
  }));
  liveClass.clearReadingsOf(participationId);
  restoreBoard(liveClass, stored);
}
