import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrangeClass } from '@upbeat/api/application/scheduling/arrange-class.ts';
import type { ArrangeDeps } from '@upbeat/api/application/scheduling/arranging.ts';
import { matchAnswers } from '@upbeat/api/application/scheduling/match-answers.ts';
import type { PlannedMeeting } from '@upbeat/api/application/scheduling/scheduling-stores.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import { notArranged, type Arrangement } from '@upbeat/api/domain/schedule/arrangement.ts';
import { startsOf } from '@upbeat/api/domain/schedule/recurrence.ts';
import type { Series } from '@upbeat/api/domain/schedule/series.ts';
import type { Plan, Session } from '@upbeat/api/domain/session/session.ts';
import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { graphActivityFeed } from '@upbeat/api/infrastructure/graph/activity-feed.ts';
import { appInCatalogue } from '@upbeat/api/infrastructure/graph/app-in-catalogue.ts';
import { graphCalendar } from '@upbeat/api/infrastructure/graph/calendar.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { graphMeetings } from '@upbeat/api/infrastructure/graph/meetings.ts';
import { graphPeopleDirectory } from '@upbeat/api/infrastructure/graph/people-directory.ts';
import { createTestDatabase, type TestDatabase } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { aPlan } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { systemDigest } from '@upbeat/api/infrastructure/system/system.ts';
import { contoso, rosa, startConnectorForTests, type ConnectorForTests } from '../bot-connector/connector-for-tests.ts';
import { directory, employees, type LocalPerson } from '../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { readUpbeatApp, TEAMS_APP_ID } from '../graph/apps/upbeat-app.ts';
import { detailsOf, type Occurrence } from '../graph/calendar/event.ts';
import { toInstant } from '../graph/calendar/zone-time.ts';
import { startGraph, type LocalGraph } from '../graph/start.ts';
import { createAuthorityForTests } from '../posts/authority-for-tests.ts';

export const NOW = new Date('2026-11-20T09:00:00Z');
const SPAN = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-12-01T00:00:00Z') };

/** The mailbox in which the organisation has its classes. */
export const wellbeing: LocalPerson = employees[0] ?? rosa;

/** What an entry of the calendar shows, as somebody would read it out. */
export interface Seen {
  readonly id: string;
  readonly subject: string;
  readonly start: string;
  readonly attendees: readonly string[];
}

export type Arranged = Arrangement & PlannedMeeting;

/** What arranging needs, for real: PostgreSQL, and Graph over https. The time stands still unless it is moved. */
export interface ArrangingWorld {
  readonly deps: ArrangeDeps;
  readonly feed: ReturnType<typeof graphActivityFeed>;
  readonly teams: ConnectorForTests;
  readonly graph: LocalGraph;
  readonly test: TestDatabase;
  readonly within: <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;
  passTo(moment: Date): void;
  /** A class on Monday, 12:15 in Berlin, with a Teams meeting; everything may be chosen. */
  planClass(chosen?: Partial<Plan>, meeting?: Partial<PlannedMeeting>): Promise<Session>;
  /** Mondays and Thursdays, 12:15 in Berlin, over the change of clocks; four classes unless told otherwise. */
  planSeries(chosen?: Partial<Series>): Promise<Session[]>;
  arrange(arrangementId: string, deps?: ArrangeDeps, isLastTry?: boolean): Promise<void>;
  match(sessionId: string, deps?: ArrangeDeps): Promise<void>;
  arrangement(id: string): Promise<Arranged>;
  session(id: string): Promise<Session>;
  /** What is in the calendar of the mailbox of that meeting: by its chat. */
  entries(joinUrl: string | null): Seen[];
  /** How many meetings have an entry in the calendar of the mailbox. */
  standing(): number;
  /** What somebody else sees in their calendar. */
  seenBy(person: LocalPerson, joinUrl: string | null): Seen[];
  /** How many requests Graph got while this was done. */
  requests(work: () => Promise<void>): Promise<number>;
  traffic(): Promise<{ method: string; url: string; status: number }[]>;
  end(): Promise<void>;
}

export async function createArrangingWorld(): Promise<ArrangingWorld> {
  const test = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-arranging-'));
  const trafficFile = join(folder, 'traffic.jsonl');
  let now = NOW;
  const clock = (): Date => now;
  const teams = await startConnectorForTests({ clock });
  const { authority } = teams.entra;
  const graph = await startGraph({
    tls: await createAuthorityForTests(),
    authority,
    directory,
    teams: teams.connector,
    app: readUpbeatApp(),
    sign: (claims) => teams.entra.sign(claims),
    trafficFile,
    clock,
  });
  const [clientSecret = ''] = upbeat.secrets;
  teams.entra.consent(contoso.id);
  const tokens = createApplicationTokens({ authority, clientId: UPBEAT_CLIENT_ID, clientSecret });
  const asked = createGraph({ url: graph.origin, tokens, clock });
  const { inTransaction } = test.database;
  const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => inTransaction(contoso.id, work);
  const deps: ArrangeDeps = {
    inTransaction,
    clock,
    digest: systemDigest,
    calendar: graphCalendar(asked),
    meetings: graphMeetings({
      graph: asked,
      app: appInCatalogue(asked, TEAMS_APP_ID),
      appOrigin: 'https://upbeat.example',
    }),
    people: graphPeopleDirectory(asked),
  };
  await within(async ({ tenant, organiser }) => {
    await tenant.save({ name: contoso.name, state: 'active' });
    await organiser.save({ personId: wellbeing.id, name: wellbeing.name, address: wellbeing.address });
  });
  const seen = (occurrence: Occurrence): Seen => {
    const { subject, start, attendees } = detailsOf(occurrence);
    const id = occurrence.date === null ? occurrence.event.id : occurrence.date;
    return { id, subject, start: toInstant(start).toISOString(), attendees: attendees.map(({ name }) => name) };
  };
  const inCalendar = (person: LocalPerson): Occurrence[] =>
    graph.calendars.of(person, SPAN).filter(({ event }) => event.cancelledAt === null);
  const seenBy = (person: LocalPerson, joinUrl: string | null): Seen[] =>
    inCalendar(person)
      .filter(({ event }) => event.joinUrl === joinUrl)
      .map(seen);
  const berlin = (chosen: Partial<Plan>): Session => ({
    ...aPlan({
      teamsChannelId: null,
      meetingId: null,
      coach: { personId: rosa.id, name: rosa.name },
      plannedStart: new Date('2026-11-23T11:15:00Z'),
      timeZone: 'Europe/Berlin',
      ...chosen,
    }),
    state: 'scheduled',
  });
  const wished = { wish: { type: 'teams' }, isTranscribed: false } as const;

  return {
    deps,
    feed: graphActivityFeed({ graph: asked, teamsAppId: TEAMS_APP_ID }),
    teams,
    graph,
    test,
    within,
    passTo: (moment) => (now = moment),
    planClass: (chosen = {}, meeting = {}) =>
      within(async ({ sessions, arrangements }) => {
        const session = berlin(chosen);
        await sessions.save(session);
        await arrangements.save({ ...notArranged(session.id), ...wished, ...meeting });
        return session;
      }),
    planSeries: (chosen = {}) =>
      within(async ({ sessions, arrangements, plannedSeries }) => {
        const series: Series = {
          id: randomUUID(),
          first: { date: '2026-11-23', time: '12:15', timeZone: 'Europe/Berlin' },
          recurrence: { weekdays: ['monday', 'thursday'], everyWeeks: 1, until: '2026-12-03' },
          ...chosen,
        };
        await plannedSeries.save(series);
        const classes = startsOf(series.first, series.recurrence).map(({ start }) =>
          berlin({ seriesId: series.id, plannedStart: start, timeZone: series.first.timeZone }),
        );
        for (const session of classes) await sessions.save(session);
        await arrangements.save({ ...notArranged(series.id), ...wished });
        return classes;
      }),
    arrange: (arrangementId, chosen = deps, isLastTry = false) =>
      arrangeClass(
        chosen,
        { tenantId: contoso.id, arrangementId },
        { signal: new AbortController().signal, isLastTry },
      ),
    match: (sessionId, chosen = deps) => matchAnswers(chosen, { tenantId: contoso.id, sessionId }),
    arrangement: async (id) => found(await within(({ arrangements }) => arrangements.find(id))),
    session: async (id) => found(await within(({ sessions }) => sessions.find(id))),
    entries: (joinUrl) => seenBy(wellbeing, joinUrl),
    standing: () => new Set(inCalendar(wellbeing).map(({ event }) => event.joinUrl)).size,
    seenBy,
    async requests(work) {
      const counter = graph.faults.start({ type: 'slow', milliseconds: 0 });
      await work();
      counter.end();
      return counter.struck;
    },
    async traffic() {
      const lines = (await readFile(trafficFile, 'utf8')).trim().split('\n');
      return lines.map((line) => JSON.parse(line) as { method: string; url: string; status: number });
    },
    async end() {
      await graph.stop();
      await teams.end();
      await test.drop();
      await rm(folder, { recursive: true });
    },
  };
}

function found<T>(value: T | null): T {
  if (value === null) throw new Error('It is not there');
  return value;
}
