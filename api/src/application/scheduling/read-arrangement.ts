import type { Known } from '../../domain/schedule/next-step.ts';
import type { PlannedClasses } from '../../domain/schedule/planned-entry.ts';
import type { Stores } from '../stores.ts';

/** What is planned of a meeting and what is known of it, as the database says now. */
export interface ReadArrangement {
  readonly planned: PlannedClasses;
  readonly known: Known;
}

/** Null where nothing was planned. */
export async function readArrangement(
  { arrangements, plannedSeries, sessions, traces, organiser }: Stores,
  arrangementId: string,
): Promise<ReadArrangement | null> {
  const arrangement = await arrangements.find(arrangementId);
  if (!arrangement) return null;
  const series = await plannedSeries.find(arrangementId);
  const single = series ? null : await sessions.find(arrangementId);
  const classes = await traces.classes(arrangementId);
  return {
    planned: {
      wish: arrangement.wish,
      isTranscribed: arrangement.isTranscribed,
      series,
      sessions: series ? await plannedSeries.sessionsOf(series.id) : single ? [single] : [],
    },
    known: {
      arrangement,
      trace: await traces.entry(arrangementId),
      classes: new Map(classes.map((trace) => [trace.sessionId, trace])),
      organiserId: (await organiser.find())?.personId ?? null,
    },
  };
}
