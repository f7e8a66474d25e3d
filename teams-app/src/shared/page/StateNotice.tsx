import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Mark } from '../look/Mark.tsx';
import { quiet, type } from './type-scale.ts';

const useStyles = makeStyles({
  notice: { maxWidth: '560px', paddingBlock: '12px' },
  title: { margin: '16px 0 4px', ...type.headline },
  words: { textWrap: 'pretty', ...quiet },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '20px' },
});

interface StateNoticeProps {
  title: string;
  children: ReactNode;
  /** What the person can do next. */
  actions?: ReactNode;
}

/** A state of a whole page in words: what is, why, and what to do next. */
export function StateNotice({ title, children, actions }: StateNoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <Mark height={28} />
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words} role="status">
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
