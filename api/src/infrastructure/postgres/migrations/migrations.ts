import { ChannelNames1763900000800 } from './channel-names.ts';
import { ClassClocks1763900000120 } from './class-clocks.ts';
import { Arranging1763900000310 } from './arranging.ts';
import { ClassMeans1763900000600 } from './class-means.ts';
import { Conversations1763800000040 } from './conversations.ts';
import { FirstTables1763600000001 } from './first-tables.ts';
import { Leading1763700000050 } from './leading.ts';
import { Guests1763700000060 } from './guests.ts';
import { LiveSessions1763600000004 } from './live-sessions.ts';
import { OldRecordings1763900000700 } from './old-recordings.ts';
import { OwnDeletion1763800000200 } from './own-deletion.ts';
import { Pairings1763700000040 } from './pairings.ts';
import { Planning1763900000110 } from './planning.ts';
import { Posts1763800000140 } from './posts.ts';
import { Programmes1763700000031 } from './programmes.ts';
import { Recordings1763900000200 } from './recordings.ts';
import { RecordingReconciles1763900000210 } from './recording-reconciles.ts';
import { SamplePartitions1763600000003 } from './sample-partitions.ts';
import { SeriesFolds1763700000070 } from './series-folds.ts';
import { SettledSummaries1763800000230 } from './settled-summaries.ts';
import { Scheduling1763900000010 } from './scheduling.ts';
import { Summaries1763800000010 } from './summaries.ts';
import { SummaryCounts1763800000210 } from './summary-counts.ts';
import { TenantIsolation1763600000002 } from './tenant-isolation.ts';
import { ToldCoach1763700000080 } from './told-coach.ts';

/** In the order in which they run. What has run anywhere is never changed: a change of mind adds one. */
export const MIGRATIONS = [
  FirstTables1763600000001,
  TenantIsolation1763600000002,
  SamplePartitions1763600000003,
  LiveSessions1763600000004,
  Programmes1763700000031,
  Pairings1763700000040,
  Leading1763700000050,
  Guests1763700000060,
  SeriesFolds1763700000070,
  ToldCoach1763700000080,
  Summaries1763800000010,
  Conversations1763800000040,
  Posts1763800000140,
  OwnDeletion1763800000200,
  SummaryCounts1763800000210,
  SettledSummaries1763800000230,
  Scheduling1763900000010,
  Planning1763900000110,
  ClassClocks1763900000120,
  Recordings1763900000200,
  RecordingReconciles1763900000210,
  Arranging1763900000310,
  ClassMeans1763900000600,
  OldRecordings1763900000700,
  ChannelNames1763900000800,
];
