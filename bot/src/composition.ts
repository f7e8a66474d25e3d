import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { ActivityRefused, createActivityVerifier } from '@upbeat/api/infrastructure/bot-framework/verify-activity.ts';
import {
  createApplicationTokens,
  type ApplicationTokens,
} from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { proofOfProcess } from '@upbeat/api/infrastructure/entra/process-proof.ts';
import { graphFindPost } from '@upbeat/api/infrastructure/graph/find-post.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { openJobQueue } from '@upbeat/api/infrastructure/jobs/job-queue.ts';
import { openDatabase } from '@upbeat/api/infrastructure/postgres/database.ts';
import type { RunningProcess } from '@upbeat/api/infrastructure/system/run-process.ts';
import {
  systemClock,
  systemDigest,
  systemNewId,
  systemNewSecret,
  systemRandom,
} from '@upbeat/api/infrastructure/system/system.ts';
import { createActs } from './activities/acts.ts';
import type { Command } from './activities/answer.ts';
import { hello, help, notUnderstood } from './activities/hello.ts';
import { createChannelAdded, createInstalled, createRemoved } from './activities/installed.ts';
import { createMeetingEvents } from './activities/meeting.ts';
import { createMessages } from './activities/message.ts';
import { myWeek } from './activities/my-week.ts';
import { nextClass } from './activities/next-class.ts';
import { signOut } from './activities/sign-out.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createHttp } from './http.ts';
import { answerFreely } from './language-model/answer-freely.ts';
import { createLanguageModel } from './language-model/language-model.ts';
import { createDrawing } from './summaries/drawing.ts';
import { sendRecap, withdrawRecap } from './summaries/send-recap.ts';
import { showClassCard, type CardDeps } from './summaries/show-class-card.ts';
import { teamsAuthentication, type BotAuthentication } from './teams/bot-authentication.ts';
import { connectorPoster } from './teams/connector-poster.ts';
import { createPacer } from './teams/pacer.ts';
import { createPrivateChats } from './teams/private-chat.ts';

/** A request to Teams may take fifteen seconds; what is left then is done by whoever comes next. */
const POSTS_END_WITHIN_MS = 18_000;

/**
 * Builds the whole bot by hand, top to bottom, and starts it. When it stops it answers what has arrived, ends the posts
 * that are under way, takes no more and lets the database go.
 */
export async function startBot(
  config: Config,
  log: FastifyBaseLogger,
  authentication: BotAuthentication = botFramework(config, log),
): Promise<RunningProcess> {
  // The world
  const clock = systemClock;
  const { databasePassword } = proofOfProcess(config.bot.proof);
  const database = await openDatabase(config.databaseUrl, {
    password: databasePassword,
    onFault: (err) => log.warn({ err }, 'database connection lost'),
  });
  const { inTransaction } = database;
  const shelf = { picturesUrl: `${config.botOrigin}/pictures` };
  const world = { inTransaction, clock, log, shelf, teamsAppId: config.teamsAppId };
  const privateChats = createPrivateChats(world);

  // What people may ask
  const answers = { nextClass: nextClass(world), myWeek: myWeek(world), signOut: signOut(world) };
  const commands: Command[] = [
    { words: ['hi', 'hello', 'hey'], isPrivate: false, answer: hello },
    { words: ['help', '?'], isPrivate: false, answer: help },
    { words: ['next class', 'next'], isPrivate: false, answer: answers.nextClass },
    { words: ['my week', 'week'], isPrivate: true, answer: answers.myWeek },
    { words: ['sign out', 'signout', 'log out', 'logout'], isPrivate: true, answer: answers.signOut },
  ];
  const model = config.model && createLanguageModel(config.model, log);
  const freely = answerFreely({ ...world, newId: systemNewId, model, notUnderstood });

  // Activities in
  const app = createApp(
    authentication,
    {
      installed: createInstalled(world),
      removed: createRemoved(world),
      channelAdded: createChannelAdded(world),
      message: createMessages({ ...world, privateChats, commands, answerFreely: freely, notUnderstood }),
      meeting: createMeetingEvents({ ...world, digest: systemDigest, newSecret: systemNewSecret }),
      cardAct: createActs({ ...world, ...answers, privateChats }),
    },
    log,
  );
  const http = createHttp({
    logger: log,
    authentication,
    answer: async (context) => {
      await app.run(context);
    },
    isReady: () => database.isReady(),
  });
  const url = await http.listen({ host: config.host, port: config.port });

  // Posts out
  const cards: CardDeps = {
    inTransaction,
    clock,
    newId: systemNewId,
    random: systemRandom,
    pause: (ms, signal) => wait(ms, undefined, { signal }),
    poster: connectorPoster({
      adapter: authentication.adapter,
      botId: config.bot.id,
      onFault: (err) => log.warn({ err }, 'the Bot Connector cannot be reached'),
    }),
    pacer: createPacer(),
    findPost: graphFindPost(createGraph({ url: config.graph.url, tokens: graphTokens(config), clock })),
    drawing: createDrawing({ digest: systemDigest, shelf }),
    teamsAppId: config.teamsAppId,
  };
  const jobs = await openJobQueue({
    databaseUrl: config.databaseUrl,
    password: databasePassword,
    onFault: (err) => log.warn({ err }, 'jobs wait for the database'),
    onFailedTry: (failed, err) => log.warn({ ...failed, err }, 'a post is tried again later'),
  });
  await jobs.work('show-class-card', (job, signal) => showClassCard(cards, job, signal));
  await jobs.work('send-recap', (job, signal) => sendRecap(cards, job, signal));
  await jobs.work('withdraw-recap', (job, signal) => withdrawRecap(cards, job, signal));

  return {
    url,
    async stop() {
      await Promise.all([http.close(), jobs.stop(POSTS_END_WITHIN_MS)]);
      await database.close();
    },
  };
}

/** Teams' own tokens both ways: in by the keys of the Bot Framework, out as this bot's registration. */
function botFramework({ bot }: Config, log: FastifyBaseLogger): BotAuthentication {
  const { id: botId, openIdMetadata, serviceHosts, tokenIssuer, tokenScope, tenantId, authority } = bot;
  const { client: clientProof } = proofOfProcess(bot.proof);
  const verify = createActivityVerifier({ botId, openIdMetadata, issuer: tokenIssuer, serviceHosts });
  const credential = entraCredential({ authority, clientId: botId, tenantId, ...clientProof });
  return teamsAuthentication({
    ...{ botId, tenantId, authority, openIdMetadata, tokenIssuer, tokenScope },
    token: async () => {
      const token = await credential.getToken(`${tokenScope}/.default`);
      if (!token) throw new Error('Entra ID gave no token for the Bot Connector');
      return token.token;
    },
    async admits(claim) {
      try {
        await verify(claim);
        return true;
      } catch (fault) {
        if (!(fault instanceof ActivityRefused)) throw fault;
        log.warn({ reason: fault.reason }, 'an activity was refused');
        return false;
      }
    },
  });
}

/** As the app in each customer's organisation. */
function graphTokens({ bot, graph }: Config): ApplicationTokens {
  const { client: clientProof } = proofOfProcess(graph.proof);
  return createApplicationTokens({ authority: bot.authority, clientId: graph.clientId, ...clientProof });
}
