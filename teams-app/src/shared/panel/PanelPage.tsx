import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { look } from '../look/palette.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    backgroundColor: look('groundPanel'),
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '20px',
  },
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    scrollbarGutter: 'auto',
    scrollbarWidth: 'thin',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '0 20px 16px',
  },
  bar: {
    flexShrink: 0,
    padding: '12px 20px',
    borderTop: `1px solid ${look('groundLine')}`,
    backgroundColor: look('groundCard'),
  },
});

interface PanelPageProps {
  children: ReactNode;
  /** Stays in reach at the bottom while the rest scrolls. */
  bar?: ReactNode;
}

/** The one column of the side panel, and the bar below it. */
export function PanelPage({ children, bar }: PanelPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <main aria-label="Upbeat panel" className={styles.scroll}>
        <div className={styles.column}>{children}</div>
      </main>
      {bar !== undefined && bar !== null && <footer className={styles.bar}>{bar}</footer>}
    </div>
  );
}
