import { Button } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { words } from './messages.ts';

export function NoClassYet() {
  const intl = useIntl();
  const [, goTo] = useLocation();
  return (
    <StateNotice
      title={intl.formatMessage(words.emptyTitle)}
      actions={
        <Button appearance="primary" onClick={() => goTo('/')}>
          {intl.formatMessage(words.seeClasses)}
        </Button>
      }
    >
      {intl.formatMessage(words.emptyWords)}
    </StateNotice>
  );
}
