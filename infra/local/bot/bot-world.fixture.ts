import { fastify } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createTestDatabase, type TestDatabase } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { aPlan } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import type { RunningProcess } from '@upbeat/api/infrastructure/system/run-process.ts';
import type { Plan, Session } from '@upbeat/api/domain/session/session.ts';
import { startBot } from '@upbeat/bot/src/composition.ts';
import { loadConfig } from '@upbeat/bot/src/config.ts';
import {
  contoso,
  meetingChat,
  startConnectorForTests,
  type ConnectorForTests,
} from '../bot-connector/connector-for-tests.ts';
import type { LocalMessage } from '../bot-connector/conversation.ts';
import { UPBEAT_BOT_ID, upbeatBot } from '../entra/applications.ts';

/** All that a message of the bot says, cards included. */
export function wordsOf(message: LocalMessage | null | undefined): string {
  return message ? `${message.text} ${JSON.stringify(message.attachments)}` : '';
}

/** Teams, a database and the bot between them, as the product runs. */
export interface BotWorld extends Omit<ConnectorForTests, 'bot' | 'end'> {
  readonly test: TestDatabase;
  readonly bot: RunningProcess;
  /** Everything the bot has logged, as text. */
  log(): string;
  /** Keeps a class of this organisation; planned for now in the meeting of the fixture, unless chosen. */
  keepClass(chosen?: Partial<Plan>): Promise<Session>;
  end(): Promise<void>;
}

export async function startBotWorld(env: Record<string, string> = {}): Promise<BotWorld> {
  const test = await createTestDatabase();
  const teams = await startConnectorForTests();
  const { entra, connector } = teams;
  await teams.bot.stop();
  const { inTransaction } = test.database;
  await inTransaction(contoso.id, ({ tenant }) => tenant.save({ name: contoso.name, state: 'active' }));
  const lines: string[] = [];
  const kept = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  const bot = await startBot(
    loadConfig({
      BOT_ID: UPBEAT_BOT_ID,
      BOT_SECRET: upbeatBot.secrets[0],
      BOT_TENANT: contoso.id,
      HOST: '127.0.0.1',
      BOT_PORT: '0',
      BOT_OPENID_METADATA: connector.openIdMetadata,
      BOT_SERVICE_HOSTS: new URL(connector.origin).hostname,
      ENTRA_AUTHORITY: entra.authority,
      DATABASE_URL: test.appUrl,
      ...env,
    }),
    fastify({ logger: { level: 'debug', stream: kept } }).log,
  );
  connector.reachBotAt(`${bot.url}/api/messages`);

  return {
    entra,
    connector,
    test,
    bot,
    log: () => lines.join(''),
    async keepClass(chosen = {}) {
      const plan = aPlan({ id: randomUUID(), meetingId: meetingChat, plannedStart: new Date(), ...chosen });
      const session: Session = { ...plan, state: 'scheduled' };
      await inTransaction(contoso.id, ({ sessions }) => sessions.save(session));
      return session;
    },
    async end() {
      await bot.stop();
      await teams.end();
      await test.drop();
    },
  };
}
