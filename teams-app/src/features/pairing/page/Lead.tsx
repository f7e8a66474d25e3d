import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { quiet } from '../../../shared/page/type-scale.ts';

const useStyles = makeStyles({
  lead: { minHeight: '88px', marginBottom: '12px' },
  title: { margin: '0 0 4px', fontSize: '32px', lineHeight: '40px', fontWeight: 600, letterSpacing: '-0.01em' },
  words: { margin: 0, fontSize: '16px', lineHeight: '22px', ...quiet },
});

/** What is, and why: said aloud when it changes. */
export function Lead({ title, children }: { title: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.lead}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.words} role="status">
        {children}
      </p>
    </div>
  );
}
