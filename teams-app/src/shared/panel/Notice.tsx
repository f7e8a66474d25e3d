import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Mark } from '../look/Mark.tsx';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', paddingTop: '18px' },
  title: { margin: '16px 0 4px', fontSize: '24px', lineHeight: '32px', fontWeight: 600 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '20px' },
});

interface NoticeProps {
  title: string;
  children: ReactNode;
  /** What the person can do next. */
  action?: ReactNode;
}

/** A state in words: what is, why, and what to do next. */
export function Notice({ title, children, action }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <Mark height={22} />
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words} role="status">
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
