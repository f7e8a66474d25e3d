import { makeStyles, tokens } from '@fluentui/react-components';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { ReactNode } from 'react';
import { Breath } from '../../shared/look/Breath.tsx';
import { Mark } from '../../shared/look/Mark.tsx';
import { noticePlace } from './notice-place.ts';
import { StageButton } from './StageButton.tsx';
import type { StageWords } from './stage-words.ts';
import { useStageSize } from './use-stage-size.ts';

const MARK = 48;

const useStyles = makeStyles({
  page: {
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: '100%',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
  },
  words: { position: 'relative' },
  mark: { height: `${MARK}px`, marginBottom: '24px' },
  title: { margin: 0, fontSize: '40px', lineHeight: '48px', fontWeight: 600, textWrap: 'balance' },
  detail: {
    margin: '4px 0 0',
    maxWidth: '46ch',
    fontSize: '20px',
    lineHeight: '28px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  action: { marginTop: '20px' },
});

interface NoticeProps {
  words: StageWords;
  onAction?: (does: 'reload' | 'retry' | 'allow') => void;
  /** The colour of its breath: a zone that is coming, or that of the house. */
  zone?: Zone | 'brand';
  children?: ReactNode;
}

/** A state of the stage without a countdown, in words, with what to do next. */
export function Notice({ words, onAction, zone = 'brand', children }: NoticeProps) {
  const styles = useStyles();
  const { left, top, zoom, width, height } = noticePlace(useStageSize());
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
      <Breath zone={zone} x={left + MARK / 2} y={top + MARK / 2} radius={84} />
      <div className={styles.words}>
        <div className={styles.mark}>
          <Mark height={MARK} />
        </div>
        <div role="status">
          <h1 className={styles.title}>{title}</h1>
          {detail !== null && <p className={styles.detail}>{detail}</p>}
        </div>
        {children}
        {action !== null && (
          <div className={styles.action}>
            <StageButton isOutlined isLarge onClick={() => act(action.does)}>
              {action.label}
            </StageButton>
          </div>
        )}
      </div>
    </main>
  );
}
