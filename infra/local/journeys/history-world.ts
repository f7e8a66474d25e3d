import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { bundledSeries } from '../athletes/workouts/bundled.ts';
import { apiClientOf, type ApiAddress } from '../box/api-client.ts';
import { lunchHiit } from '../box/programmes.ts';
import { hana, rosa, type LocalPerson } from '../directory/directory.ts';

/** As many as one request may hold. */
const A_BATCH = 300;

/**
 * A class of half an hour that is over, in which a person's strap sent a recorded ride. It is held in a moment, and
 * then its times are set back, past every use case.
 */
export async function holdRecordedClass(
  stack: ApiAddress & { readonly databaseUrl: string },
  { person, daysAgo }: { person: LocalPerson; daysAgo: number },
): Promise<SessionView> {
  const [ride] = await bundledSeries();
  if (!ride) throw new Error('There is no recording');
  const member = memberOf(person, stack);
  await saveProfile(member, { birthYear: 1985, ownMaximum: 185, weightKg: 68, sex: 'female' });
  await saveConsent(member, { preset: 'zone-and-nickname' });
  const admin = await apiClientOf(hana, stack);
  const coach = await apiClientOf(rosa, stack);
  const session = await admin.call<SessionView>('POST', '/api/sessions', {
    programme: lunchHiit,
    coach: { personId: rosa.id, name: rosa.name },
    plannedStart: new Date().toISOString(),
    teamsChannelId: null,
    meetingId: `19:meeting_${randomUUID()}@thread.v2`,
  });
  await coach.call('POST', `/api/sessions/${session.id}/start`);
  for (let first = 0; first < ride.length; first += A_BATCH) {
    const values = [...ride.subarray(first, first + A_BATCH)];
    await member.call('POST', `/api/sessions/${session.id}/samples`, { first, values });
  }
  await coach.call('POST', `/api/sessions/${session.id}/end`);
  await setBack(stack.databaseUrl, session.id, daysAgo);
  return session;
}

/** Its start and its end, so many days ago. */
async function setBack(databaseUrl: string, sessionId: string, daysAgo: number): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    await admin.query(
      `update session set ended_at = ended_at - make_interval(days => $2),
        started_at = ended_at - make_interval(days => $2, mins => 30) where id = $1`,
      [sessionId, daysAgo],
    );
  } finally {
    await admin.end();
  }
}
