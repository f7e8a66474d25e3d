import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import {
  amira,
  classes,
  contoso,
  general,
  hana,
  leo,
  meetingChat,
  rosa,
  team,
} from '../bot-connector/connector-for-tests.ts';
import { employees, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_BOT_ID } from '../entra/applications.ts';

const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const endWithParent = pathToFileURL(join(import.meta.dirname, '../end-with-parent.mjs')).href;

/** It reads five megabytes of program first. */
const UP_WITHIN_MS = 25_000;
/** A job of the bot is taken up within two seconds. */
const SHOWN_WITHIN_MS = 15_000;
const FRAME_LIMIT_BYTES = 1024 * 1024;

export const personalChat = 'a:amira-and-upbeat';

/** A message of the bot, as the Playground tells its window. */
export interface ShownMessage {
  readonly messageId: string;
  readonly text?: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: object }[];
}

/** What the Playground tells its window: a message, one that is another now, or that the bot writes. */
export interface Shown {
  readonly action: 'createMessage' | 'updateMessage' | 'typing';
  readonly actionConversationId: string;
  readonly message?: ShownMessage;
}

type Activity = Readonly<Record<string, unknown>>;

/** Microsoft's own client for trying out a bot, in which Amira sits. */
export interface Playground {
  /** Everything its window was told, oldest first. */
  readonly shown: readonly Shown[];
  /** The first that its window was told after so many others, there, and that is what is looked for. */
  next(
    conversationId: string,
    looksFor: { after: number; action?: Shown['action']; words?: string },
  ): Promise<ShownMessage>;
  /** Amira writes. */
  say(conversationId: string, text: string): Promise<void>;
  /** She presses a button of a card; what its answer says. */
  press(conversationId: string, messageId: string, action: { verb: string; data: object }): Promise<unknown>;
  /** Sends an activity of its own making, by its name there (`install`), or a bare one, with more in it. */
  send(conversationId: string, template: 'install' | null, more?: Activity): Promise<void>;
  end(): Promise<void>;
}

/** Starts it on a free port, on this machine alone, for the bot at this address. */
export async function startPlayground(messagesUrl: string): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(PEOPLE_AND_PLACES)); // JSON is YAML
  const given = ['start', '-e', messagesUrl, '-c', 'msteams', '-p', '0', '--disable-telemetry'];
  const started = spawn(process.execPath, ['--import', endWithParent, cli, ...given], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(started, 'exit');
  const stop = async (): Promise<void> => {
    started.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true });
  };

  const shown: Shown[] = [];
  const news = new EventEmitter();
  try {
    const origin = `http://127.0.0.1:${await portOf(started.stdout)}`;
    const window = new WebSocket(`${origin.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`, {
      maxPayload: FRAME_LIMIT_BYTES,
    });
    window.on('message', (frame: Buffer) => {
      shown.push(JSON.parse(frame.toString()) as Shown);
      news.emit('shown');
    });
    await once(window, 'open');
    await ask(`${origin}/_internal/v1/config`); // it looks whether the bot is there

    return {
      shown,
      async next(conversationId, { after, action = 'createMessage', words = '' }) {
        const signal = AbortSignal.timeout(SHOWN_WITHIN_MS);
        for (;;) {
          const found = shown
            .slice(after)
            .filter((each) => isThere(each, conversationId) && each.action === action)
            .find(({ message }) => JSON.stringify(message).includes(words));
          if (found?.message) return found.message;
          await once(news, 'shown', { signal });
        }
      },
      async say(conversationId, text) {
        const isPersonal = conversationId === personalChat;
        const mention = `<at>${PEOPLE_AND_PLACES.bot.name}</at>`;
        await ask(`${origin}/_conversation/v1/conversations/${encodeURIComponent(conversationId)}/messages`, {
          from: { id: PEOPLE_AND_PLACES.currentUser.id },
          text: isPersonal ? text : `${mention} ${text}`,
          textFormat: 'plain',
          mentions: isPersonal ? [] : [{ mentioned: { id: PEOPLE_AND_PLACES.bot.id }, text: mention }],
        });
      },
      press: (conversationId, replyToId, { verb, data }) =>
        ask(`${origin}/_conversation/v1/invoke`, {
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          from: { id: PEOPLE_AND_PLACES.currentUser.id },
          conversation: { id: conversationId },
          replyToId,
        }),
      async send(conversationId, template, more = {}) {
        const asked = new URLSearchParams({ conversationId, ...(template === null ? {} : { type: template }) });
        const activity = await ask(`${origin}/_internal/v1/customActivities/template?${asked.toString()}`);
        await ask(`${origin}/_internal/v1/customActivities`, { ...(activity as Activity), ...more });
      },
      async end() {
        window.terminate();
        await stop();
      },
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** A thread of a channel is a conversation of its own: that of the channel, with its first message. */
function isThere({ actionConversationId }: Shown, conversationId: string): boolean {
  return actionConversationId.split(';', 1)[0] === conversationId;
}

async function portOf(said: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface(said);
  for (;;) {
    const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(UP_WITHIN_MS) })) as [string];
    const [, port] = /^Listening on (\d+)$/.exec(line) ?? [];
    if (port !== undefined) return port;
  }
}

/** @throws when it refuses, with its reason */
async function ask(url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status} ${text}`);
  return text === '' ? null : (JSON.parse(text) as unknown);
}

/** As it writes them; five people beside her, no more and no fewer. */
const PEOPLE_AND_PLACES = {
  version: '0.1.1',
  tenantId: contoso.id,
  bot: { id: `28:${UPBEAT_BOT_ID}`, name: 'Upbeat' },
  currentUser: userOf(amira),
  users: [rosa, hana, leo, ...employees.slice(0, 2)].map(userOf),
  personalChat: { id: personalChat },
  groupChat: { id: meetingChat, name: 'Lunch HIIT' },
  team: {
    id: general,
    name: team.name,
    aadGroupId: team.groupId,
    channels: [{ id: classes, name: 'Classes' }],
  },
};

function userOf({ id, name, givenName, surname, address, userPrincipalName }: LocalPerson) {
  return {
    id: `29:1${id}`,
    name,
    userPrincipleName: userPrincipalName, // so spelt by its schema
    aadObjectId: id,
    givenName,
    surname,
    email: address,
  };
}
