import { join } from 'node:path';
import type { LeadView } from '@upbeat/api/contract/coach.ts';
import { playCast, type Cast } from '../athletes/cast.ts';
import { replayBytes } from '../athletes/replay.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { employees, ewa, people as everybody, rosa } from '../directory/directory.ts';
import { startStack } from '../stack/stack.ts';
import { buildHostPage } from '../teams-host/build-host-page.ts';
import { startTeamsHost, type TeamsHost } from '../teams-host/start-teams-host.ts';
import { agendaOf } from './agenda.ts';
import { apiClientOf } from './api-client.ts';
import { conversationsOf } from './conversations.ts';
import { toMeeting } from './meeting.ts';
import { boxMoments } from './moments.ts';
import { boxPeople, boxSteps } from './people.ts';
import { recordMeetings } from './record-meetings.ts';
import { tellRunning } from './running.ts';
import { keepProgrammes, openClass, planWeek, setUpOrganisations, setUpScheduling } from './seed.ts';
import { endMeeting, holdMeeting, installBot } from './teams.ts';

export interface BoxOptions {
  folder: string;
  /** How many simulated people take part. */
  people: number;
  /** Gives up opening; what has started already is stopped. */
  signal?: AbortSignal;
  log: (line: string) => void;
}

export interface OpenBox {
  readonly hostOrigin: string;
  /** Settles when something it rests on has ended without having been asked, with what that was in words. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

/** The same people with the same hearts at every start. */
const SEED = 2026;

/** Teams in a box: the product, the local Teams client, and a class that is live with people in it. */
export async function openBox({ folder, people, signal, log: tellUser }: BoxOptions): Promise<OpenBox> {
  const began = performance.now();
  let isStopping = false;
  const log = (line: string): void => (isStopping ? undefined : tellUser(line)); // whoever is cut off says so, in vain
  const hostPage = buildHostPage(); // beside everything else: on a fresh clone it takes as long
  hostPage.catch(() => undefined); // thrown where it is waited for
  const stack = await startStack({ folder, signal, log });
  const stops: (() => Promise<void> | void)[] = [() => stack.stop()];
  const stop = async (): Promise<void> => {
    isStopping = true;
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
  };
  try {
    await setUpOrganisations(stack);
    await installBot(stack.connector);
    await setUpScheduling(stack);
    const recorder = recordMeetings({ ...stack, folder: join(folder, 'recorded'), log });
    stops.push(() => recorder.stop());
    let open = await openClass(stack, new Date());
    await holdMeeting(stack.connector, open, people);
    let cast = bringPeople();
    stops.push(() => cast.stop());

    await hostPage;
    const host: TeamsHost = await startTeamsHost({
      port: stack.hostPort,
      appOrigin: stack.apiOrigin,
      botOrigin: stack.bot().origin,
      browserAuthority: stack.browserAuthority,
      apiClientId: UPBEAT_CLIENT_ID,
      people: boxPeople,
      meeting: toMeeting(open),
      moments: boxMoments({
        setSize,
        setSensors: (hasSensors) => cast.setSensors(hasSensors),
        people,
        breakLines: () => stack.webPubSub.dropConnections(),
        takeOver,
        endMeeting: () => endMeeting(stack.connector, toMeeting(open).chatId),
        reopen,
      }),
      conversations: conversationsOf(stack.connector, log),
      agenda: agendaOf(stack),
      steps: boxSteps,
      status: { words: `Live in ${Math.round((performance.now() - began) / 1000)} s`, simulatedPeople: people },
      replay: async (name, bytes, personId) => {
        const person = everybody.find(({ id }) => id === personId);
        if (!person) throw new Error('Nobody in the local directory has this id');
        return replayBytes({ ...stack, name, bytes, person, sessionId: open.session.id });
      },
      log,
    });
    stops.push(() => host.stop());
    host.update({ sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id } });
    await tell();
    signal?.throwIfAborted();
    keepProgrammes(stack).catch((fault: unknown) => log(`The programmes are not kept: ${String(fault)}`));
    planWeek(stack, new Date()).catch((fault: unknown) => log(`The week is not planned: ${String(fault)}`));

    function bringPeople(): Cast {
      const { id: sessionId, programme } = open.session;
      return playCast({ ...stack, sessionId, programme, people: employees, seed: SEED, size: people, log });
    }

    async function setSize(size: number): Promise<void> {
      host.update({ status: { words: 'Live', simulatedPeople: size } });
      await cast.setSize(size);
    }

    async function takeOver(): Promise<string> {
      const api = await apiClientOf(ewa, stack);
      const address = `/api/sessions/${open.session.id}/lead`;
      const { isMe, mayTakeOver, name } = await api.call<LeadView>('GET', address);
      if (isMe) return `${ewa.givenName} leads already. Become Rosa and take the lead back.`;
      if (!mayTakeOver) return `${name} is here. Become somebody else, and press again in half a minute.`;
      await api.call('POST', address);
      return `${ewa.givenName} leads the class now. Become Rosa and take the lead back.`;
    }

    /** Another class in place of the one that runs or is over. */
    async function reopen(): Promise<void> {
      cast.stop();
      open = await openClass(stack, new Date());
      await holdMeeting(stack.connector, open, people);
      cast = bringPeople();
      host.update({
        meeting: toMeeting(open),
        sharing: { contentUrl: `${stack.apiOrigin}/stage.html`, personId: rosa.id },
      });
      await tell();
    }

    async function tell(): Promise<void> {
      const { apiOrigin, browserAuthority } = stack;
      const { origin: hostOrigin } = host;
      const running = { apiOrigin, browserAuthority, hostOrigin, sessionId: open.session.id, pid: process.pid };
      await tellRunning(running, folder);
    }

    return { hostOrigin: host.origin, broken: stack.broken, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}
