import { fastify } from 'fastify';
import type { AddressInfo } from 'node:net';
import { signIn } from '../entra/sign-in.ts';
import { noAgenda, type Agenda } from './agenda.ts';
import { agendaRoutes } from './agenda-routes.ts';
import { createBoxEvents } from './box-events.ts';
import { createBoxStore } from './box-store.ts';
import type { Box, BoxStatus, HostPerson, Meeting, Moment, StageSharing, Step, TeamsChannel } from './box.ts';
import { buildHostPage } from './build-host-page.ts';
import { serveBuiltPage } from './built-page.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { createConversationViews, noConversations } from './conversation-views.ts';
import type { Conversations } from './conversations.ts';
import { defaultPersonalTabs, defaultSteps, defaultTab, wellbeingChannel } from './default-box.ts';
import { hostRoutes } from './host-routes.ts';
import { ownWindowsOnly } from './own-windows-only.ts';

const LOOPBACK = '127.0.0.1';

/** A moment, and what happens when somebody presses its button. */
export interface PlayableMoment extends Moment {
  /** @returns words for whoever pressed it, if any */
  play(): Promise<string | null>;
}

export interface TeamsHostOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly appOrigin: string;
  /** Where the pictures are that did not fit into their card; without it none of them is shown. */
  readonly botOrigin?: string;
  /** The local Entra, as browsers reach it. */
  readonly browserAuthority: string;
  readonly apiClientId: string;
  readonly people: readonly HostPerson[];
  readonly meeting?: Meeting | null;
  readonly channel?: TeamsChannel;
  readonly moments?: readonly PlayableMoment[];
  readonly steps?: readonly Step[];
  readonly status?: BoxStatus;
  /** The channel and the chats; without them nobody sees one. */
  readonly conversations?: Conversations;
  /** Calendars and Activity; without them everybody's are empty. */
  readonly agenda?: Agenda;
  /** Plays a recorded workout as this person; a refusal is an error whose message is shown. */
  readonly replay?: (name: string, bytes: Uint8Array, personId: string) => Promise<string | null>;
  readonly log: (line: string) => void;
}

export interface TeamsHost {
  readonly origin: string;
  /** Tells all windows of another class, status or stage. A new meeting begins with an empty stage. */
  update(change: { meeting?: Meeting | null; sharing?: StageSharing | null; status?: BoxStatus | null }): void;
  /** What all windows know now. */
  box(): Box;
  stop(): Promise<void>;
}

/** Starts the local Teams client: the page, what all its windows know, and the sign-in of its people. */
export async function startTeamsHost(options: TeamsHostOptions): Promise<TeamsHost> {
  const {
    appOrigin,
    botOrigin = null,
    browserAuthority,
    apiClientId,
    replay,
    conversations = noConversations,
    agenda = noAgenda,
    log,
  } = options;
  const moments = options.moments ?? [];
  const store = createBoxStore(firstBox(options));
  const views = createConversationViews(conversations);
  const events = createBoxEvents(store, { views, agenda });
  const folder = await buildHostPage();

  const server = fastify({ forceCloseConnections: true });
  let origin = '';
  ownWindowsOnly(server, () => origin);
  server.setErrorHandler<Error & { statusCode?: number }>((error, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log(`The Teams window failed: ${error.stack ?? error.message}`);
    void reply
      .status(status)
      .send({ words: status >= 500 ? 'The local Teams failed; its log says why' : error.message });
  });
  await serveBuiltPage(server, { folder, appOrigin, botOrigin });
  hostRoutes(server, {
    store,
    events,
    signIn: (person) => signIn({ browserAuthority, person, scope: `api://localhost/${apiClientId}/access_as_user` }),
    async play(momentId) {
      const moment = moments.find(({ id }) => id === momentId);
      return moment === undefined ? null : moment.play();
    },
    replay: async ({ name, bytes, personId }) => replay?.(name, bytes, personId) ?? null,
  });
  conversationRoutes(server, { store, conversations, views });
  agendaRoutes(server, { store, agenda });

  await server.listen({ host: LOOPBACK, port: options.port ?? 0 });
  origin = `http://localhost:${(server.server.address() as AddressInfo).port}`;

  return {
    origin,
    box: () => store.current(),
    update({ meeting, ...change }) {
      const isOther = meeting !== undefined && meeting?.id !== store.current().meeting?.id;
      store.change({ ...(meeting === undefined ? {} : { meeting }), ...(isOther ? { sharing: null } : {}), ...change });
    },
    async stop() {
      events.close();
      await server.close();
    },
  };
}

function firstBox(options: TeamsHostOptions): Box {
  const { appOrigin, people } = options;
  return {
    appOrigin,
    people,
    meeting: options.meeting ?? null,
    channel: options.channel ?? wellbeingChannel,
    tab: defaultTab(appOrigin),
    personalTabs: defaultPersonalTabs(appOrigin),
    moments: (options.moments ?? []).map(({ id, title, words, icon }) => ({
      id,
      title,
      words,
      ...(icon === undefined ? {} : { icon }),
    })),
    steps: options.steps ?? defaultSteps(people),
    mayReplay: options.replay !== undefined,
    sharing: null,
    otherStages: {},
    status: options.status ?? null,
  };
}
