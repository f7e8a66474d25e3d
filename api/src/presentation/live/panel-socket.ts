import type { WebSocket } from '@fastify/websocket';
import { Compile } from 'typebox/compile';
import { ownRequests } from '../../application/care/own-requests.ts';
import { ownPlace, ownReading } from '../../application/live/own-view.ts';
import type { LiveClass } from '../../application/live/live-class.ts';
import type { LiveClasses } from '../../application/live/live-classes.ts';
import type { takePart } from '../../application/live/take-part.ts';
import type { myResult } from '../../application/summaries/my-result.ts';
import type { notePeopleHere } from '../../application/pairing/note-people-here.ts';
import { toClockView } from '../../contract/clock-view.ts';
import type { Cue } from '../../contract/coach.ts';
import { PanelHello, type PanelMessage } from '../../contract/live.ts';
import { toProgrammeView } from '../../contract/programme-view.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, WrongSessionState } from '../../domain/errors.ts';
import { readClock } from '../../domain/session/clock.ts';
import { isLeader, isOtherCoach } from '../../domain/session/leading.ts';
import type { UseCase } from '../http/use-case.ts';
import { CLOSE, tell, type Conversation } from './greeting.ts';
import type { Panels } from './panels.ts';
import { sayOnce } from './say-once.ts';
import type { Sensors } from './sensors.ts';

const hello = Compile(PanelHello);

export function parsePanelHello(message: unknown): PanelHello | null {
  return hello.Check(message) ? message : null;
}

export interface PanelSocketDeps {
  classes: LiveClasses;
  takePart: UseCase<typeof takePart>;
  myResult: UseCase<typeof myResult>;
  notePeopleHere: UseCase<typeof notePeopleHere>;
  panels: Panels;
  sensors: Sensors;
  now: () => Date;
}

/** The curve of a panel goes back this far, in seconds. */
const TRAIL_SECONDS = 300;

/** One person's own panel: their place, their trail, then their reading once a second. Nobody else's, ever. */
export async function panelConversation(
  deps: PanelSocketDeps,
  { sessionId, onlyCoaches }: PanelHello,
  identity: Identity,
  socket: WebSocket,
): Promise<Conversation> {
  if (onlyCoaches === true) return coachConversation(deps, sessionId, identity, socket);
  const { id: participationId } = await deps.takePart({ identity, sessionId });
  const { tenantId, personId } = identity;
  const liveClass = await deps.classes.open(tenantId, sessionId);
  await deps.notePeopleHere([{ tenantId, sessionId, personId }]);
  if (!liveClass.seats().has(participationId)) await deps.classes.refresh(sessionId);
  const { series } = await deps.myResult({ identity, sessionId });
  const say = (message: PanelMessage): void => tell(socket, message);
  const sayWhenNew = sayOnce(say);

  const panel = {
    tenantId,
    sessionId,
    personId,
    tellChanges: () => {
      for (const message of standing(liveClass, participationId, deps.now())) sayWhenNew(message);
      const isOver = liveClass.session().state === 'ended';
      if (isOver && identity.boundTo !== null) socket.close(CLOSE.tokenExpired, 'class over');
    },
    tellReading: () => say(readingOf(liveClass, participationId, deps)),
    tellCue: ({ id, text }: Cue) => say({ type: 'cue', id, text }),
    coach: () => coachOf(liveClass, identity),
  };
  deps.panels.add(panel);
  panel.tellChanges();
  const first = Math.max(0, series.length - TRAIL_SECONDS);
  say({ type: 'trail', first, values: [...series.subarray(first)] });
  panel.tellReading();

  return { onMessage: () => undefined, onClose: () => deps.panels.remove(panel) };
}

/**
 * The panel of a coach who takes no part: they are here, and hear what holds for everybody.
 *
 * @throws {Forbidden} for everybody but the two coaches of the class
 * @throws {WrongSessionState} when it has ended
 */
async function coachConversation(
  { classes, panels, now }: PanelSocketDeps,
  sessionId: string,
  identity: Identity,
  socket: WebSocket,
): Promise<Conversation> {
  const { tenantId, personId } = identity;
  const liveClass = await classes.open(tenantId, sessionId);
  const session = liveClass.session();
  if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
  if (coachOf(liveClass, identity) === null) throw new Forbidden('Only the two coaches of this class can do this');
  const say = (message: PanelMessage): void => tell(socket, message);
  const sayWhenNew = sayOnce(say);
  const panel = {
    tenantId,
    sessionId,
    personId,
    tellChanges: () => {
      for (const message of standing(liveClass, null, now())) sayWhenNew(message);
    },
    tellReading: () => undefined,
    tellCue: ({ id, text }: Cue) => say({ type: 'cue', id, text }),
    coach: () => coachOf(liveClass, identity),
  };
  panels.add(panel);
  panel.tellChanges();
  return { onMessage: () => undefined, onClose: () => panels.remove(panel) };
}

/** Whoever may lead a class that is not over: while their panel is open, nobody takes it out of their hands. */
function coachOf(liveClass: LiveClass, { tenantId, personId }: Identity) {
  const session = liveClass.session();
  const isCoach = isLeader(session, personId) || isOtherCoach(session, personId);
  return isCoach && session.state !== 'ended' ? { tenantId, sessionId: session.id, personId } : null;
}

/** What holds until it changes: the place, what waits for an answer, the programme and the clock, or that it is over. */
function standing(liveClass: LiveClass, participationId: string | null, now: Date): PanelMessage[] {
  const session = liveClass.session();
  if (session.state === 'ended') return [{ type: 'ended' }];
  const clock: PanelMessage = { type: 'clock', clock: toClockView(readClock(session, now)) };
  const programme: PanelMessage = { type: 'programme', programme: toProgrammeView(session.programme) };
  if (participationId === null) return [programme, clock];
  const place = ownPlace(liveClass, participationId, now);
  const ratings = [...(liveClass.ratings.get(participationId) ?? [])];
  const requests = ownRequests(liveClass, participationId, now);
  return [
    ...(place ? [{ type: 'place', ...place, ratings } as const] : []),
    ...(requests ? [{ type: 'requests', ...requests } as const] : []),
    programme,
    clock,
  ];
}

function readingOf(liveClass: LiveClass, participationId: string, { sensors, now }: PanelSocketDeps): PanelMessage {
  const source = sensors.sourceOf(participationId);
  const reading = ownReading(liveClass, participationId, now());
  const care = liveClass.board.care(participationId, reading.second, source?.status?.contact !== 'none');
  return { type: 'me', ...reading, source, care };
}
