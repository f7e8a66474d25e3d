/** Who may do it, and in whose mailbox. */
interface Commanded {
  readonly clientId: string;
  readonly organiser: { readonly personId: string; readonly address: string };
}

/** What an administrator of Teams runs, so that Upbeat sees this organiser's meetings and nobody else's. */
export function accessPolicyCommands({ clientId, organiser }: Commanded): string {
  return [
    'Connect-MicrosoftTeams',
    `New-CsApplicationAccessPolicy -Identity Upbeat-classes -AppIds ${quoted(clientId)} -Description 'Upbeat sees the meetings of its organiser'`,
    `Grant-CsApplicationAccessPolicy -PolicyName Upbeat-classes -Identity ${quoted(organiser.personId)}`,
  ].join('\n');
}

/** What an administrator of Exchange runs, so that Upbeat writes into this calendar and into no other. */
export function calendarLimitCommands({ clientId, organiser }: Commanded): string {
  const [app, mailbox] = [quoted(clientId), quoted(organiser.address)];
  return [
    'Connect-ExchangeOnline',
    `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${mailbox} -AccessRight RestrictAccess -Description 'Upbeat writes into this calendar alone'`,
    `Test-ApplicationAccessPolicy -AppId ${app} -Identity ${mailbox}`,
  ].join('\n');
}

/** What takes the first of them back. */
export const REVOKE_ACCESS_POLICY = [
  'Connect-MicrosoftTeams',
  'Remove-CsApplicationAccessPolicy -Identity Upbeat-classes',
].join('\n');

/** As PowerShell takes a text in which nothing is to be looked for. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
