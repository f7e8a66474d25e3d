import type { LocalPerson } from '../../directory/directory.ts';
import type { LocalApplication } from '../applications.ts';
import { escaped, hiddenFields, page } from './page.ts';

interface ConsentQuestion {
  readonly parameters: URLSearchParams;
  readonly client: LocalApplication;
  readonly person: LocalPerson;
  readonly scopes: readonly string[];
}

/** Asks an administrator for the whole organisation; tells everyone else whom to ask. */
export function consentPage({ parameters, client, person, scopes }: ConsentQuestion): string {
  const wanted = `<ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>`;
  const buttons = person.mayConsentForTenant
    ? '<button name="decision" value="accept">Accept for the organisation</button><button name="decision" value="cancel">Cancel</button>'
    : '<button name="decision" value="cancel">Return without granting</button>';
  const title = person.mayConsentForTenant ? `${client.name} asks for permission` : 'Need admin approval';
  const explanation = person.mayConsentForTenant
    ? `Signed in as ${person.name}.`
    : `${client.name} needs permission that only an administrator of your organisation can grant (AADSTS90094).`;
  return page(
    title,
    `<p>${escaped(explanation)}</p>
${wanted}
<form method="post">
${hiddenFields(parameters, ['decision'])}
${buttons}
</form>`,
  );
}
