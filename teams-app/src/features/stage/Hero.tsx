import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CueShown } from '../../shared/live/cue.ts';
import { countdownText } from '../../shared/look/clock-text.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { countdownWidth } from '../../shared/look/text-width.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { zoneSpoken } from '../../shared/look/zone-words.ts';
import type { HeroText } from './hero-text.ts';
import { CUE_LINE_HEIGHT, cueSize, intervalText, nextSize } from './interval-text.ts';
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
  // What hangs below the line, as in "Steady", must not be cut off with what is too long.
  name: {
    margin: '0 0 -0.14em',
    paddingBottom: '0.14em',
    minWidth: 0,
    fontWeight: 600,
    lineHeight: 1.12,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  oneLine: { whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  twoLines: { maxHeight: '2.24em', textWrap: 'balance' },
  next: { color: tokens.colorNeutralForeground2, lineHeight: 1.3 },
  metaLarge: { fontSize: '16px', lineHeight: '22px' },
  cue: { margin: 0, fontWeight: 600, lineHeight: CUE_LINE_HEIGHT, overflowWrap: 'anywhere', textWrap: 'balance' },
});

interface HeroProps {
  layout: StageLayout;
  text: HeroText;
  /** The room of the stage, in px before zooming. */
  width: number;
  /** What the coach has just said: large for its seconds, while the interval steps back. */
  cue: CueShown | null;
  coachName: string;
  /** My own tile, where it lies beside the hero. */
  children?: ReactNode;
}

/** The countdown, the interval and the next one. In a small class the line above stands over everything. */
export function Hero({ layout, text, width, cue, coachName, children }: HeroProps) {
  const styles = useStyles();
  const room = roomForTitle(layout, text, width);
  const isFew = layout.kind === 'few';
  const meta = <div className={mergeClasses(styles.meta, styles.line, isFew && styles.metaLarge)}>{text.meta}</div>;
  return (
    <>
      {layout.hasMeta && isFew && meta}
      <div className={mergeClasses(styles.hero, layout.isStacked && styles.stacked)} style={{ gap: layout.heroGap }}>
        <Countdown secondsLeft={text.secondsLeft} size={layout.timer} />
        <div className={styles.words}>
          {layout.hasMeta && !isFew && cue === null && meta}
          {cue === null ? (
            <IntervalWords layout={layout} text={text} room={room} />
          ) : (
            <CueWords layout={layout} text={text} room={room} cue={cue} coachName={coachName} />
          )}
        </div>
        {children}
      </div>
    </>
  );
}

function IntervalWords({ layout, text, room }: { layout: StageLayout; text: HeroText; room: number }) {
  const styles = useStyles();
  const title = intervalText(text.title, layout.interval, room);
  return (
    <>
      <div className={styles.title}>
        <h2
          className={mergeClasses(styles.name, title.lines === 1 ? styles.oneLine : styles.twoLines)}
          style={{ fontSize: title.size, maxWidth: title.width }}
        >
          {text.title}
        </h2>
        {text.zone !== null && !text.isByFeeling && (
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
    </>
  );
}

/** The same room as the interval takes, so that nothing moves when a cue comes and goes. */
function CueWords(props: { layout: StageLayout; text: HeroText; room: number; cue: CueShown; coachName: string }) {
  const styles = useStyles();
  const { layout, text, room, cue, coachName } = props;
  const width = room + glyphRoom(layout.interval);
  const height = wordsHeight(layout) - META_HEIGHT;
  return (
    <>
      <div className={mergeClasses(styles.meta, styles.line)}>
        {firstName(coachName)} says · {text.title}
      </div>
      <p className={styles.cue} style={{ fontSize: cueSize(cue.text, layout.interval, { width, height }) }}>
        <bdi>{cue.text}</bdi>
      </p>
    </>
  );
}

const META_HEIGHT = 20;

/** Two lines, or the countdown beside them when that is higher. */
function wordsHeight({ timer, interval, next, isStacked }: StageLayout): number {
  const lines = interval * 1.12 + next * 1.3;
  return isStacked ? lines : Math.max(timer * 0.86, lines);
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
