import type { FastifyPluginAsync } from 'fastify';
import type { Identity } from '../../domain/directory/identity.ts';
import { converse } from './greeting.ts';
import { panelConversation, parsePanelHello, type PanelSocketDeps } from './panel-socket.ts';
import { parseSensorHello, sensorConversation, type SensorSocketDeps } from './sensor-socket.ts';

export interface LiveSockets extends PanelSocketDeps, Omit<SensorSocketDeps, 'log'> {
  /** Verifies a token and lets only members of an active organisation in. */
  authenticate: (token: string) => Promise<Identity>;
}

/** Who calls is known after the hello; and the sockets of a class of 1,000 may come from one address. */
const socketForAnyone = { access: 'anyone', rateLimit: false } as const;

/** The api's own sockets: sensors send, panels listen. Both say who they are in their first message. */
export const liveSockets: FastifyPluginAsync<LiveSockets> = async (app, deps) => {
  app.get('/live/sensor', { websocket: true, config: socketForAnyone }, (socket, request) =>
    converse(socket, request, {
      parseHello: parseSensorHello,
      tokenOf: ({ token }) => token,
      authenticate: deps.authenticate,
      begin: (hello, identity) => sensorConversation({ ...deps, log: request.log }, hello, identity, socket),
    }),
  );

  app.get('/live/panel', { websocket: true, config: socketForAnyone }, (socket, request) =>
    converse(socket, request, {
      parseHello: parsePanelHello,
      tokenOf: ({ token }) => token,
      authenticate: deps.authenticate,
      begin: (hello, identity) => panelConversation(deps, hello, identity, socket),
    }),
  );
};
