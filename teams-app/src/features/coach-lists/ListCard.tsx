import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';

const useStyles = makeStyles({
  card: { padding: '6px 6px 6px 12px' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '44px' },
  text: { flexGrow: 1, minWidth: 0 },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  words: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  act: { flexShrink: 0 },
});

/** The title of a list with what it is for, or its first line with what can be done. */
export function ListCard({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <PanelCard label={title} className={styles.card}>
      {children}
    </PanelCard>
  );
}

/** @param props.title only on the first row of a list */
export function ListRow(props: { title?: string; children: ReactNode; act?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        {props.title !== undefined && <h2 className={styles.title}>{props.title}</h2>}
        <span className={styles.words}>{props.children}</span>
      </div>
      {props.act !== undefined && props.act !== null && <span className={styles.act}>{props.act}</span>}
    </div>
  );
}
