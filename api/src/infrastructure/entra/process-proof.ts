import type { ClientProof } from './confidential-client.ts';
import { managedIdentity } from './managed-identity.ts';

/** How a process proves who it is: as the identity that Azure gave it, or by a secret. */
type Proof =
  | { readonly type: 'managed-identity'; readonly clientId: string }
  | { readonly type: 'secret'; readonly clientSecret: string };

interface ProofOfProcess {
  /** Towards Entra ID. */
  readonly client: ClientProof;
  /** Opens the database; undefined where its URL does. */
  readonly databasePassword: (() => Promise<string>) | undefined;
}

/** In Azure one identity proves the process and opens the database; elsewhere a secret and the URL do. */
export function proofOfProcess(proof: Proof): ProofOfProcess {
  if (proof.type === 'secret') return { client: { clientSecret: proof.clientSecret }, databasePassword: undefined };
  const { assertion, databasePassword } = managedIdentity(proof.clientId);
  return { client: { clientAssertion: assertion }, databasePassword };
}
