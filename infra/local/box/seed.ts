import type { ProgrammeList } from '@upbeat/api/contract/programmes.ts';
import type { NewSession, SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';
import { randomUUID } from 'node:crypto';
import {
  classesMailbox,
  contoso,
  employees,
  ewa,
  fabrikam,
  hana,
  petra,
  rosa,
  type LocalPerson,
} from '../directory/directory.ts';
import type { LocalEntra } from '../entra/entra.ts';
import { wellbeingChannel } from '../teams-host/default-box.ts';
import { apiClientOf, type ApiAddress } from './api-client.ts';
import { keptProgrammes, lunchHiit, weekOfClasses, type PlannedClass } from './programmes.ts';

const DAY_MS = 86_400_000;

/** Everything below goes through the api as an admin and a coach would, and is harmless twice. */
export async function setUpOrganisations(address: ApiAddress): Promise<void> {
  await (await apiClientOf(hana, address)).call('PUT', '/api/tenant', { name: contoso.name });
  await (await apiClientOf(petra, address)).call('PUT', '/api/tenant', { name: fabrikam.name });
}

/** What Contoso's administrators did once: consent for all, and a mailbox in whose calendar classes are. */
export async function setUpScheduling(
  stack: ApiAddress & { readonly entra: Pick<LocalEntra, 'consent'> },
): Promise<void> {
  stack.entra.consent(contoso.id);
  const admin = await apiClientOf(hana, stack);
  await admin.call('PUT', '/api/permissions/organiser', { address: classesMailbox.address });
}

/** Keeps programmes where none are kept yet. */
export async function keepProgrammes(address: ApiAddress): Promise<void> {
  const admin = await apiClientOf(hana, address);
  const { programmes } = await admin.call<ProgrammeList>('GET', '/api/programmes');
  if (programmes.length > 0) return;
  for (const programme of keptProgrammes) {
    await admin.call('PUT', `/api/programmes/${randomUUID()}`, { version: 0, programme });
  }
}

/** Plans the classes of the coming seven days that are not planned yet. */
export async function planWeek(address: ApiAddress, now: Date): Promise<void> {
  const admin = await apiClientOf(hana, address);
  const span = new URLSearchParams({
    from: now.toISOString(),
    to: new Date(now.getTime() + 8 * DAY_MS).toISOString(),
    teamsChannelId: wellbeingChannel.id,
  });
  const { sessions } = await admin.call<SessionList>('GET', `/api/sessions?${span.toString()}`);
  const known = new Set(sessions.map(({ plannedStart }) => new Date(plannedStart).getTime()));
  for (const [index, { programme, ...at }] of weekOfClasses.entries()) {
    const plannedStart = nextTime(at, now);
    if (known.has(plannedStart.getTime())) continue;
    const coach = coachOf(index);
    await admin.call('POST', '/api/sessions', newSession({ programme, coach, plannedStart, meetingId: null }));
  }
}

/** The next moment after now at which the week reaches this day and time. */
function nextTime({ day, hour, minute }: Omit<PlannedClass, 'programme'>, now: Date): Date {
  const today = (now.getDay() + 6) % 7;
  const time = new Date(now.getFullYear(), now.getMonth(), now.getDate() + day - today, hour, minute);
  if (time <= now) time.setDate(time.getDate() + 7);
  return time;
}

export interface OpenClass {
  readonly session: SessionView;
  readonly meetingId: string;
}

/** Ends what an earlier start left running, then plans a class for now and starts it as its coach. */
export async function openClass(
  address: ApiAddress,
  now: Date,
  programme: NewSession['programme'] = lunchHiit,
): Promise<OpenClass> {
  const coach = await apiClientOf(rosa, address);
  const span = new URLSearchParams({
    from: new Date(now.getTime() - 7 * DAY_MS).toISOString(),
    to: new Date(now.getTime() + DAY_MS).toISOString(),
    teamsChannelId: wellbeingChannel.id,
  });
  const { sessions } = await coach.call<SessionList>('GET', `/api/sessions?${span.toString()}`);
  for (const { id, state, isCoach, isCoCoach } of sessions) {
    if (state !== 'live' || !(isCoach || isCoCoach)) continue;
    await coach.call('POST', `/api/sessions/${id}/lead`); // her co-coach may have taken over
    await coach.call('POST', `/api/sessions/${id}/end`);
  }

  const meetingId = `19:meeting_${Buffer.from(now.toISOString()).toString('base64url')}@thread.v2`;
  const admin = await apiClientOf(hana, address);
  const planned = newSession({ programme, coach: rosa, coCoach: ewa, plannedStart: now, meetingId });
  const { id } = await admin.call<SessionView>('POST', '/api/sessions', planned);
  return { session: await coach.call<SessionView>('POST', `/api/sessions/${id}/start`), meetingId };
}

function newSession({
  coach,
  coCoach,
  plannedStart,
  ...rest
}: {
  programme: NewSession['programme'];
  coach: LocalPerson;
  coCoach?: LocalPerson;
  plannedStart: Date;
  meetingId: string | null;
}): NewSession {
  return {
    ...rest,
    coach: { personId: coach.id, name: coach.name },
    coCoach: coCoach ? { personId: coCoach.id, name: coCoach.name } : null,
    plannedStart: plannedStart.toISOString(),
    teamsChannelId: wellbeingChannel.id,
  };
}

/** Every other class is Rosa's, so that one can see what a coach prepares. */
function coachOf(index: number): LocalPerson {
  return (index % 2 === 0 ? employees[index * 7] : undefined) ?? rosa;
}
