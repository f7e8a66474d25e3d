import type { FastifyBaseLogger } from 'fastify';
import { ActivityRefused, createActivityVerifier } from '@upbeat/api/infrastructure/bot-framework/verify-activity.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { managedIdentity } from '@upbeat/api/infrastructure/entra/managed-identity.ts';
import { openDatabase } from '@upbeat/api/infrastructure/postgres/database.ts';
import { systemClock, systemDigest, systemNewSecret } from '@upbeat/api/infrastructure/system/system.ts';
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
import type { Config, Proof } from './config.ts';
import { createHttp } from './http.ts';
import { teamsAuthentication, type BotAuthentication } from './teams/bot-authentication.ts';
import { createPrivateChats } from './teams/private-chat.ts';

/** A running bot. */
export interface Bot {
  /** Answers what has arrived, takes no more, lets the database go. */
  stop(): Promise<void>;
  url: string;
}

/** Builds the whole bot by hand, top to bottom, and starts it. */
export async function startBot(
  config: Config,
  log: FastifyBaseLogger,
  authentication: BotAuthentication = botFramework(config, log),
): Promise<Bot> {
  // The world
  const clock = systemClock;
  const { databasePassword } = proofOfProcess(config.bot.proof);
  const database = await openDatabase(config.databaseUrl, {
    password: databasePassword,
    onFault: (err) => log.warn({ err }, 'database connection lost'),
  });
  const { inTransaction } = database;
  const world = { inTransaction, clock, log };
  const privateChats = createPrivateChats({ inTransaction });

  // What people may ask
  const answers = { nextClass: nextClass(world), myWeek: myWeek(world), signOut: signOut(world) };
  const commands: Command[] = [
    { words: ['hi', 'hello', 'hey'], isPrivate: false, answer: hello },
    { words: ['help', '?'], isPrivate: false, answer: help },
    { words: ['next class', 'next'], isPrivate: false, answer: answers.nextClass },
    { words: ['my week', 'week'], isPrivate: true, answer: answers.myWeek },
    { words: ['sign out', 'signout', 'log out', 'logout'], isPrivate: true, answer: answers.signOut },
  ];

  // Activities in
  const app = createApp(
    authentication,
    {
      installed: createInstalled(world),
      removed: createRemoved(world),
      channelAdded: createChannelAdded(world),
      message: createMessages({ ...world, privateChats, commands, answerFreely: () => notUnderstood, notUnderstood }),
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

  return {
    url,
    async stop() {
      await http.close();
      await database.close();
    },
  };
}

/** Teams' own tokens both ways: in by the keys of the Bot Framework, out as this bot's registration. */
function botFramework({ bot }: Config, log: FastifyBaseLogger): BotAuthentication {
  const { id: botId, openIdMetadata, tokenIssuer, tokenScope, tenantId, authority } = bot;
  const { clientProof } = proofOfProcess(bot.proof);
  const verify = createActivityVerifier({ botId, openIdMetadata, issuer: tokenIssuer });
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

/** What proves this registration to Entra ID, and what opens the database in place of a password. */
function proofOfProcess(proof: Proof) {
  if (proof.type === 'secret')
    return { clientProof: { clientSecret: proof.clientSecret }, databasePassword: undefined };
  const { assertion, databasePassword } = managedIdentity(proof.clientId);
  return { clientProof: { clientAssertion: assertion }, databasePassword };
}
