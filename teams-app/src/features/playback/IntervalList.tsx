import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { targetText } from '../../shared/look/target-words.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { ZoneGlyph } from '../../shared/look/ZoneGlyph.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW, type } from '../../shared/page/type-scale.ts';
import type { HeldInterval } from './class-moment.ts';
import { words } from './messages.ts';
import { timeText, type WatchSpan } from './watch-time.ts';

/** A video that begins so much earlier than the class has a row for that. */
const WORTH_A_ROW_SECONDS = 5;

const useStyles = makeStyles({
  // In a grid row as high as the video: its own height counts nothing, and it scrolls.
  card: {
    position: 'relative',
    minHeight: '160px',
    padding: 0,
    [NARROW]: { minHeight: 'auto' },
  },
  scroll: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    margin: 0,
    padding: '8px 6px',
    overflowY: 'auto',
    listStyleType: 'none',
    [NARROW]: { position: 'static' },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '34px',
    padding: '4px 10px',
    border: 'none',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { minHeight: '44px' },
  },
  ahead: { color: tokens.colorNeutralForeground2 },
  now: {
    backgroundColor: look('selectedGround'),
    color: look('selectedText'),
    fontWeight: 600,
    ':hover': { backgroundColor: look('selectedGround') },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  name: { flexGrow: 1, minWidth: 0 },
  time: { ...type.small, fontWeight: 400 },
  /** In high contrast the mark of the row is bright, and a white glyph on it would be lost. */
  glyph: { display: 'grid', padding: '3px', borderRadius: '4px', backgroundColor: look('glyphGround') },
});

interface IntervalListProps {
  intervals: readonly HeldInterval[];
  /** Of the one that is on, or null. */
  index: number | null;
  second: number;
  span: WatchSpan;
  onSeek: (second: number) => void;
}

/** What the class was made of, and where each of it began. */
export function IntervalList({ intervals, index, second, span, onSeek }: IntervalListProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const hasBefore = span.from < -WORTH_A_ROW_SECONDS;
  return (
    <Card className={styles.card} labelledBy={heading}>
      <Unseen as="span">
        <span id={heading}>{intl.formatMessage(words.intervals)}</span>
      </Unseen>
      <ol className={styles.scroll}>
        {hasBefore && (
          <li>
            <Row isNow={second < 0} isAhead={false} time={timeText(span.from)} onClick={() => onSeek(span.from)}>
              <span className={styles.name}>{intl.formatMessage(words.beforeClass)}</span>
            </Row>
          </li>
        )}
        {intervals.map(({ index: place, interval, at }) => (
          <li key={place}>
            <Row
              isNow={place === index}
              isAhead={at > second}
              time={timeText(at)}
              label={intl.formatMessage(words.goTo, {
                name: interval.name,
                target: targetText(interval),
                time: timeText(at),
              })}
              onClick={() => onSeek(at)}
            >
              <span className={styles.glyph}>
                <ZoneGlyph zone={interval.targetZone} height={13} />
              </span>
              <span className={styles.name}>{interval.name}</span>
            </Row>
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface RowProps {
  isNow: boolean;
  isAhead: boolean;
  time: string;
  label?: string;
  onClick: () => void;
  children: React.ReactNode;
}

function Row({ isNow, isAhead, time, label, onClick, children }: RowProps) {
  const styles = useStyles();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const list = row.current?.closest('ol');
    if (!isNow || !row.current || !list || list.scrollHeight <= list.clientHeight) return;
    const { offsetTop, offsetHeight } = row.current;
    list.scrollTo({ top: offsetTop - (list.clientHeight - offsetHeight) / 2 }); // the page itself stays where it is
  }, [isNow]);
  return (
    <button
      ref={row}
      type="button"
      className={mergeClasses(styles.row, isAhead && styles.ahead, isNow && styles.now)}
      aria-label={label}
      aria-current={isNow ? 'true' : undefined}
      onClick={onClick}
    >
      {children}
      <span className={styles.time}>{time}</span>
    </button>
  );
}
