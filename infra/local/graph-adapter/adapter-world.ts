import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createOnBehalfOf } from '@upbeat/api/infrastructure/entra/on-behalf-of.ts';
import { createGraph, type Graph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { createGraphOfPerson, type GraphOfPerson } from '@upbeat/api/infrastructure/graph/graph-of-person.ts';
import { contoso, type LocalPerson } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { signIn } from '../entra/sign-in.ts';
import { startGraphForTests, type GraphForTests } from '../graph/graph-for-tests.ts';

/** Upbeat's own way to Graph, on the local Graph and Entra ID, where Contoso's administrator has consented. */
export interface AdapterWorld extends GraphForTests {
  readonly graphClient: Graph;
  readonly graphOfPerson: GraphOfPerson;
  /** How many tokens were asked for in the application's own name. */
  tokenRequests(): number;
  onBehalf(person: LocalPerson): Promise<{ tenantId: string; token: string }>;
  /** Moves the clock by which the client remembers when it looked for new permissions. */
  later(milliseconds: number): void;
}

export async function startAdapterWorld(app: Parameters<typeof startGraphForTests>[0] = {}): Promise<AdapterWorld> {
  const world = await startGraphForTests(app);
  const { entra } = world.teams;
  const { authority } = entra;
  const proof = { authority, clientId: UPBEAT_CLIENT_ID, clientSecret: 'local-secret-of-upbeat' };
  let aheadMs = 0;
  return {
    ...world,
    graphClient: createGraph({
      url: world.graph.origin,
      tokens: createApplicationTokens(proof),
      clock: () => new Date(Date.now() + aheadMs),
    }),
    graphOfPerson: createGraphOfPerson({ url: world.graph.origin, onBehalfOf: createOnBehalfOf(proof) }),
    tokenRequests: () => entra.tokenRequests('client_credentials'),
    onBehalf: async (person) => ({
      tenantId: contoso.id,
      token: await signIn({ browserAuthority: entra.browserAuthority, person }),
    }),
    later: (milliseconds) => void (aheadMs += milliseconds),
  };
}

/** What something was refused with. */
export async function thrownBy(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => null,
    (error: unknown) => error,
  );
}
