import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { countdownText } from '../../shared/look/clock-text.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { countdownWidth } from '../../shared/look/text-width.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { zoneSpoken } from '../../shared/look/zone-words.ts';
import type { HeroText } from './hero-text.ts';
import { intervalText, nextSize } from './interval-text.ts';
import type { StageLayout } from './stage-layout.ts';

const GLYPH_SHARE = 0.58;
const GLYPH_GAP = 14;

const useStyles = makeStyles({
  hero: { display: 'flex', alignItems: 'center', minWidth: 0 },
  stacked: { flexDirection: 'column', alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0, maxWidth: '100%' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: '14px', lineHeight: '20px' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: { display: 'flex', alignItems: 'center', columnGap: `${GLYPH_GAP}px`, minWidth: 0 },
  name: { margin: 0, minWidth: 0, fontWeight: 600, lineHeight: 1.12, overflow: 'hidden', overflowWrap: 'anywhere' },
  oneLine: { whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  twoLines: { maxHeight: '2.24em', textWrap: 'balance' },
  next: { color: tokens.colorNeutralForeground2, lineHeight: 1.3 },
  metaLarge: { fontSize: '16px', lineHeight: '22px' },
});

interface HeroProps {
  layout: StageLayout;
  text: HeroText;
  /** The room of the stage, in px before zooming. */
  width: number;
  /** My own tile, where it lies beside the hero. */
  children?: ReactNode;
}

/** The countdown, the interval and the next one. In a small class the line above stands over everything. */
export function Hero({ layout, text, width, children }: HeroProps) {
  const styles = useStyles();
  const room = roomForTitle(layout, text, width);
  const title = intervalText(text.title, layout.interval, room);
  const isFew = layout.kind === 'few';
  const meta = <div className={mergeClasses(styles.meta, styles.line, isFew && styles.metaLarge)}>{text.meta}</div>;
  return (
    <>
      {layout.hasMeta && isFew && meta}
      <div className={mergeClasses(styles.hero, layout.isStacked && styles.stacked)} style={{ gap: layout.heroGap }}>
        <Countdown secondsLeft={text.secondsLeft} size={layout.timer} />
        <div className={styles.words}>
          {layout.hasMeta && !isFew && meta}
          <div className={styles.title}>
            <h2
              className={mergeClasses(styles.name, title.lines === 1 ? styles.oneLine : styles.twoLines)}
              style={{ fontSize: title.size, maxWidth: title.width }}
            >
              {text.title}
            </h2>
            {text.zone !== null && (
              <>
                <ZoneGlyph zone={text.zone} height={Math.round(layout.interval * GLYPH_SHARE)} />
                <Unseen as="span">target {zoneSpoken(text.zone)}</Unseen>
              </>
            )}
          </div>
          <div
            className={mergeClasses(styles.next, styles.line)}
            style={{ fontSize: nextSize(text.next, layout.next, room + glyphRoom(layout.interval)) }}
          >
            {text.next}
          </div>
        </div>
        {children}
      </div>
    </>
  );
}

/** The glyph beside the title: as wide as 20 to 16. */
function glyphRoom(interval: number): number {
  return interval * GLYPH_SHARE * 1.25 + GLYPH_GAP;
}

function roomForTitle(
  { timer, interval, heroGap, isStacked, margin, own }: StageLayout,
  text: HeroText,
  width: number,
) {
  const room = width - 2 * margin - glyphRoom(interval);
  if (isStacked) return room;
  const beside = own.place === 'hero' ? own.width + heroGap : 0;
  return Math.max(80, room - countdownWidth(countdownText(text.secondsLeft)) * timer - heroGap - beside);
}
