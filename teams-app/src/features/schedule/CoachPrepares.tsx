import { Button, makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { words } from './messages.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '20px' },
  way: { minHeight: '36px' },
});

/** What the coach of a class can do with its plan before it starts. */
export function CoachPrepares({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  return (
    <div className={styles.ways}>
      <Button className={styles.way} onClick={() => goTo(`/class/${sessionId}/programme`)}>
        {intl.formatMessage(words.changeProgramme)}
      </Button>
      <Button className={styles.way} onClick={() => goTo(`/class/${sessionId}/rehearse`)}>
        {intl.formatMessage(words.rehearse)}
      </Button>
    </div>
  );
}
