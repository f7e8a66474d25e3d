import { makeStyles } from '@fluentui/react-components';
import { Play20Filled } from '@fluentui/react-icons';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { useStartClass } from './use-class-control.ts';

const useStyles = makeStyles({ failed: { marginBottom: '8px' } });

/** The coach begins the class for everyone. */
export function StartClass({ sessionId, onStarted }: { sessionId: string; onStarted: (session: SessionView) => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const { run, isBusy, hasFailed } = useStartClass(sessionId, onStarted);
  return (
    <>
      {hasFailed && (
        <div className={styles.failed} role="alert">
          {intl.formatMessage(words.notStarted)}
        </div>
      )}
      <PanelButton look="primary" isWide isTall icon={<Play20Filled />} isBusy={isBusy} onClick={run}>
        {intl.formatMessage(isBusy ? words.starting : words.start)}
      </PanelButton>
    </>
  );
}
