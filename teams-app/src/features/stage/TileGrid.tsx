import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { useTile } from '../../shared/live/LiveProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { Tile, type TileSize } from '../../shared/look/Tile.tsx';
import type { Places } from './places.ts';
import type { StageLayout } from './stage-layout.ts';

const useStyles = makeStyles({
  grid: { position: 'relative', display: 'grid', margin: 0, padding: 0, listStyleType: 'none', minHeight: 0 },
  // What a leaver leaves: the card fades, and then it is just room.
  gap: {
    borderRadius: '8px',
    backgroundColor: look('groundCard'),
    opacity: 0,
    animationName: { from: { opacity: 0.6 }, to: { opacity: 0 } },
    animationDuration: '200ms',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  own: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none', flexShrink: 0 },
});

interface TileGridProps {
  places: Places;
  /** My own tile where it lies first among the others, or null. */
  ownSlot: number | null;
  layout: StageLayout['tiles'];
}

/** One page of the class. Its tiles subscribe themselves: a frame renders what it changes and nothing else. */
export const TileGrid = memo(function TileGrid({ places, ownSlot, layout }: TileGridProps) {
  const styles = useStyles();
  const rows = layout.rows === null ? {} : { gridTemplateRows: `repeat(${layout.rows}, minmax(0, 1fr))` };
  return (
    <ul
      className={styles.grid}
      aria-label="Class"
      style={{
        flexGrow: layout.rows === null ? 0 : 1,
        gap: layout.gap,
        gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`,
        gridAutoRows: layout.height,
        ...rows,
      }}
    >
      {ownSlot !== null && <LiveTile slot={ownSlot} size={layout.ownSize} isOwn />}
      {places.map((slot, place) =>
        slot === null ? (
          <li key={`place ${place}`} aria-hidden className={styles.gap} />
        ) : (
          <LiveTile key={slot} slot={slot} size={layout.size} />
        ),
      )}
    </ul>
  );
});

/** My own tile beside the hero. */
export function OwnTile({
  slot,
  size,
  width,
  height,
}: {
  slot: number;
  size: TileSize;
  width: number | '100%';
  height: number;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.own} aria-label="You" style={{ width, height }}>
      <LiveTile slot={slot} size={size} isOwn />
    </ul>
  );
}

const LiveTile = memo(function LiveTile(props: { slot: number; size: TileSize; isOwn?: boolean }) {
  const tile = useTile(props.slot);
  if (tile === null) return null;
  const { label, zone, life, bpm } = tile;
  return <Tile label={label} zone={zone} life={life} bpm={bpm} size={props.size} isOwn={props.isOwn ?? false} />;
});
