import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BREATHING, joinBreath } from '../../shared/look/breath.ts';
import { Mark } from '../../shared/look/Mark.tsx';
import { StageButton } from './StageButton.tsx';
import type { StageWords } from './stage-words.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    rowGap: '8px',
    padding: '24px clamp(20px, 8vw, 120px)',
    color: tokens.colorNeutralForeground1,
  },
  mark: { marginBottom: '16px' },
  breathing: {
    animationName: { from: { opacity: 0.65 }, '50%': { opacity: 1 }, to: { opacity: 0.65 } },
    ...BREATHING,
  },
  title: { margin: 0, fontSize: '40px', lineHeight: '48px', fontWeight: 600, textWrap: 'balance' },
  detail: {
    margin: 0,
    maxWidth: '46ch',
    fontSize: '20px',
    lineHeight: '28px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  action: { marginTop: '12px' },
});

interface NoticeProps {
  words: StageWords;
  onAction?: (does: 'reload' | 'retry' | 'allow') => void;
  children?: ReactNode;
}

/** A state of the stage without a class, in words, with what to do next. */
export function Notice({ words, onAction, children }: NoticeProps) {
  const styles = useStyles();
  const { title, detail, action, isWaiting } = words;
  const act = (does: 'reload' | 'retry' | 'allow') => {
    if (does === 'reload' || onAction === undefined) location.reload();
    else onAction(does);
  };
  return (
    <main className={styles.page}>
      <div ref={joinBreath} className={isWaiting ? `${styles.mark} ${styles.breathing}` : styles.mark}>
        <Mark height={48} />
      </div>
      <div role="status">
        <h1 className={styles.title}>{title}</h1>
        {detail !== null && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
      {action !== null && (
        <div className={styles.action}>
          <StageButton isOutlined onClick={() => act(action.does)}>
            {action.label}
          </StageButton>
        </div>
      )}
    </main>
  );
}
