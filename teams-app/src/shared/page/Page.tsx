import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW, type } from './type-scale.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    ...type.body,
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '1440px',
    marginInline: 'auto',
    padding: '20px 28px 24px',
    [NARROW]: { padding: '16px 16px 24px' },
  },
});

/** A page of a tab: its ground, and the one main part of it. `top` spans the whole width above. */
export function Page({ children, top }: { children: ReactNode; top?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {top}
      <main className={styles.main}>{children}</main>
    </div>
  );
}
