import { errors, type JWTPayload } from 'jose';
import type { LocalApplication } from '../applications.ts';
import { parseClaimsRequest } from '../claims-request.ts';
import { findPerson, type EntraContext, type TenantChoice } from '../context.ts';
import { EntraError, missingParameter } from '../entra-error.ts';
import { CLAIMS_CHALLENGE, REQUIRED_CONTEXT } from '../faults.ts';
import { parseScopes } from '../scopes.ts';
import { delegatedResponse } from './delegated-response.ts';

/** A person's token for our API, for a token with which our API acts in that person's name elsewhere. */
export async function onBehalfOfGrant(
  context: EntraContext,
  { form, client, tenant }: { form: URLSearchParams; client: LocalApplication; tenant: TenantChoice },
): Promise<Record<string, unknown>> {
  const assertion = form.get('assertion');
  if (assertion === null) throw missingParameter('assertion');
  if (form.get('requested_token_use') !== 'on_behalf_of') throw missingParameter('requested_token_use');

  const assertedBy = await verifyAssertion(context, assertion);
  if (assertedBy.aud !== client.clientId) {
    throw refused(
      500131,
      `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${String(assertedBy.aud)}' and the expected audience is '${client.clientId}'.`,
    );
  }
  if (assertedBy['idtyp'] === 'app') throw refused(50013, 'An application token cannot act on behalf of a person.');
  const person = findPerson(context, tenant, String(assertedBy['oid']));
  if (person?.tenantId !== assertedBy['tid'] || !person) {
    throw refused(50020, 'The person of the assertion does not exist in this tenant.');
  }
  if (context.faults.needsInteraction(person.id) && !hasRequiredContext(assertedBy)) {
    throw new EntraError({
      error: 'interaction_required',
      number: 50079,
      suberror: 'basic_action',
      claims: CLAIMS_CHALLENGE,
      message:
        'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication.',
    });
  }
  return delegatedResponse(context, {
    client,
    person,
    scopes: parseScopes(context.applications, form.get('scope')),
    claims: parseClaimsRequest(form.get('claims')),
    nonce: null,
  });
}

async function verifyAssertion({ keys, clock }: EntraContext, assertion: string): Promise<JWTPayload> {
  try {
    return await keys.verify(assertion, clock());
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw refused(
        500133,
        'Assertion is not within its valid time range. Ensure that the access token is not expired.',
      );
    }
    if (error instanceof errors.JOSEError) throw refused(50013, 'Assertion failed signature validation.');
    throw error;
  }
}

const hasRequiredContext = ({ acrs }: JWTPayload & { acrs?: unknown }): boolean =>
  Array.isArray(acrs) && acrs.includes(REQUIRED_CONTEXT);

const refused = (number: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_grant', number, message });
