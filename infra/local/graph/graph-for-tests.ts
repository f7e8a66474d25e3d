import { contoso, startConnectorForTests, type ConnectorForTests } from '../bot-connector/connector-for-tests.ts';
import { directory, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { createAuthorityForTests } from '../posts/authority-for-tests.ts';
import type { TeamsApp } from './apps/teams-app.ts';
import { readUpbeatApp } from './apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from './start.ts';

export interface GraphForTests {
  readonly graph: LocalGraph;
  readonly teams: ConnectorForTests;
  /** As the application itself, with what Contoso's administrator granted, or in somebody's name. */
  ask<Body = GraphProblem>(method: string, path: string, asked?: Asked): Promise<Answered<Body>>;
  end(): Promise<void>;
}

export interface GraphProblem {
  readonly error: { readonly code: string; readonly message: string };
}

export interface Asked {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly as?: LocalPerson;
}

export interface Answered<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Of an error where the status says so. */
  readonly body: Body;
}

/** A Graph beside the local Teams and Entra, to which a test speaks as an application would. */
export async function startGraphForTests({
  clock,
  trafficFile,
  app = {},
}: {
  clock?: () => Date;
  trafficFile?: string;
  app?: Partial<TeamsApp>;
} = {}): Promise<GraphForTests> {
  const teams = await startConnectorForTests(clock === undefined ? {} : { clock });
  const { entra, connector } = teams;
  entra.consent(contoso.id);
  const graph = await startGraph({
    tls: await createAuthorityForTests(),
    authority: entra.authority,
    directory,
    teams: connector,
    app: { ...readUpbeatApp(), ...app },
    sign: (claims) => entra.sign(claims),
    trafficFile,
    ...(clock === undefined ? {} : { clock }),
  });

  const tokenFor = ({ as, claims = {} }: Asked): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const { tenantId } = as ?? { tenantId: contoso.id };
    const granted = (kind: 'delegated' | 'application'): string[] =>
      entra
        .grantedPermissions(tenantId)
        .filter((one) => one.kind === kind)
        .map(({ name }) => name);
    return entra.sign({
      ...{ aud: 'https://graph.microsoft.com', iss: `${entra.authority}/${tenantId}/`, tid: tenantId },
      ...{ appid: UPBEAT_CLIENT_ID, iat: now, exp: now + 60, xms_cc: ['cp1'] },
      ...(as ? { oid: as.id, scp: granted('delegated').join(' ') } : { idtyp: 'app', roles: granted('application') }),
      ...claims,
    });
  };

  return {
    graph,
    teams,
    async ask<Body>(method: string, path: string, asked: Asked = {}): Promise<Answered<Body>> {
      const { body, headers = {} } = asked;
      const response = await fetch(path.startsWith('https:') ? path : `${graph.origin}/v1.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenFor(asked)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: (text === '' ? null : JSON.parse(text)) as Body,
      };
    },
    async end() {
      await graph.stop();
      await teams.end();
    },
  };
}
