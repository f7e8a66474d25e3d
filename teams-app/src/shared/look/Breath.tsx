import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { BREATHING, joinBreath } from './breath.ts';
import { look } from './palette.ts';

const useStyles = makeStyles({
  field: {
    display: look('breathDisplay'),
    position: 'absolute',
    inset: 0,
    overflow: 'hidden',
    pointerEvents: 'none',
  },
  disc: {
    position: 'absolute',
    borderRadius: '50%',
    transitionProperty: 'background-color',
    transitionDuration: '400ms',
    animationName: {
      from: { opacity: 0.8, transform: 'scale(0.985)' },
      '50%': { opacity: 1, transform: 'scale(1.015)' },
      to: { opacity: 0.8, transform: 'scale(0.985)' },
    },
    ...BREATHING,
  },
  inner: { maskImage: 'radial-gradient(closest-side, rgb(0 0 0 / 18%), rgb(0 0 0 / 15%))' },
  middle: { maskImage: 'radial-gradient(closest-side, rgb(0 0 0 / 12%), rgb(0 0 0 / 9%))' },
  outer: { maskImage: 'radial-gradient(closest-side, rgb(0 0 0 / 7%), rgb(0 0 0 / 4%))' },
  tighten: {
    position: 'absolute',
    inset: 0,
    transformOrigin: 'var(--breathX) var(--breathY)',
    animationName: {
      from: { transform: 'scale(1)' },
      '30%': { transform: 'scale(0.93)' },
      to: { transform: 'scale(1)' },
    },
    animationDuration: '700ms',
    animationPlayState: 'var(--breathPlay, running)',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

const DISCS = [
  { part: 'outer', reach: 3.2 },
  { part: 'middle', reach: 1.9 },
  { part: 'inner', reach: 1 },
] as const;

/** From how many seconds before the end of an interval the inner disc tightens once a second. */
const TIGHTENS_FROM = 3;

interface BreathProps {
  /** The target zone of the interval. */
  zone: Zone;
  /** The middle of the countdown and the radius of the inner disc, in px of the positioned ancestor. */
  x: number;
  y: number;
  radius: number;
  /** Whole seconds left of the interval, or null when nothing is counted down. */
  secondsLeft?: number | null;
}

/** Three discs that swell from the countdown in the colour of the target zone. Not drawn in high contrast. */
export function Breath({ zone, x, y, radius, secondsLeft = null }: BreathProps) {
  const styles = useStyles();
  const isTight = secondsLeft !== null && secondsLeft > 0 && secondsLeft <= TIGHTENS_FROM;
  return (
    <div
      aria-hidden
      className={styles.field}
      style={{ ['--breathX' as string]: `${x}px`, ['--breathY' as string]: `${y}px` }}
    >
      {DISCS.map(({ part, reach }) => (
        <div
          key={part === 'inner' && isTight ? `inner${secondsLeft}` : part}
          className={part === 'inner' && isTight ? styles.tighten : undefined}
        >
          <div
            ref={joinBreath}
            className={mergeClasses(styles.disc, styles[part])}
            style={{
              left: x - radius * reach,
              top: y - radius * reach,
              width: 2 * radius * reach,
              height: 2 * radius * reach,
              backgroundColor: look(`zoneGlow${zone}`),
            }}
          />
        </div>
      ))}
    </div>
  );
}
