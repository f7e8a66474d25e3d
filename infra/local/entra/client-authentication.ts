import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { Federation, LocalApplication } from './applications.ts';
import { findApplication, type EntraContext } from './context.ts';
import { EntraError, missingParameter } from './entra-error.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The application behind a token request, once it has proved to be it by a secret or a signed assertion. */
export async function authenticateClient(context: EntraContext, form: URLSearchParams): Promise<LocalApplication> {
  const clientId = form.get('client_id');
  if (clientId === null) throw missingParameter('client_id');
  const application = findApplication(context, clientId);
  if (application.isPublic) return application;

  const secret = form.get('client_secret');
  if (secret !== null) {
    if (application.secrets.includes(secret)) return application;
    throw invalidClient(7000215, `Invalid client secret provided for app '${clientId}'.`);
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null && form.get('client_assertion_type') === ASSERTION_TYPE) {
    await checkAssertion(application.federations, assertion, context.clock());
    return application;
  }
  throw invalidClient(
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );
}

async function checkAssertion(federations: readonly Federation[], assertion: string, now: Date): Promise<void> {
  for (const { issuer, subject, audience, keys } of federations) {
    try {
      await jwtVerify(assertion, createLocalJWKSet({ keys: [...keys] }), {
        issuer,
        subject,
        audience,
        currentDate: now,
        requiredClaims: ['exp'],
      });
      return;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
    }
  }
  throw invalidClient(
    700213,
    'No matching federated identity record found for the presented assertion, or its signature or time is not valid.',
  );
}

const invalidClient = (number: number, message: string): EntraError =>
  new EntraError({ status: 401, error: 'invalid_client', number, message });
