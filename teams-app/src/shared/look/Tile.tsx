import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Life } from '@upbeat/api/domain/live/tile.ts';
import { memo } from 'react';
import { BREATHING, joinBreath } from './breath.ts';
import { look } from './palette.ts';
import { TINT_SHARE, tileWords, tintLevel } from './tile-words.ts';
import { ZoneGlyph } from './ZoneGlyph.tsx';

export type TileSize = 's' | 'm' | 'l';

const GLYPH_HEIGHT: Readonly<Record<TileSize, number>> = { s: 24, m: 30, l: 44 };

const useStyles = makeStyles({
  tile: {
    position: 'relative',
    isolation: 'isolate',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    listStyleType: 'none',
    borderRadius: '8px',
    padding: '9px 12px 10px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: look('groundCard'),
    boxShadow: `inset 0 0 0 1px ${look('tileOutline')}`,
    // Windows draws its own outline where it takes the colours away.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  small: { padding: '8px 10px 10px' },
  large: { padding: '16px 20px 18px', borderRadius: '12px' },
  own: { boxShadow: `inset 0 0 0 2px ${look('ownOutline')}` },
  // The light rises by scaling, which costs the page nothing; a colour that fades would paint every tile anew.
  tint: {
    display: look('tintDisplay'),
    position: 'absolute',
    zIndex: -1,
    inset: 0,
    transformOrigin: 'bottom',
    maskImage: `linear-gradient(to top, rgb(0 0 0 / ${TINT_SHARE}), transparent)`,
    transitionProperty: 'transform',
    transitionDuration: '400ms',
    animationName: { from: { opacity: 0.8 }, '50%': { opacity: 1 }, to: { opacity: 0.8 } },
    ...BREATHING,
  },
  tintDim: { filter: 'opacity(45%)' },
  still: { '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' } },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    fontSize: '15px',
    lineHeight: '20px',
    fontWeight: 600,
  },
  nameSmall: { fontSize: '14px' },
  nameLarge: { fontSize: '20px', lineHeight: '28px' },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // A long name in a narrow tile has a second line, unless bpm stand there.
  labelWrapped: {
    maxHeight: '36px',
    whiteSpace: 'normal',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  chip: {
    flexShrink: 0,
    padding: '1px 6px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: look('ownChipText'),
    backgroundColor: look('ownChip'),
  },
  foot: {
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: '8px',
    whiteSpace: 'nowrap',
    fontSize: '14px',
    lineHeight: '18px',
  },
  footLarge: { fontSize: '20px', lineHeight: '26px' },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bpm: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface TileProps {
  label: string;
  zone: Zone | null;
  life: Life;
  /** Only for people who allow it. */
  bpm?: number | null;
  size?: TileSize;
  /** My own tile: outlined, and called "You". */
  isOwn?: boolean;
}

/** One person in the class: name, zone in words, five bars, and light from below. A list item. */
export const Tile = memo(function Tile({ label, zone, life, bpm = null, size = 'm', isOwn = false }: TileProps) {
  const styles = useStyles();
  const words = tileWords(zone, life);
  const isLit = words === 'zone';
  const level = isLit ? tintLevel(zone) : 0;
  return (
    <li
      className={mergeClasses(
        styles.tile,
        size === 's' && styles.small,
        size === 'l' && styles.large,
        isOwn && styles.own,
      )}
    >
      <span
        ref={joinBreath}
        className={mergeClasses(styles.tint, styles.still, life === 'dim' && styles.tintDim)}
        style={{ transform: `scaleY(${level / 100})`, backgroundColor: look(`zoneGlow${zone ?? 0}`) }}
      />
      <span className={mergeClasses(styles.name, size === 's' && styles.nameSmall, size === 'l' && styles.nameLarge)}>
        {isOwn && <span className={styles.chip}>You</span>}
        <bdi className={mergeClasses(styles.label, size === 's' && bpm === null && styles.labelWrapped)}>{label}</bdi>
      </span>
      <span className={mergeClasses(styles.foot, size === 'l' && styles.footLarge)}>
        <span className={mergeClasses(styles.words, !isLit && styles.quiet)}>
          {bpm !== null && isLit && <span className={styles.bpm}>{bpm} bpm</span>}
          {words === 'zone' && zone !== null ? (
            <>
              <b>Z{zone}</b> {zoneName(zone)}
            </>
          ) : (
            words
          )}
        </span>
        {isLit && <ZoneGlyph zone={zone} height={GLYPH_HEIGHT[size]} />}
      </span>
    </li>
  );
});
