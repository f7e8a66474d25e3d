import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';

const useStyles = makeStyles({
  card: { marginBottom: '12px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  words: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

interface AskCardProps {
  title: string;
  words?: string | null;
  /** What did not get through. */
  fault?: string | null;
  actions: ReactNode;
}

/** Something that waits for my answer, or is said to me alone: calm, in the column, and gone with a press. */
export function AskCard({ title, words = null, fault = null, actions }: AskCardProps) {
  const styles = useStyles();
  return (
    <PanelCard label={title} className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      {words !== null && <p className={styles.words}>{words}</p>}
      <div role="status">{fault !== null && <p className={styles.words}>{fault}</p>}</div>
      <div className={styles.actions}>{actions}</div>
    </PanelCard>
  );
}
