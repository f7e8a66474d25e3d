import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Footer } from './Footer.tsx';
import type { StageViewProps } from './stage-view.ts';
import { pageLabel, pagesOf } from './places.ts';
import { Spotlight } from './Spotlight.tsx';
import { layoutFor, type StageLayout } from './stage-layout.ts';
import { StageFrame } from './StageFrame.tsx';
import { OwnTile, TileGrid } from './TileGrid.tsx';
import { usePager } from './use-pager.ts';

const useStyles = makeStyles({
  area: { position: 'relative', minHeight: 0, display: 'flex', flexDirection: 'column' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '20px', lineHeight: '28px' },
});

/** The class as tiles, page by page, or as a few large ones. */
export function TilesStage({ facts, position, size, arrangement, choice, isOnline }: StageViewProps) {
  const styles = useStyles();
  const { crowd, others, ownSlot, sharers } = arrangement;
  const layout = useMemo(() => layoutFor(size, crowd.kind, crowd.most), [size, crowd]);
  const perPage = tilesPerPage(layout, ownSlot !== null);
  const pages = useMemo(() => pagesOf(others, perPage), [others, perPage]);
  const pager = usePager(pages.length);
  const isOwnBeside = layout.own.place === 'hero';
  return (
    <StageFrame
      {...{ facts, position, size, layout }}
      beside={
        isOwnBeside &&
        ownSlot !== null && (
          <OwnTile slot={ownSlot} size={layout.tiles.ownSize} width={layout.own.width} height={layout.own.height} />
        )
      }
      footer={
        <Footer
          {...{ facts, layout, sharers, isOnline, pager }}
          pageLabel={pageLabel(pages, pager.page)}
          choice={layout.kind === 'class' || facts.stage.view === 'everyone' ? choice : null}
          hasMix={layout.kind === 'class'}
        />
      }
    >
      {sharers === 0 ? (
        <p className={styles.nobody}>Time leads. Nobody shares a tile yet. You can, in the Upbeat panel.</p>
      ) : (
        <div className={styles.area} style={{ flexGrow: layout.tiles.rows === null ? 0 : 1 }}>
          <TileGrid places={pages[pager.page] ?? []} ownSlot={isOwnBeside ? null : ownSlot} layout={layout.tiles} />
          <Spotlight slot={facts.stage.spotlight} size={size} tiles={layout.tiles} />
        </div>
      )}
    </StageFrame>
  );
}

function tilesPerPage({ tiles, own }: StageLayout, hasOwn: boolean): number {
  if (tiles.rows === null) return Infinity;
  return tiles.columns * tiles.rows - (own.place === 'grid' && hasOwn ? 1 : 0);
}
