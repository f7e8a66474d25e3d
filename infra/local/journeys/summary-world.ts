import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import pg from 'pg';
import { join, memberOf, saveConsent, saveProfile } from '../athletes/member.ts';
import { conversationsOf } from '../box/conversations.ts';
import { toMeeting } from '../box/meeting.ts';
import { boxPeople } from '../box/people.ts';
import { openClass, planWeek, setUpOrganisations } from '../box/seed.ts';
import { endMeeting, holdMeeting, installBot } from '../box/teams.ts';
import { amira, employees, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import type { Conversations } from '../teams-host/conversations.ts';
import { startTeamsHost } from '../teams-host/start-teams-host.ts';

/** A class in its meeting, with the bot in the channel, and people who shared for twenty minutes. */
export interface SummaryWorld {
  readonly stack: StackForTests;
  readonly hostOrigin: string;
  readonly session: SessionView;
  /** Everybody who took part; Amira is one of them. */
  readonly participants: readonly LocalPerson[];
  readonly conversations: Conversations;
  /** Everybody leaves, and Teams tells the bot that the meeting is over. */
  endMeeting(): Promise<void>;
  stop(): Promise<void>;
}

const PARTICIPANTS = 8;
const HELD_SECONDS = 20 * 60;
const LARGEST_BATCH = 600;

export async function startSummaryWorld(): Promise<SummaryWorld> {
  const stack = await startStackForTests({ pages: true });
  const faults: string[] = [];
  const conversations = conversationsOf(stack.connector, (line) => faults.push(line));
  await setUpOrganisations(stack);
  await installBot(stack.connector);
  await planWeek(stack, new Date());
  const open = await openClass(stack, new Date());
  await holdMeeting(stack.connector, open, 0);
  const meeting = toMeeting(open);
  const host = await startTeamsHost({
    port: stack.hostPort,
    appOrigin: stack.apiOrigin,
    browserAuthority: stack.browserAuthority,
    apiClientId: UPBEAT_CLIENT_ID,
    people: boxPeople,
    meeting,
    conversations,
    log: (line) => faults.push(line),
  });
  const participants = [amira, ...employees.slice(0, PARTICIPANTS - 1)];
  await beginEarlier(stack, open.session);
  await Promise.all(
    participants.map((person, index) => takePart(stack, { person, index, sessionId: open.session.id })),
  );
  return {
    stack,
    hostOrigin: host.origin,
    session: open.session,
    participants,
    conversations,
    endMeeting: () => endMeeting(stack.connector, meeting.chatId),
    async stop() {
      await host.stop();
      await stack.end();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** Nobody waits twenty minutes for a test: the class began that long ago. */
async function beginEarlier({ databaseUrl }: StackForTests, { id }: SessionView): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const earlier = `now() - interval '${HELD_SECONDS} seconds'`;
  await database.query(`update session set planned_start = ${earlier}, started_at = ${earlier} where id = $1`, [id]);
  await database.end();
}

/** Shows a tile, and hands in what a sensor kept: a heart that works harder in the middle of the class. */
async function takePart(
  stack: StackForTests,
  { person, index, sessionId }: { person: LocalPerson; index: number; sessionId: string },
): Promise<void> {
  const member = memberOf(person, stack);
  await saveProfile(member, { birthYear: 1985, ownMaximum: null, weightKg: 70 });
  await saveConsent(member, { preset: 'zone-and-nickname' });
  await join(member, sessionId);
  const bpmAt = (second: number): number => 100 + index + Math.round(60 * Math.sin((Math.PI * second) / HELD_SECONDS));
  for (let first = 0; first < HELD_SECONDS; first += LARGEST_BATCH) {
    const values = Array.from({ length: LARGEST_BATCH }, (_, offset) => bpmAt(first + offset));
    await member.call('POST', `/api/sessions/${sessionId}/samples`, { first, values });
  }
}
