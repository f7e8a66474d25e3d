import { makeStyles } from '@fluentui/react-components';
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
  { part: 'outer', reach: 3.2, light: 5 },
  { part: 'middle', reach: 1.9, light: 10 },
  { part: 'inner', reach: 1, light: 16 },
] as const;

/** From how many seconds before the end of an interval the inner disc tightens once a second. */
const TIGHTENS_FROM = 3;

interface BreathProps {
  /** The target zone of the interval; where nothing is aimed at, the colour of the house. */
  zone: Zone | 'brand';
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
  const colour = zone === 'brand' ? 'var(--colorBrandBackground)' : look(`zoneGlow${zone}`);
  const isTight = secondsLeft !== null && secondsLeft > 0 && secondsLeft <= TIGHTENS_FROM;
  return (
    <div
      aria-hidden
      className={styles.field}
      style={{ ['--breathX' as string]: `${x}px`, ['--breathY' as string]: `${y}px` }}
    >
      {DISCS.map(({ part, reach, light }) => (
        <div
          key={part === 'inner' && isTight ? `inner${secondsLeft}` : part}
          className={part === 'inner' && isTight ? styles.tighten : undefined}
        >
          <div
            ref={joinBreath}
            className={styles.disc}
            style={{
              left: x - radius * reach,
              top: y - radius * reach,
              width: 2 * radius * reach,
              height: 2 * radius * reach,
              backgroundColor: `color-mix(in srgb, ${colour} ${light}%, transparent)`,
            }}
          />
        </div>
      ))}
    </div>
  );
}
