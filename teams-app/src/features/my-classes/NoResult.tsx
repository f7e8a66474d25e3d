import { Button } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { codeOf } from '../../shared/api/api-problem.ts';
import { troubleOf } from '../../shared/api/trouble.ts';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { TroubleNotice } from '../../shared/page/TroubleNotice.tsx';
import { resultWords as words } from './result-messages.ts';

/** Why a result is not here. A link may still lead to a class that was deleted, or in which the person took no part. */
export function NoResult({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const intl = useIntl();
  const [, goTo] = useLocation();
  if (codeOf(error) !== 'session-not-found') return <TroubleNotice trouble={troubleOf(error)} onRetry={onRetry} />;
  return (
    <StateNotice
      title={intl.formatMessage(words.noneTitle)}
      actions={
        <Button appearance="primary" onClick={() => goTo('/classes')}>
          {intl.formatMessage(words.toMyClasses)}
        </Button>
      }
    >
      {intl.formatMessage(words.noneWords)}
    </StateNotice>
  );
}
