import { ClassTraceEntity, EntryTraceEntity } from './arranging.ts';
import { AttendanceEntity, AttendanceSaltEntity, RecapRequestEntity, RsvpEntity } from './attendance.ts';
import { AuditEventEntity } from './audit-event.ts';
import { ConsentEntity } from './consent.ts';
import { ConversationEntity, HeardActivityEntity } from './conversation.ts';
import { ClassTicketEntity, GuestCodeEntity } from './guest.ts';
import { PairingEntity } from './pairing.ts';
import { CareEntity, EffortRatingEntity, ParticipationEntity } from './participation.ts';
import { CoachCuesEntity, PersonEntity, ProfileEntity } from './person.ts';
import { ArrangementEntity, ClassSeriesEntity, NoticeEntity, OrganiserEntity } from './planning.ts';
import { PostEntity } from './post.ts';
import { ProgrammeEntity } from './programme.ts';
import { RecordingBlockEntity, RecordingEntity } from './recording.ts';
import { SampleSegmentEntity, SampleSeriesEntity, SeriesFoldEntity } from './samples.ts';
import { CoachPresenceEntity, SessionEntity, SessionLeaseEntity } from './session.ts';
import { RecordingDeltaEntity, SubscriptionEntity, TakenNotificationEntity } from './subscription.ts';
import { RecapEntity, SessionSummaryEntity } from './summary.ts';
import { TenantEntity } from './tenant.ts';

/** Every table that the app reads and writes. The migrations make them; a test compares the two. */
export const ENTITIES = [
  TenantEntity,
  PersonEntity,
  ProfileEntity,
  ConsentEntity,
  SessionEntity,
  SessionLeaseEntity,
  ParticipationEntity,
  EffortRatingEntity,
  CareEntity,
  CoachPresenceEntity,
  CoachCuesEntity,
  SampleSegmentEntity,
  SampleSeriesEntity,
  SeriesFoldEntity,
  PairingEntity,
  GuestCodeEntity,
  ClassTicketEntity,
  AuditEventEntity,
  ProgrammeEntity,
  ConversationEntity,
  HeardActivityEntity,
  AttendanceSaltEntity,
  AttendanceEntity,
  RsvpEntity,
  RecapRequestEntity,
  PostEntity,
  OrganiserEntity,
  ClassSeriesEntity,
  ArrangementEntity,
  NoticeEntity,
  EntryTraceEntity,
  ClassTraceEntity,
  SessionSummaryEntity,
  RecapEntity,
  RecordingEntity,
  RecordingBlockEntity,
  SubscriptionEntity,
  RecordingDeltaEntity,
  TakenNotificationEntity,
];
