import { makeStyles } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { LookProvider } from '../look/LookProvider.tsx';
import { look } from '../look/palette.ts';
import { Tile } from '../look/Tile.tsx';

const useStyles = makeStyles({
  tile: { display: 'grid', height: '76px', margin: 0, padding: 0 },
  onPage: { borderRadius: '8px', overflow: 'hidden' },
});

/** On a card of the panel a tile needs the ground of the stage to be seen. */
const STAGE_LOOK = { ['--groundCard']: look('groundStage'), ['--tileOutline']: look('groundLine') } as CSSProperties;

interface ExampleTileProps {
  label: string;
  bpm: number | null;
  /** The theme of Teams on a page, which may be light while a stage never is; null where all is a meeting surface. */
  teamsTheme: string | null;
}

/** The very tile that the class would see. */
export function ExampleTile({ label, bpm, teamsTheme }: ExampleTileProps) {
  const styles = useStyles();
  const tile = (
    <ul className={styles.tile} style={STAGE_LOOK}>
      <Tile label={label} zone={4} life="live" bpm={bpm} size="s" />
    </ul>
  );
  if (teamsTheme === null) return tile;
  return (
    <div className={styles.onPage}>
      <LookProvider teamsTheme={teamsTheme} surface="meeting">
        {tile}
      </LookProvider>
    </div>
  );
}
