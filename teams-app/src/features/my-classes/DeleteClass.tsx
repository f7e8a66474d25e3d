import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { useNow } from '../../shared/use-now.ts';
import { resultWords as words } from './result-messages.ts';
import { useDeletion } from './use-result-acts.ts';

/** How long a deletion can be taken back: until then nothing was sent. */
const UNDO_MS = 8000;

const useStyles = makeStyles({
  box: {
    marginTop: '14px',
    padding: '14px 16px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
  },
  title: { margin: 0, ...type.strong },
  words: { margin: '2px 0 12px', ...quiet },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface DeleteClassProps {
  sessionId: string;
  onDeleted: () => void;
  onKeep: () => void;
}

/**
 * What goes with a class, then eight seconds in which it can be taken back. Leaving the page within them keeps the
 * class: what cannot be undone is only sent while its person looks on.
 */
export function DeleteClass({ sessionId, onDeleted, onKeep }: DeleteClassProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [untilMs, setUntilMs] = useState<number | null>(null);
  const { mutate, isPending, isError } = useDeletion(sessionId, onDeleted);
  const send = useEffectEvent(() => {
    setUntilMs(null);
    mutate();
  });
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setTimeout(() => send(), Math.max(0, untilMs - Date.now()));
    return () => clearTimeout(timer);
  }, [untilMs]);

  if (untilMs !== null) return <Waiting untilMs={untilMs} onUndo={onKeep} />;
  return (
    <div role="group" aria-labelledby="delete-class" className={styles.box}>
      <h3 id="delete-class" className={styles.title}>
        {intl.formatMessage(words.deleteTitle)}
      </h3>
      <p className={styles.words}>{intl.formatMessage(words.deleteWords)}</p>
      {isError && (
        <p role="alert" className={styles.words}>
          {intl.formatMessage(words.deleteFailed)}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          ref={focusFirst}
          appearance="primary"
          disabledFocusable={isPending}
          onClick={() => setUntilMs(Date.now() + UNDO_MS)}
        >
          {intl.formatMessage(isPending ? words.deleting : words.deleteForGood)}
        </Button>
        <Button onClick={onKeep} disabledFocusable={isPending}>
          {intl.formatMessage(words.keep)}
        </Button>
      </div>
    </div>
  );
}

function Waiting({ untilMs, onUndo }: { untilMs: number; onUndo: () => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const seconds = Math.max(0, Math.ceil((untilMs - useNow()) / 1000));
  return (
    <div className={styles.box}>
      <div role="status">
        <p className={styles.title}>{intl.formatMessage(words.goes)}</p>
        <p className={styles.words}>{intl.formatMessage(words.leavingKeeps)}</p>
      </div>
      <Button ref={focusFirst} appearance="primary" onClick={onUndo}>
        {intl.formatMessage(words.undo)} <span aria-hidden>&nbsp;· {Math.min(seconds, UNDO_MS / 1000)} s</span>
      </Button>
    </div>
  );
}

/** Where a step takes the place of another, its first button has the keyboard. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}
