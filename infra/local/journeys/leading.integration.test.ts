import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { apiClientOf, type ApiClient } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { amira, rosa, type LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';
import { connect, type RawClient } from '../web-pubsub/service-for-tests.ts';
import { openJsonSocket, type JsonSocket } from './live-client.ts';

interface Said {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** The next text of a group for which this holds. */
async function heard(client: RawClient, holds: (message: Said) => boolean): Promise<Said> {
  for (;;) {
    const message = await client.next();
    const said = typeof message === 'string' ? (JSON.parse(message) as Said) : null;
    if (said && holds(said)) return said;
  }
}

describe('a class that is led', function () {
  this.timeout(60_000);
  let stack: StackForTests;
  let session: SessionView;
  let coach: ApiClient;
  let participant: ApiClient;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
    ({ session } = await openClass(stack, new Date()));
    coach = await apiClientOf(rosa, stack);
    participant = await apiClientOf(amira, stack);
  });
  after(() => stack.end());

  const path = (part: string): string => `/api/sessions/${session.id}/${part}`;

  async function panelOf(person: LocalPerson): Promise<JsonSocket> {
    const socket = await openJsonSocket(`${stack.apiOrigin.replace('http', 'ws')}/live/panel`);
    const token = await signIn({ ...stack, person });
    socket.send({ type: 'hello', version: 1, token, sessionId: session.id });
    await socket.next(({ type }) => type === 'requests');
    return socket;
  }

  it('tells everybody of a pause, of more time, of the stage and of a cue [PR14] [PR18] [ST1] [CU1]', async () => {
    const ticket = await participant.call<LiveTicket>('POST', path('live'), { surface: 'stage' });
    const stage = await connect(ticket.url);
    const panel = await panelOf(amira);
    await coach.call('POST', path('playback'), { act: 'pause', id: randomUUID() });
    const isPaused = ({ type, clock }: Said) =>
      type === 'clock' && (clock as LiveTicket['clock']).playback.at(-1)?.isRunning === false;
    await heard(stage, isPaused);
    await panel.next((message) => isPaused(message as Said));

    const whole = session.programme.intervals.at(-1)?.seconds ?? 0;
    await coach.call('POST', path('playback'), { act: 'extend', id: randomUUID() });
    const isLonger = ({ type, programme }: Said) =>
      type === 'programme' && (programme as SessionView['programme']).intervals.at(-1)?.seconds === whole + 300;
    await heard(stage, isLonger);
    await panel.next((message) => isLonger(message as Said));

    await coach.call('PUT', path('stage'), { view: 'everyone' });
    const directed = await heard(stage, ({ type }) => type === 'stage');
    expect(directed['stage']).to.deep.equal({ view: 'everyone', isCleared: false, isRecorded: false, spotlight: null });

    const cue = { id: randomUUID(), text: 'Shoulders low' };
    await coach.call('POST', path('cues'), cue);
    expect(await heard(stage, ({ type }) => type === 'cue')).to.deep.equal({ type: 'cue', ...cue });
    expect(await panel.next(({ type }) => type === 'cue')).to.deep.equal({ type: 'cue', ...cue });
    stage.socket.close();
    panel.close();
  });

  it('loses nothing that people and their coach have said when the api is killed [UW2] [CV1]', async () => {
    const panel = await panelOf(amira);
    await participant.call('PUT', path('unwell'), { tellCoach: true });
    await panel.next((message) => (message as { unwell?: unknown }).unwell != null);
    await stack.restartApi('SIGKILL');

    const again = await panelOf(amira);
    const ticket = await coach.call<LiveTicket>('POST', path('live'), { surface: 'coach' });
    const view = await connect(ticket.url);
    const hasOne = (message: Said): boolean => Array.isArray(message['checkIn']) && message['checkIn'].length === 1;
    const { checkIn } = await heard(view, hasOne);
    const [{ participationId } = { participationId: '' }] = checkIn as { participationId: string }[];
    const word = { id: randomUUID(), participationId, word: 'are-you-all-right' };
    await coach.call('POST', path('words'), word);
    const asked = await again.next((message) => (message as { word?: unknown }).word != null);
    expect(asked).to.deep.include({
      unwell: { isCoachTold: true },
      word: { id: word.id, from: rosa.name, word: 'are-you-all-right' },
    });

    await participant.call('DELETE', path('unwell'));
    await heard(view, (message) => Array.isArray(message['checkIn']) && message['checkIn'].length === 0);
    view.socket.close();
    again.close();
  });
});
