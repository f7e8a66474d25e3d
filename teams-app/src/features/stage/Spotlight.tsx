import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTile } from '../../shared/live/LiveProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { Tile } from '../../shared/look/Tile.tsx';
import type { StageLayout } from './stage-layout.ts';
import type { StageSize } from './use-stage-size.ts';
import { spotlightLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  place: { position: 'absolute', zIndex: 2, right: 0, bottom: 0, display: 'grid' },
  inLine: { position: 'relative', marginInlineStart: 'auto' },
  light: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: '12px',
    boxShadow: `0 0 0 2px ${tokens.colorNeutralForeground1}, 0 0 0 8px ${look('groundStage')}`,
  },
});

interface SpotlightProps {
  slot: number | null;
  size: StageSize;
  /** The grid it lies over: then it covers whole tiles and cuts none. */
  tiles?: StageLayout['tiles'];
  /** Beside what is there, where there is room for both. */
  isInLine?: boolean;
}

/** One person's tile, large before the class, with their yes. It lies over others, who all keep their places. */
export function Spotlight({ slot, size, tiles, isInLine = false }: SpotlightProps) {
  const styles = useStyles();
  const tile = useTile(slot);
  if (tile === null) return null;
  const { label, zone, life, bpm } = tile;
  const { zoom, ...alone } = spotlightLayout(size);
  return (
    <div
      className={mergeClasses(styles.place, isInLine && styles.inLine)}
      style={tiles === undefined ? alone : overTiles(tiles)}
    >
      <ul className={styles.light} aria-label="In the spotlight" style={{ zoom }}>
        <Tile label={label} zone={zone} life={life} bpm={bpm} size="l" />
      </ul>
    </div>
  );
}

/** Two tiles wide, and as high: of large ones one row is enough. */
function overTiles({ columns, rows, gap, size }: StageLayout['tiles']) {
  const height = rows === null || size === 'l' ? span(1, rows ?? 1, gap) : span(2, rows, gap);
  return { width: span(Math.min(2, columns), columns, gap), height };
}

/** So many of the tracks of a grid, with the gaps between them. */
function span(tracks: number, of: number, gap: number): string {
  return `calc((100% - ${(of - 1) * gap}px) / ${of} * ${tracks} + ${(tracks - 1) * gap}px)`;
}
