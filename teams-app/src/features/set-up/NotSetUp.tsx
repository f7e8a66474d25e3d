import { Button } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { words } from './messages.ts';

/** Who can set Upbeat up, for those who cannot. */
export function NotSetUp({ onLookAgain }: { onLookAgain: () => void }) {
  const intl = useIntl();
  return (
    <StateNotice
      title={intl.formatMessage(words.otherTitle)}
      actions={
        <>
          <Button appearance="primary" onClick={onLookAgain}>
            {intl.formatMessage(words.lookAgain)}
          </Button>
          <ExternalLink href="/support.html#set-up">{intl.formatMessage(words.support)}</ExternalLink>
        </>
      }
    >
      {intl.formatMessage(words.otherWords)}
    </StateNotice>
  );
}
