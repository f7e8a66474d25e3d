import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { ReactNode } from 'react';
import { Breath } from '../../shared/look/Breath.tsx';
import { countdownText } from '../../shared/look/clock-text.ts';
import { Countdown } from '../../shared/look/Countdown.tsx';
import { Mark } from '../../shared/look/Mark.tsx';
import { countdownWidth } from '../../shared/look/text-width.ts';
import { noticePlace } from './notice-place.ts';
import { StageButton } from './StageButton.tsx';
import type { StageWords } from './stage-words.ts';
import { useStageSize } from './use-stage-size.ts';

/** Heights: of the mark, or of the countdown that takes its place. */
const FULL = { mark: 48, timer: 136 };
const SMALL = { mark: 32, timer: 96 };

const useStyles = makeStyles({
  page: {
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: '100%',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
  },
  words: { position: 'relative' },
  mark: { marginBottom: '24px' },
  markSmall: { marginBottom: '12px' },
  title: { margin: 0, fontSize: '40px', lineHeight: '48px', fontWeight: 600, textWrap: 'balance' },
  detail: {
    margin: '4px 0 0',
    maxWidth: '46ch',
    fontSize: '20px',
    lineHeight: '28px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  titleSmall: { fontSize: '28px', lineHeight: '36px' },
  detailSmall: { fontSize: '16px', lineHeight: '22px' },
  action: { marginTop: '20px' },
  actionSmall: { marginTop: '12px' },
});

interface NoticeProps {
  words: StageWords;
  onAction?: (does: 'reload' | 'retry' | 'allow') => void;
  /** The colour of its breath: a zone that is coming, or that of the house. */
  zone?: Zone | 'brand';
  /** Counted down in the place of the mark: time leads here too. */
  secondsLeft?: number | null;
  children?: ReactNode;
}

/** A state of the stage in words, with what to do next. */
export function Notice({ words, onAction, zone = 'brand', secondsLeft = null, children }: NoticeProps) {
  const styles = useStyles();
  const { left, top, zoom, width, height, isSmall } = noticePlace(useStageSize());
  const { mark, timer } = isSmall ? SMALL : FULL;
  const head = secondsLeft === null ? { width: mark, height: mark } : timerSize(secondsLeft, timer);
  const { title, detail, action } = words;
  const act = (does: 'reload' | 'retry' | 'allow') => {
    if (does === 'reload' || onAction === undefined) location.reload();
    else onAction(does);
  };
  return (
    <main
      aria-label="Stage"
      className={styles.page}
      style={{ padding: `${top}px ${left}px 20px`, zoom, width, minHeight: height }}
    >
      <Breath
        zone={zone}
        x={left + head.width / 2}
        y={top + head.height / 2}
        radius={secondsLeft === null ? 1.75 * mark : timer}
      />
      <div className={styles.words}>
        <div className={isSmall ? styles.markSmall : styles.mark} style={{ height: head.height }}>
          {secondsLeft === null ? <Mark height={mark} /> : <Countdown secondsLeft={secondsLeft} size={timer} />}
        </div>
        <div role="status">
          <h1 className={mergeClasses(styles.title, isSmall && styles.titleSmall)}>{title}</h1>
          {detail !== null && <p className={mergeClasses(styles.detail, isSmall && styles.detailSmall)}>{detail}</p>}
        </div>
        {children}
        {action !== null && (
          <div className={isSmall ? styles.actionSmall : styles.action}>
            <StageButton isOutlined isLarge onClick={() => act(action.does)}>
              {action.label}
            </StageButton>
          </div>
        )}
      </div>
    </main>
  );
}

/** The digits stand 0.86 of their size high. */
function timerSize(secondsLeft: number, timer: number) {
  return { width: countdownWidth(countdownText(secondsLeft)) * timer, height: Math.round(0.86 * timer) };
}
