import { cast, type LocalPerson } from '../../directory/directory.ts';
import { escaped, hiddenFields, page } from './page.ts';

interface AccountPicker {
  readonly parameters: URLSearchParams;
  readonly people: readonly LocalPerson[];
  /** An address that was asked for and belongs to nobody here. */
  readonly unknown: string | null;
}

/** Who would you like to be? The people with names first; anybody else by address. */
export function accountPicker({ parameters, people, unknown }: AccountPicker): string {
  const known = people.filter(({ id }) => cast.some((one) => one.id === id));
  const fields = hiddenFields(parameters, ['login_hint', 'prompt']);
  return page(
    'Pick an account',
    `${unknown === null ? '' : `<p role="alert">There is no account ${escaped(unknown)} here.</p>`}
<form method="get">
${fields}
<ul>
${known.map(entry).join('\n')}
</ul>
</form>
<form method="get">
${fields}
<label for="login_hint">Someone else</label>
<input id="login_hint" name="login_hint" type="email" required autocomplete="off" placeholder="name@contoso.com">
<button>Next</button>
</form>`,
  );
}

function entry({ name, address, isGuest, jobTitle }: LocalPerson): string {
  const role = `${jobTitle}${isGuest ? ', guest' : ''}`;
  return `<li><button name="login_hint" value="${escaped(address)}">${escaped(name)}
<small>${escaped(role)}, ${escaped(address)}</small></button></li>`;
}
