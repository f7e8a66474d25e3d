import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { Post, PostKey } from '@upbeat/api/domain/posting/post.ts';
import { end, type LiveSession } from '@upbeat/api/domain/session/session.ts';
import { openDatabase } from '@upbeat/api/infrastructure/postgres/database.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import {
  aConversation,
  aLiveSession,
  aParticipation,
  aRecap,
} from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import type { LocalTeam } from '../bot-connector/place.ts';
import { contoso, employees, type LocalPerson } from '../directory/directory.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { holdPost, type Hold } from './held-by-the-database.ts';

const CHANNELS = 30;
const LOOK_EVERY_MS = 100;

const team: LocalTeam = {
  id: '19:crash-0@thread.tacv2',
  groupId: '0e11be10-90e1-4be1-890e-11be1090e11c',
  tenantId: contoso.id,
  name: 'Wellbeing',
  channels: Array.from({ length: CHANNELS }, (_, index) => ({
    id: `19:crash-${index}@thread.tacv2`,
    name: `${index}`,
  })),
  members: employees.slice(0, CHANNELS),
};

/** A class with a channel and one person of its own, so that what goes wrong with it touches no other. */
export interface ClassApart {
  readonly session: LiveSession;
  readonly channelId: string;
  readonly person: LocalPerson;
  readonly chatId: string;
}

export interface CrashWorld {
  readonly stack: StackForTests;
  within<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  openClass(): Promise<ClassApart>;
  /** Asks for its card as the product does. */
  askForCard(of: ClassApart): Promise<void>;
  askForRecap(of: ClassApart): Promise<void>;
  /** Ends it and keeps a summary and a recap, without the worker. */
  keepSummary(of: ClassApart): Promise<void>;
  post(of: ClassApart, kind: PostKey['kind']): Promise<Post | null>;
  /** Settles once its post has that state, or fails when the world ends. */
  untilPost(of: ClassApart, kind: PostKey['kind'], state: Post['state']): Promise<Post>;
  hold(of: ClassApart, kind: PostKey['kind']): Promise<Hold>;
  /** For what waits in the database: how long a post is on its way, a job unheard of, and a next try put off. */
  letAMinutePass(): Promise<void>;
  /** All that the bot has said in its channel, as text. */
  cards(of: ClassApart): string[];
  /** All recaps that its person got. */
  recaps(of: ClassApart): string[];
  end(): Promise<void>;
}

/** The whole product as processes, Teams with a team of many channels, and people who have the bot. */
export async function createCrashWorld(): Promise<CrashWorld> {
  const stack = await startStackForTests();
  const database = await openDatabase(stack.appDatabaseUrl);
  const { connector } = stack;
  const within: CrashWorld['within'] = (work) => database.inTransaction(contoso.id, work);
  const serviceUrl = connector.serviceUrlOf(contoso.id);
  await within(({ tenant }) => tenant.save({ name: 'Contoso', state: 'active' }));
  connector.openTeam(team);
  await connector.install({ kind: 'team', teamId: team.id, channelId: team.id });
  let opened = 0;
  let hasEnded = false;

  const keyOf = ({ session, person }: ClassApart, kind: PostKey['kind']): PostKey => {
    return { sessionId: session.id, kind, personId: kind === 'recap' ? person.id : null };
  };
  const post: CrashWorld['post'] = (of, kind) => within(({ posts }) => posts.find(keyOf(of, kind)));
  const said = (conversationId: string): string[] =>
    (connector.conversation(conversationId)?.messages ?? [])
      .filter(({ author }) => author === null)
      .map(({ attachments }) => JSON.stringify(attachments));

  return {
    stack,
    within,
    async openClass() {
      const index = ++opened;
      const [channelId, person] = [team.channels[index]?.id, employees[index]];
      if (channelId === undefined || person === undefined) throw new Error('There are no more channels');
      await connector.install({ kind: 'personal', person });
      const chatId = connector.personalChat(person.id)?.id ?? '';
      const session: LiveSession = {
        ...aLiveSession({ teamsChannelId: channelId, meetingId: `19:meeting_${randomUUID()}@thread.v2` }),
        startedAt: new Date(Date.now() - 60_000),
      };
      const participation = aParticipation({ sessionId: session.id, personId: person.id });
      await within(async ({ sessions, participations, people, ratings, conversations }) => {
        const here = { serviceUrl, isInstalled: true, locale: 'en-GB' };
        const channel = { id: channelId, kind: 'channel' as const, personId: null, teamGroupId: team.groupId };
        await conversations.save(aConversation({ ...here, ...channel }));
        await conversations.save(aConversation({ ...here, id: chatId, kind: 'personal', personId: person.id }));
        await people.seen({ personId: person.id, name: person.name });
        await sessions.save(session);
        await participations.save(participation);
        await ratings.save({ participationId: participation.id, interval: 0, rating: 'hard', at: new Date() });
      });
      return { session, channelId, person, chatId };
    },
    askForCard: ({ session: { id: sessionId } }) =>
      within(({ jobs }) => jobs.enqueue('show-class-card', { sessionId })),
    askForRecap: ({ session: { id: sessionId }, person: { id: personId } }) =>
      within(({ jobs }) => jobs.enqueue('send-recap', { sessionId, personId })),
    keepSummary: ({ session, person }) =>
      within(async ({ sessions, summaries, participations, recaps }) => {
        await sessions.save(end(session, new Date()));
        await summaries.save({ sessionId: session.id, minutes: 30, figures: null });
        const part = await participations.find({ sessionId: session.id, personId: person.id });
        if (part) await recaps.saveAll([aRecap({ sessionId: session.id, participationId: part.id })]);
      }),
    post,
    async untilPost(of, kind, state) {
      while (!hasEnded) {
        const found = await post(of, kind);
        if (found?.state === state) return found;
        await wait(LOOK_EVERY_MS);
      }
      throw new Error(`The world ended before its ${kind} was ${state}`);
    },
    hold: (of, kind) => holdPost(stack.databaseUrl, { tenantId: contoso.id, ...keyOf(of, kind) }),
    letAMinutePass: () =>
      asAdmin(stack.databaseUrl, async (admin) => {
        await admin.query(`update post set since = since - interval '1 minute' where since is not null`);
        await admin.query(
          `update pgboss.job_common set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`,
        );
        await admin.query(
          `update pgboss.job_common set start_after = start_after - interval '1 minute' where state = 'retry'`,
        );
      }),
    cards: ({ channelId }) => said(channelId),
    recaps: ({ chatId, session }) => said(chatId).filter((card) => card.includes(session.id)),
    async end() {
      hasEnded = true;
      await database.close();
      await stack.end();
    },
  };
}
