import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EveryoneTable } from './EveryoneTable.tsx';
import { Field } from './Field.tsx';
import { Footer } from './Footer.tsx';
import type { StageViewProps } from './stage-view.ts';
import { NameList } from './NameList.tsx';
import { pageLabel, pagesOf } from './places.ts';
import { Spotlight } from './Spotlight.tsx';
import { StageFrame } from './StageFrame.tsx';
import { OwnTile } from './TileGrid.tsx';
import { usePager } from './use-pager.ts';
import { everyoneLayout } from './view-layouts.ts';
import { ZoneLegend } from './ZoneLegend.tsx';

const useStyles = makeStyles({
  view: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

/** Everyone at once on one field, with the same in words; or, when asked for, as a list of names. */
export function EveryoneStage({ facts, position, size, arrangement, choice, isOnline }: StageViewProps) {
  const styles = useStyles();
  const { crowd, everyone, ownSlot, sharers } = arrangement;
  const layout = useMemo(() => everyoneLayout(size), [size]);
  const { isListed } = choice;
  const perPage = isListed ? layout.list.columns * layout.list.rows : Infinity;
  const pages = useMemo(() => pagesOf(everyone, perPage), [everyone, perPage]);
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
          {...{ facts, layout, sharers, isOnline, choice, pager }}
          pageLabel={pageLabel(pages, pager.page)}
          hasMix={false}
        />
      }
    >
      <div className={styles.view}>
        {isListed ? (
          <NameList places={pages[pager.page] ?? []} ownSlot={ownSlot} layout={layout.list} />
        ) : (
          <>
            <EveryoneTable sharers={sharers} ownSlot={ownSlot} />
            <Field places={everyone} most={crowd.most} ownSlot={ownSlot} saysOwnZone={!isOwnBeside} />
            <ZoneLegend layout={layout.legend} sharers={sharers} />
          </>
        )}
        <Spotlight slot={facts.stage.spotlight} size={size} />
      </div>
    </StageFrame>
  );
}
