import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

const ofSession = (name: string) => ({
  name,
  target: 'session',
  columnNames: ['tenantId', 'sessionId'],
  referencedColumnNames: ['tenantId', 'id'],
  onDelete: 'CASCADE' as const,
});

/** With what the digests of a class are made; deleted when it ends. */
export interface AttendanceSaltRow {
  tenantId: string;
  sessionId: string;
  salt: string;
}

export const AttendanceSaltEntity = new EntitySchema<AttendanceSaltRow>({
  name: 'attendance_salt',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    salt: { type: 'text' },
  },
  foreignKeys: [ofSession('attendance_salt_session')],
});

/** That somebody was in the meeting of a class. */
export interface AttendanceRow {
  tenantId: string;
  sessionId: string;
  who: string;
  notedAt: Date;
}

export const AttendanceEntity = new EntitySchema<AttendanceRow>({
  name: 'attendance',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    who: { type: 'text', primary: true },
    notedAt: { type: 'timestamptz', name: 'noted_at' },
  },
  foreignKeys: [ofSession('attendance_session')],
});

/** Whether somebody said that they come. */
export interface RsvpRow {
  tenantId: string;
  sessionId: string;
  personId: string;
  isComing: boolean;
  /** When they said so last. */
  saidAt: Date;
  /** From when on Upbeat knows this answer. */
  since: Date;
}

export const RsvpEntity = new EntitySchema<RsvpRow>({
  name: 'rsvp',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    isComing: { type: 'boolean', name: 'is_coming' },
    saidAt: { type: 'timestamptz', name: 'said_at' },
    since: { type: 'timestamptz' },
  },
  foreignKeys: [ofSession('rsvp_session')],
});

/** That somebody asked for their recap of a class. */
export interface RecapRequestRow {
  tenantId: string;
  sessionId: string;
  personId: string;
  askedAt: Date;
}

export const RecapRequestEntity = new EntitySchema<RecapRequestRow>({
  name: 'recap_request',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
  },
  foreignKeys: [ofSession('recap_request_session')],
});
