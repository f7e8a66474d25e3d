import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import { type } from '../../shared/page/type-scale.ts';

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '36px',
    marginBottom: '12px',
    color: 'inherit',
    textDecorationLine: 'none',
    ...type.strong,
    ':hover': { textDecorationLine: 'underline' },
  },
});

/** The way to where one came from. */
export function BackLink({ to, children }: { to: string; children: string }) {
  const styles = useStyles();
  return (
    <Link href={to} className={styles.back}>
      <ArrowLeft16Regular />
      {children}
    </Link>
  );
}
