import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import { useIntl } from 'react-intl';
import { REVOKE_ACCESS_POLICY } from './commands.ts';
import { Commands } from './Commands.tsx';
import { words } from './messages.ts';
import { PermissionRow } from './PermissionRow.tsx';

/** What Teams wants besides consent: a policy that names whose meetings Upbeat may see. */
export function PolicyRow({ view: { accessPolicy, organiser } }: { view: PermissionsView }) {
  const intl = useIntl();
  const why = intl.formatMessage(words.policyWhy);
  return (
    <PermissionRow
      id="access-policy"
      state={accessPolicy}
      title={intl.formatMessage(words.policy)}
      why={organiser === null ? `${why} ${intl.formatMessage(words.policyLater)}` : why}
      who={intl.formatMessage(words.policyWho)}
      revoke={
        <>
          {intl.formatMessage(words.policyRevoke)}
          <Commands text={REVOKE_ACCESS_POLICY} what={intl.formatMessage(words.revoke)} />
        </>
      }
      called={intl.formatMessage(words.policyCalled)}
    />
  );
}
