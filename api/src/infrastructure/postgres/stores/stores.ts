import type { EntityManager } from 'typeorm';
import type { Stores } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { JobSender } from '../../jobs/job-store.ts';
import { postgresArrangementStore } from './arrangement-store.ts';
import { postgresAttendanceStore } from './attendance-store.ts';
import { postgresAuditStore } from './audit-store.ts';
import { postgresCareStore } from './care-store.ts';
import { postgresConsentStore } from './consent-store.ts';
import { postgresControlSignals } from './control-signals.ts';
import { postgresConversationStore } from './conversation-store.ts';
import { postgresFoldStore } from './fold-store.ts';
import { postgresGuestStore } from './guest-store.ts';
import { postgresHeardStore } from './heard-store.ts';
import { postgresLeaseStore } from './lease-store.ts';
import { postgresNoticeStore } from './notice-store.ts';
import { postgresOrganiserStore } from './organiser-store.ts';
import { postgresPairingStore } from './pairing-store.ts';
import { postgresParticipationStore } from './participation-store.ts';
import { postgresPersonStore } from './person-store.ts';
import { postgresPlannedSeriesStore } from './planned-series-store.ts';
import { postgresPostStore } from './post-store.ts';
import { postgresPresenceStore } from './presence-store.ts';
import { postgresProgrammeStore } from './programme-store.ts';
import { postgresRecapStore } from './recap-store.ts';
import { postgresRatingStore } from './rating-store.ts';
import { postgresBlockStore, postgresRecordingStore } from './recording-store.ts';
import { postgresRecapRequestStore, postgresRsvpStore } from './rsvp-store.ts';
import { postgresSegmentStore } from './segment-store.ts';
import { postgresSeriesStore } from './series-store.ts';
import { postgresSessionStore } from './session-store.ts';
import { postgresSubscriptionStore } from './subscription-store.ts';
import { postgresSummaryStore } from './summary-store.ts';
import { postgresTenantStore } from './tenant-store.ts';
import { postgresTraceStore } from './trace-store.ts';

/** Everything one transaction of one tenant may keep and find. */
export function postgresStores(manager: EntityManager, tenantId: TenantId, jobs: JobSender): Stores {
  return {
    tenant: postgresTenantStore(manager, tenantId),
    sessions: postgresSessionStore(manager, tenantId),
    participations: postgresParticipationStore(manager, tenantId),
    people: postgresPersonStore(manager, tenantId),
    consents: postgresConsentStore(manager, tenantId),
    care: postgresCareStore(manager, tenantId),
    presence: postgresPresenceStore(manager, tenantId),
    ratings: postgresRatingStore(manager, tenantId),
    segments: postgresSegmentStore(manager, tenantId),
    series: postgresSeriesStore(manager, tenantId),
    folds: postgresFoldStore(manager, tenantId),
    audit: postgresAuditStore(manager, tenantId),
    leases: postgresLeaseStore(manager, tenantId),
    programmes: postgresProgrammeStore(manager, tenantId),
    guests: postgresGuestStore(manager, tenantId),
    pairings: postgresPairingStore(manager, tenantId),
    conversations: postgresConversationStore(manager, tenantId),
    heard: postgresHeardStore(manager, tenantId),
    attendance: postgresAttendanceStore(manager, tenantId),
    rsvps: postgresRsvpStore(manager, tenantId),
    recapRequests: postgresRecapRequestStore(manager, tenantId),
    posts: postgresPostStore(manager, tenantId),
    organiser: postgresOrganiserStore(manager, tenantId),
    plannedSeries: postgresPlannedSeriesStore(manager, tenantId),
    arrangements: postgresArrangementStore(manager, tenantId),
    notices: postgresNoticeStore(manager, tenantId),
    traces: postgresTraceStore(manager, tenantId),
    summaries: postgresSummaryStore(manager, tenantId),
    recaps: postgresRecapStore(manager, tenantId),
    recordings: postgresRecordingStore(manager, tenantId),
    blocks: postgresBlockStore(manager, tenantId),
    subscriptions: postgresSubscriptionStore(manager, tenantId),
    control: postgresControlSignals(manager, tenantId),
    jobs: jobs.storeOf(manager, tenantId),
  };
}
