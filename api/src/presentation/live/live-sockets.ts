import type { FastifyPluginAsync } from 'fastify';
import type { Identity } from '../../domain/directory/identity.ts';
import { requireOpenTo, type Access } from '../http/access.ts';
import { converse } from './greeting.ts';
import { panelConversation, parsePanelHello, type PanelSocketDeps } from './panel-socket.ts';
import { parseSensorHello, sensorConversation, type SensorSocketDeps } from './sensor-socket.ts';

export interface LiveSockets extends PanelSocketDeps, Omit<SensorSocketDeps, 'log'> {
  /** Verifies a token of whatever kind, and that its organisation is active. */
  authenticate: (token: string) => Promise<Identity>;
}

/** Who calls is known after the hello; and the sockets of a class of 1,000 may come from one address. */
const socketForAnyone = { access: 'anyone', rateLimit: false } as const;

/** The api's own sockets: sensors send, panels listen. Both say who they are in their first message. */
export const liveSockets: FastifyPluginAsync<LiveSockets> = async (app, deps) => {
  const authenticateFor = (access: Access) => async (hello: { token: string; sessionId: string }) => {
    const identity = await deps.authenticate(hello.token);
    requireOpenTo(identity, access, hello.sessionId);
    return identity;
  };

  app.get('/live/sensor', { websocket: true, config: socketForAnyone }, (socket, request) =>
    converse(socket, request, {
      parseHello: parseSensorHello,
      authenticate: authenticateFor('sensor'),
      begin: (hello, identity) => sensorConversation({ ...deps, log: request.log }, hello, identity, socket),
    }),
  );

  app.get('/live/panel', { websocket: true, config: socketForAnyone }, (socket, request) =>
    converse(socket, request, {
      parseHello: parsePanelHello,
      authenticate: authenticateFor('participant'),
      begin: (hello, identity) => panelConversation(deps, hello, identity, socket),
    }),
  );
};
