import type { LocalPerson } from '../../directory/directory.ts';
import type { LocalApplication } from '../applications.ts';
import type { Permission } from '../consents.ts';
import { escaped, hiddenFields, page } from './page.ts';

interface AdminConsentQuestion {
  readonly parameters: URLSearchParams;
  readonly client: LocalApplication;
  readonly permissions: readonly Permission[];
  readonly administrators: readonly LocalPerson[];
}

/** What would be granted, to whom, and by which administrator. */
export function adminConsentPage({ parameters, client, permissions, administrators }: AdminConsentQuestion): string {
  const wanted = permissions.map(
    ({ name, kind }) =>
      `<li>${escaped(name)}<small>${kind === 'application' ? 'by itself, without a person' : 'in the name of the person signed in'}</small></li>`,
  );
  const accept = administrators.map(
    ({ id, name }) => `<button name="accept" value="${escaped(id)}">Accept as ${escaped(name)}</button>`,
  );
  return page(
    `${client.name} asks for permission in the whole organisation`,
    `<ul>${wanted.join('\n')}</ul>
<form method="post">
${hiddenFields(parameters, ['accept', 'cancel'])}
${accept.join('\n')}
<button name="cancel" value="yes">Cancel</button>
</form>`,
  );
}
