import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Mark } from '../../../shared/look/Mark.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';

const useStyles = makeStyles({
  ground: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    ...type.body,
  },
  column: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '480px',
    padding: '24px 40px 28px',
    overflowWrap: 'anywhere',
    '@media (max-width: 419.9px)': { padding: '16px 20px 20px' },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  brand: { display: 'inline-flex', alignItems: 'center', columnGap: '10px', ...type.section },
  where: { ...type.small, ...quiet },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, paddingTop: '20px' },
});

/** The page around everything: one column, whatever the window. */
export function PairFrame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={styles.ground}>
      <div className={styles.column}>
        <header className={styles.head}>
          <span className={styles.brand}>
            <Mark height={24} />
            Upbeat
          </span>
          <span className={styles.where}>{intl.formatMessage(words.where)}</span>
        </header>
        <main className={styles.main}>{children}</main>
      </div>
    </div>
  );
}
