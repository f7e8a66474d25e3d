import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    animationName: { '0%': { opacity: 0.45 }, '50%': { opacity: 1 }, '100%': { opacity: 0.45 } },
    animationDuration: '4s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  still: { animationName: 'none' },
});

/** The mark, breathing while something is on its way. */
export function UpbeatBreath({ isStill = false, height = 28 }: { isStill?: boolean; height?: number }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, isStill && styles.still)}>
      <Mark height={height} />
    </span>
  );
}
