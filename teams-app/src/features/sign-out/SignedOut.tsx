import { Button } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { words } from './messages.ts';

/** After signing out: what that means, and the way back in. */
export function SignedOut() {
  const intl = useIntl();
  const [, goTo] = useLocation();
  return (
    <StateNotice
      title={intl.formatMessage(words.signedOut)}
      actions={
        <Button appearance="primary" onClick={() => goTo('/')}>
          {intl.formatMessage(words.signInAgain)}
        </Button>
      }
    >
      {intl.formatMessage(words.signedOutWords)}
    </StateNotice>
  );
}
