import { Button } from '@fluentui/react-components';
import { SignOut20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import { signOut } from './sign-out.ts';

export function SignOutButton() {
  const intl = useIntl();
  return (
    <Button icon={<SignOut20Regular />} onClick={signOut}>
      {intl.formatMessage(words.signOut)}
    </Button>
  );
}
