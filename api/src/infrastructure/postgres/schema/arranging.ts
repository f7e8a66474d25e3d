import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

/** What the calendar entry and the meeting of an arrangement were last brought to. */
export interface EntryTraceRow {
  tenantId: string;
  arrangementId: string;
  generation: number;
  pattern: string | null;
  shown: string | null;
  meeting: string | null;
  refusedAt: Date | null;
  isRefusalLeft: boolean;
}

export const EntryTraceEntity = new EntitySchema<EntryTraceRow>({
  name: 'entry_trace',
  columns: {
    tenantId: TENANT_ID,
    arrangementId: { type: 'uuid', primary: true, name: 'arrangement_id' },
    generation: { type: 'integer' },
    pattern: { type: 'text', nullable: true },
    shown: { type: 'text', nullable: true },
    meeting: { type: 'text', nullable: true },
    refusedAt: { type: 'timestamptz', name: 'refused_at', nullable: true },
    isRefusalLeft: { type: 'boolean', name: 'is_refusal_left' },
  },
  checks: [{ name: 'entry_trace_sent', expression: '(pattern is null) = (shown is null)' }],
});

/** The calendar entry of one class, and what it was last brought to. */
export interface ClassTraceRow {
  tenantId: string;
  sessionId: string;
  arrangementId: string;
  eventId: string | null;
  slot: Date | null;
  shown: string | null;
  attendees: string | null;
  answers: string | null;
}

export const ClassTraceEntity = new EntitySchema<ClassTraceRow>({
  name: 'class_trace',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    arrangementId: { type: 'uuid', name: 'arrangement_id' },
    eventId: { type: 'text', name: 'event_id', nullable: true },
    slot: { type: 'timestamptz', nullable: true },
    shown: { type: 'text', nullable: true },
    attendees: { type: 'text', nullable: true },
    answers: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'class_trace_by_arrangement', columns: ['tenantId', 'arrangementId'] },
    { name: 'class_trace_by_event', columns: ['tenantId', 'eventId'], where: 'event_id is not null' },
  ],
  foreignKeys: [
    {
      name: 'class_trace_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
