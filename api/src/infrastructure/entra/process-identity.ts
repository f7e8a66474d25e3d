import type { ClientProof } from './confidential-client.ts';
import { managedIdentity } from './managed-identity.ts';

type Proof =
  | { readonly type: 'managed-identity'; readonly clientId: string }
  | { readonly type: 'secret'; readonly clientSecret: string };

/** In Azure one identity proves the process and opens the database; elsewhere a secret and the URL do. */
export function proofOfProcess(proof: Proof): ClientProof & { databasePassword?: () => Promise<string> } {
  if (proof.type === 'secret') return { clientSecret: proof.clientSecret };
  const { assertion, databasePassword } = managedIdentity(proof.clientId);
  return { clientAssertion: assertion, databasePassword };
}
