import { makeStyles, tokens } from '@fluentui/react-components';
import { useTile } from '../../shared/live/LiveProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { Tile } from '../../shared/look/Tile.tsx';
import type { StageSize } from './use-stage-size.ts';
import { spotlightLayout } from './view-layouts.ts';

const useStyles = makeStyles({
  light: {
    position: 'absolute',
    zIndex: 2,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    borderRadius: '12px',
    boxShadow: `0 0 0 2px ${tokens.colorNeutralForeground1}, 0 0 0 8px ${look('groundStage')}`,
  },
});

interface SpotlightProps {
  slot: number | null;
  size: StageSize;
  /** Of the stage, in px before zooming. */
  margin: number;
}

/** One person's tile, large before the class, with their yes. It lies over the others, who keep their places. */
export function Spotlight({ slot, size, margin }: SpotlightProps) {
  const styles = useStyles();
  const tile = useTile(slot);
  if (tile === null) return null;
  const { label, zone, life, bpm } = tile;
  const { width, height, zoom } = spotlightLayout(size);
  return (
    <ul
      className={styles.light}
      aria-label="In the spotlight"
      style={{ zoom, width: width / zoom, height: height / zoom, right: margin / zoom, bottom: BELOW / zoom }}
    >
      <Tile label={label} zone={zone} life={life} bpm={bpm} size="l" />
    </ul>
  );
}

/** Room under it, as under the tiles. */
const BELOW = 12;
