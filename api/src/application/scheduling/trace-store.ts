import type { ClassTrace, EntryTrace } from '../../domain/schedule/trace.ts';

/** What the calendar was last brought to. */
export interface TraceStore {
  /** `noTrace` where nothing was arranged yet. */
  entry(arrangementId: string): Promise<EntryTrace>;
  saveEntry(trace: EntryTrace): Promise<void>;
  class(sessionId: string): Promise<ClassTrace | null>;
  /** In no order. */
  classes(arrangementId: string): Promise<ClassTrace[]>;
  saveClasses(traces: readonly ClassTrace[]): Promise<void>;
  /** Their entries are gone, or are to be found anew. */
  forgetClasses(arrangementId: string): Promise<void>;
  /** Which class a calendar entry is of; null for that of a whole series, and for one that is none of ours. */
  ofEvent(eventId: string): Promise<ClassTrace | null>;
}
