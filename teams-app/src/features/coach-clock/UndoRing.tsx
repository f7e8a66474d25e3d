import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { UNDO_MS } from './playback-acts.ts';

const RADIUS = 9;
const ROUND = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  ring: { display: 'block', transform: 'rotate(-90deg)' },
  track: { fill: 'none', stroke: 'currentColor', strokeWidth: 2, opacity: 0.35 },
  left: {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2,
    strokeDasharray: ROUND,
    animationName: { from: { strokeDashoffset: 0 }, to: { strokeDashoffset: ROUND } },
    animationTimingFunction: 'linear',
    animationFillMode: 'both',
    // The number goes on without motion.
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  place: { position: 'relative', display: 'grid', placeItems: 'center', width: '22px', height: '22px' },
  number: { position: 'absolute', fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
});

/** How long something can be taken back: a number, and a ring that runs out. */
export function UndoRing({ untilMs }: { untilMs: number }) {
  const styles = useStyles();
  const seconds = useSecondsUntil(untilMs);
  return (
    <span className={styles.place} aria-hidden>
      <svg className={styles.ring} width="22" height="22" viewBox="0 0 22 22">
        <circle className={styles.track} cx="11" cy="11" r={RADIUS} />
        <circle
          key={untilMs}
          className={styles.left}
          cx="11"
          cy="11"
          r={RADIUS}
          style={{ animationDuration: `${UNDO_MS}ms` }}
        />
      </svg>
      <span className={styles.number}>{seconds}</span>
    </span>
  );
}

/** The begun second counts. */
function useSecondsUntil(untilMs: number): number {
  const [left, setLeft] = useState(Math.ceil(UNDO_MS / 1000));
  useEffect(() => {
    const read = () => setLeft(Math.max(0, Math.ceil((untilMs - performance.now()) / 1000)));
    const timer = setInterval(read, 100);
    return () => clearInterval(timer);
  }, [untilMs]);
  return left;
}
