import type { WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger } from 'fastify';
import { Compile } from 'typebox/compile';
import type { openSensorLink, SensorLink } from '../../application/live/record-samples.ts';
import type { PairingNews } from '../../application/pairing/follow-pairings.ts';
import { toClockView } from '../../contract/clock-view.ts';
import { SensorHello, type SensorReply, SensorSamples, SensorStatus } from '../../contract/live.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { isAway, LeftTheMeeting } from '../../domain/pairing/absence.ts';
import { PairingOver } from '../../domain/pairing/pairing.ts';
import { UpbeatError } from '../../domain/errors.ts';
import { readClock } from '../../domain/session/clock.ts';
import type { UseCase } from '../http/use-case.ts';
import { CLOSE, tell, tellProblem, type Conversation } from './greeting.ts';
import { sayOnce } from './say-once.ts';
import type { Sensors } from './sensors.ts';

const hello = Compile(SensorHello);
const samples = Compile(SensorSamples);
const status = Compile(SensorStatus);

export function parseSensorHello(message: unknown): SensorHello | null {
  return hello.Check(message) ? message : null;
}

export interface SensorSocketDeps {
  openSensorLink: UseCase<typeof openSensorLink>;
  sensors: Sensors;
  now: () => Date;
  newId: () => string;
  log: FastifyBaseLogger;
}

/** One sensor on its socket: seconds come in, and are acknowledged once they are durable. */
export async function sensorConversation(
  { openSensorLink, sensors, now, newId, log }: SensorSocketDeps,
  { sessionId, source }: SensorHello,
  identity: Identity,
  socket: WebSocket,
): Promise<Conversation> {
  const link = await openSensorLink({ identity, sessionId });
  const { liveClass, participationId } = link;
  const say = (reply: SensorReply): void => tell(socket, reply);
  const sayWhenNew = sayOnce<Extract<SensorReply, { type: 'clock' | 'ended' }>>(say);
  const tellClass = (): void => {
    const session = liveClass.session();
    if (session.state === 'ended') return sayWhenNew({ type: 'ended' });
    sayWhenNew({ type: 'clock', clock: toClockView(readClock(session, now())) });
  };

  let said: Omit<SensorStatus, 'type'> | null = null;
  const sensor = {
    id: newId(),
    liveClass,
    participationId,
    told: () => (said ? { ...source, status: said } : source),
    pairingId: link.pairing?.id ?? null,
    replace: () => {
      say({ type: 'problem', code: 'sensor-replaced', detail: 'A newer sensor of yours has taken over' });
      socket.close(CLOSE.replaced, 'replaced');
    },
    onClassChanged: tellClass,
    onPairing: (news: PairingNews) => {
      if (news === 'back') {
        say({ type: 'back' });
        return;
      }
      tellProblem(socket, news === 'left' ? new LeftTheMeeting() : new PairingOver(), log);
      if (news === 'over') socket.close(CLOSE.tokenExpired, 'pairing over');
    },
  };
  sensors.add(sensor);
  say({ type: 'welcome', participationId });
  tellClass();
  if (liveClass.session().state === 'live' && isAway(link.pairing?.absences() ?? [])) sensor.onPairing('left');

  return {
    onMessage: (message) => {
      if (status.Check(message)) {
        const { battery, contact, isConnected } = message;
        said = { battery, contact, isConnected };
        return;
      }
      if (!samples.Check(message)) {
        const detail = 'Expected { type: "samples", first: a second from 0 on, values: 1 to 600 of them } or a status';
        return tellProblem(socket, new UpbeatError('invalid-message', detail), log);
      }
      void acknowledge(link, message, say).catch((fault: unknown) => tellProblem(socket, fault, log));
    },
    onClose: () => {
      sensors.remove(sensor);
      link.close();
    },
  };
}

async function acknowledge(
  link: SensorLink,
  { first, values }: SensorSamples,
  say: (reply: SensorReply) => void,
): Promise<void> {
  say({ type: 'stored', ...(await link.record(first, values)) });
}
