import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { quiet } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginTop: '12px', ...quiet },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: 600, paddingBlock: '4px' },
});

/** Without a maximum there are no zones, and this is the way to have them. */
export function NoMaximum() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {intl.formatMessage(words.noMaximum)}
      <Link href="/profile" className={styles.link}>
        {intl.formatMessage(words.toProfile)}
      </Link>
    </div>
  );
}
