import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: { padding: '3px 0', fontWeight: 600, fontVariationSettings: 'inherit', textAlign: 'start' },
});

interface InlineButtonProps {
  children: ReactNode;
  isExpanded: boolean;
  onClick: () => void;
}

/** Words in a sentence that open more words. */
export function InlineButton({ children, isExpanded, onClick }: InlineButtonProps) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.button} aria-expanded={isExpanded} onClick={onClick}>
      {children}
    </Link>
  );
}
