import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import {
  aConversation,
  aLiveSession,
  aParticipation,
  aRecap,
} from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { graphFindPost } from '@upbeat/api/infrastructure/graph/find-post.ts';
import { systemDigest, systemNewId } from '@upbeat/api/infrastructure/system/system.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { PersonId } from '@upbeat/api/domain/directory/identity.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import { end, type Session } from '@upbeat/api/domain/session/session.ts';
import { createDrawing } from '@upbeat/bot/src/summaries/drawing.ts';
import type { CardDeps } from '@upbeat/bot/src/summaries/show-class-card.ts';
import { createPacer } from '@upbeat/bot/src/teams/pacer.ts';
import {
  amira,
  classes,
  contoso,
  inTeam,
  meetingChat,
  startConnectorForTests,
  team,
  withAmira,
  type ConnectorForTests,
} from '../bot-connector/connector-for-tests.ts';
import type { LocalMessage } from '../bot-connector/conversation.ts';
import { createAuthorityForTests } from './authority-for-tests.ts';
import { directory } from '../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { readUpbeatApp } from '../graph/apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from '../graph/start.ts';
import { posterFor } from './poster-for-tests.ts';

/** What posts need, for real, but for the time: whoever waits is there at once. */
export interface PostingWorld {
  readonly deps: CardDeps;
  readonly teams: ConnectorForTests;
  readonly graph: LocalGraph;
  readonly within: <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;
  /** A live class of the channel, in which Amira takes part. */
  keepClass(): Promise<Session>;
  /** Where the bot may speak. */
  keepConversation(chosen: Partial<Conversation>): Promise<void>;
  /** Ends it, with a summary, and a recap for each who took part. */
  summarise(session: Session): Promise<void>;
  cardsInChannel(): readonly LocalMessage[];
  recapsOf(personId: PersonId): readonly LocalMessage[];
  end(): Promise<void>;
}

export async function createPostingWorld(): Promise<PostingWorld> {
  const test: TestDatabase = await createTestDatabase();
  let aheadMs = 0;
  const clock = (): Date => new Date(Date.now() + aheadMs);
  const teams = await startConnectorForTests({ clock });
  const { authority } = teams.entra;
  const graph = await startGraph({
    tls: await createAuthorityForTests(),
    authority,
    directory,
    teams: teams.connector,
    app: readUpbeatApp(),
    sign: (claims) => teams.entra.sign(claims),
    clock,
  });
  const [clientSecret = ''] = upbeat.secrets;
  const tokens = createApplicationTokens({ authority, clientId: UPBEAT_CLIENT_ID, clientSecret });
  const { inTransaction } = test.database;
  const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => inTransaction(contoso.id, work);
  await within(({ tenant }) => tenant.save({ name: contoso.name, state: 'active' }));
  await teams.connector.install(inTeam);
  await teams.connector.install(withAmira);
  const serviceUrl = teams.connector.serviceUrlOf(contoso.id);
  const chatId = teams.connector.personalChat(amira.id)?.id ?? '';
  const keepConversation: PostingWorld['keepConversation'] = (chosen) =>
    within(({ conversations }) =>
      conversations.save(aConversation({ serviceUrl, isInstalled: true, personId: null, locale: 'en-GB', ...chosen })),
    );
  await keepConversation({ id: classes, kind: 'channel', teamGroupId: team.groupId });
  await keepConversation({ id: chatId, kind: 'personal', personId: amira.id });

  return {
    deps: {
      inTransaction,
      clock,
      newId: systemNewId,
      random: () => 0.5,
      pause: (ms) => Promise.resolve(void (aheadMs += Math.max(0, ms))),
      poster: posterFor(teams, () => undefined),
      pacer: createPacer(() => performance.now() + aheadMs),
      findPost: graphFindPost(createGraph({ url: graph.origin, tokens, clock })),
      drawing: createDrawing({ digest: systemDigest, shelf: { picturesUrl: 'https://bot.example/pictures' } }),
      teamsAppId: UPBEAT_CLIENT_ID,
    },
    teams,
    graph,
    within,
    keepConversation,
    async keepClass() {
      const session = aLiveSession({ teamsChannelId: classes, meetingId: `${meetingChat} ${randomUUID()}` });
      const participation = aParticipation({ sessionId: session.id, personId: amira.id });
      await within(async ({ sessions, participations, people }) => {
        await people.seen({ personId: amira.id, name: amira.name });
        await sessions.save(session);
        await participations.save(participation);
      });
      return session;
    },
    summarise: (session) =>
      within(async ({ sessions, summaries, participations, recaps }) => {
        await sessions.save(end(session, new Date(session.plannedStart.getTime() + 1_800_000)));
        await summaries.save({ sessionId: session.id, minutes: 30, figures: null });
        const here = await participations.ofSession(session.id);
        await recaps.saveAll(here.map(({ id }) => aRecap({ sessionId: session.id, participationId: id })));
      }),
    cardsInChannel: () => teams.connector.conversation(classes)?.messages ?? [],
    recapsOf: (personId) => teams.connector.personalChat(personId)?.messages ?? [],
    async end() {
      await graph.stop();
      await teams.end();
      await test.drop();
    },
  };
}
