import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarCancel24Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './page-messages.ts';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 12px',
    margin: '20px 0 0',
    padding: '14px 16px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
  },
  title: { margin: 0, ...type.strong },
  words: { margin: '2px 0 10px', maxWidth: '640px', ...quiet },
});

/** A class that does not take place: what that means, and where to go instead. */
export function CancelledNotice({ isOfSeries }: { isOfSeries: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  return (
    <div className={styles.notice} role="status">
      <CalendarCancel24Regular />
      <div>
        <p className={styles.title}>{intl.formatMessage(words.cancelledTitle)}</p>
        <p className={styles.words}>
          {intl.formatMessage(isOfSeries ? words.cancelledOfSeries : words.cancelledWords)}
        </p>
        <Button onClick={() => goTo('/')}>{intl.formatMessage(words.seeOthers)}</Button>
      </div>
    </div>
  );
}
