import { EntitySchema } from 'typeorm';
import type { ArrangementRefusal, MeetingWish } from '../../../domain/schedule/arrangement.ts';
import type { NoticeName } from '../../../domain/schedule/notice.ts';
import type { Recurrence, Weekday } from '../../../domain/schedule/series.ts';
import { TENANT_ID } from './keys.ts';

/** In whose calendar the classes of a tenant are. */
export interface OrganiserRow {
  tenantId: string;
  personId: string;
  name: string;
  address: string;
}

export const OrganiserEntity = new EntitySchema<OrganiserRow>({
  name: 'organiser',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', name: 'person_id' },
    name: { type: 'text' },
    address: { type: 'text' },
  },
});

/** Classes that were planned together. Days and times are texts: they mean a calendar and a clock, not a moment. */
export interface ClassSeriesRow {
  tenantId: string;
  id: string;
  firstDate: string;
  firstTime: string;
  timeZone: string;
  weekdays: Weekday[];
  everyWeeks: Recurrence['everyWeeks'];
  until: string;
}

export const ClassSeriesEntity = new EntitySchema<ClassSeriesRow>({
  name: 'class_series',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    firstDate: { type: 'text', name: 'first_date' },
    firstTime: { type: 'text', name: 'first_time' },
    timeZone: { type: 'text', name: 'time_zone' },
    weekdays: { type: 'text', array: true },
    everyWeeks: { type: 'integer', name: 'every_weeks' },
    until: { type: 'text' },
  },
  checks: [{ name: 'class_series_every_weeks', expression: 'every_weeks between 1 and 4' }],
});

/** What was planned of the meeting of a class or series, and what Microsoft 365 holds of it. */
export interface ArrangementRow {
  tenantId: string;
  id: string;
  wish: MeetingWish['type'];
  wishedLink: string | null;
  isTranscribed: boolean;
  organiserId: string | null;
  eventId: string | null;
  joinUrl: string | null;
  onlineMeetingId: string | null;
  chatId: string | null;
  isMeetingSet: boolean;
  isAppInstalled: boolean;
  hasTab: boolean;
  refusal: ArrangementRefusal | null;
}

export const ArrangementEntity = new EntitySchema<ArrangementRow>({
  name: 'arrangement',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    wish: { type: 'text' },
    wishedLink: { type: 'text', name: 'wished_link', nullable: true },
    isTranscribed: { type: 'boolean', name: 'is_transcribed' },
    organiserId: { type: 'uuid', name: 'organiser_id', nullable: true },
    eventId: { type: 'text', name: 'event_id', nullable: true },
    joinUrl: { type: 'text', name: 'join_url', nullable: true },
    onlineMeetingId: { type: 'text', name: 'online_meeting_id', nullable: true },
    chatId: { type: 'text', name: 'chat_id', nullable: true },
    isMeetingSet: { type: 'boolean', name: 'is_meeting_set' },
    isAppInstalled: { type: 'boolean', name: 'is_app_installed' },
    hasTab: { type: 'boolean', name: 'has_tab' },
    refusal: { type: 'text', nullable: true },
  },
  checks: [
    {
      name: 'arrangement_wish',
      expression: `wish in ('teams', 'link', 'none') and (wished_link is not null) = (wish = 'link')`,
    },
  ],
  indices: [
    {
      name: 'arrangement_by_meeting',
      columns: ['tenantId', 'onlineMeetingId'],
      where: 'online_meeting_id is not null',
    },
    { name: 'arrangement_by_event', columns: ['tenantId', 'eventId'], where: 'event_id is not null' },
    { name: 'arrangement_refused', columns: ['tenantId', 'id'], where: 'refusal is not null' },
  ],
});

/** That the activity feed told somebody something. */
export interface NoticeRow {
  tenantId: string;
  sessionId: string;
  personId: string;
  notice: NoticeName;
  toldAt: Date;
  /** What it said has changed since, so that it may be said again. */
  mayRepeat: boolean;
}

export const NoticeEntity = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    notice: { type: 'text', primary: true },
    toldAt: { type: 'timestamptz', name: 'told_at' },
    mayRepeat: { type: 'boolean', name: 'may_repeat', default: false },
  },
  indices: [{ name: 'notice_by_person', columns: ['tenantId', 'personId', 'toldAt'] }],
  foreignKeys: [
    {
      name: 'notice_session',
      target: 'session',
      columnNames: ['tenantId', 'sessionId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
