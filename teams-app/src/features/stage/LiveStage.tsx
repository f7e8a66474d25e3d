import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useHold, usePosition, useSlots } from '../../shared/live/LiveProvider.tsx';
import type { ClassFacts } from '../../shared/live/class-facts.ts';
import { Breath } from '../../shared/look/Breath.tsx';
import { rejoinBreath } from '../../shared/look/breath.ts';
import { look } from '../../shared/look/palette.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { Footer } from './Footer.tsx';
import { Hero } from './Hero.tsx';
import { heroText } from './hero-text.ts';
import { pageLabel, pagesOf } from './places.ts';
import { crowdOf, NOBODY, type Crowd } from './crowd.ts';
import { layoutFor, type StageLayout } from './stage-layout.ts';
import { OwnTile, TileGrid } from './TileGrid.tsx';
import { usePager } from './use-pager.ts';
import { usePlaces } from './use-places.ts';
import { useStageSize } from './use-stage-size.ts';

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: look('groundStage'),
  },
  head: { position: 'relative', flexShrink: 0 },
  body: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  middle: { justifyContent: 'center' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '20px', lineHeight: '28px' },
});

/** The stage of a class that is on. */
export function LiveStage({ facts, isOnline }: { facts: ClassFacts; isOnline: boolean }) {
  const styles = useStyles();
  const size = useStageSize();
  const position = usePosition(facts.programme);
  const { isHeld } = useHold();
  const { layout, ownSlot, others, sharers, arrangement } = useArrangement(facts, size);
  const perPage = tilesPerPage(layout, ownSlot !== null);
  const places = usePlaces(others, { arrangement, seed: facts.sessionId });
  const pages = useMemo(() => pagesOf(places, perPage), [places, perPage]);
  const pager = usePager(pages.length);

  useEffect(() => {
    if (!isHeld) rejoinBreath();
  }, [isHeld]);

  if (position === null) return null;

  const width = size.width / layout.zoom;
  const text = heroText(position, { ...facts, hasNextDuration: layout.hasNextDuration });
  const isFew = layout.kind === 'few';
  return (
    <main
      aria-label="Stage"
      className={styles.stage}
      style={{
        width,
        height: size.height / layout.zoom,
        zoom: layout.zoom,
        ...(isHeld && { ['--breathPlay' as string]: 'paused' }),
      }}
    >
      <Unseen as="h1">{facts.programme.name}</Unseen>
      <Breath
        zone={text.zone ?? 0}
        secondsLeft={position.state === 'running' ? position.secondsLeft : null}
        {...layout.breath}
      />
      <div
        className={`${styles.body} ${isFew && !layout.isStacked ? styles.middle : ''}`}
        style={{ padding: `${layout.top}px ${layout.margin}px 12px` }}
      >
        <div className={styles.head}>
          <Hero layout={layout} text={text} width={width}>
            {layout.own.place === 'hero' && ownSlot !== null && (
              <OwnTile slot={ownSlot} size={layout.tiles.ownSize} width={layout.own.width} height={layout.own.height} />
            )}
          </Hero>
          <div style={{ height: layout.plan.gap }} />
          <Plan
            intervals={facts.programme.intervals}
            programmeSecond={position.programmeSecond}
            height={layout.plan.height}
            isLabelled={layout.plan.isLabelled}
          />
          <div style={{ height: layout.tiles.before }} />
        </div>
        {sharers === 0 ? (
          <p className={styles.nobody}>Time leads. Nobody shares a tile yet. You can, in the Upbeat panel.</p>
        ) : (
          <TileGrid
            places={pages[pager.page] ?? []}
            ownSlot={layout.own.place === 'grid' ? ownSlot : null}
            layout={layout.tiles}
          />
        )}
      </div>
      <Footer
        layout={layout}
        pager={pager}
        pageLabel={pageLabel(pages, pager.page)}
        coachName={facts.coachName}
        sharers={sharers}
        isOnline={isOnline}
      />
    </main>
  );
}

/** Who is on the stage and how it shows them. My own tile is set apart from the others. */
function useArrangement({ mySlot }: ClassFacts, size: { width: number; height: number }) {
  const slots = useSlots();
  const ownSlot = mySlot !== null && slots.includes(mySlot) ? mySlot : null;
  const others = useMemo(() => slots.filter((slot) => slot !== ownSlot), [slots, ownSlot]);
  const [crowd, setCrowd] = useState<Crowd>(NOBODY);
  const next = crowdOf(crowd, slots.length);
  if (next !== crowd) setCrowd(next);
  const { kind, most, arrangement } = next;
  const layout = useMemo(() => layoutFor(size, kind, most), [size, kind, most]);
  return { layout, ownSlot, others, sharers: slots.length, arrangement };
}

function tilesPerPage({ tiles, own }: StageLayout, hasOwn: boolean): number {
  if (tiles.rows === null) return Infinity;
  return tiles.columns * tiles.rows - (own.place === 'grid' && hasOwn ? 1 : 0);
}
