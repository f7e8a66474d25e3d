import { makeStyles, Spinner } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Notice } from '../../shared/panel/Notice.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import { useLongWait } from '../../shared/use-long-wait.ts';
import { words } from './messages.ts';

const useStyles = makeStyles({ spinner: { justifyContent: 'flex-start', marginTop: '12px' } });

export function Connecting({ onRetry }: { onRetry: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const isLong = useLongWait();
  const retry = (
    <PanelButton isWide onClick={onRetry}>
      {intl.formatMessage(words.tryAgain)}
    </PanelButton>
  );
  return (
    <PanelPage>
      <Notice title={intl.formatMessage(words.connecting)} {...(isLong ? { action: retry } : {})}>
        {isLong ? (
          intl.formatMessage(words.connectingLong)
        ) : (
          <Spinner className={styles.spinner} size="small" aria-hidden />
        )}
      </Notice>
    </PanelPage>
  );
}
