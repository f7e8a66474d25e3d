import { Button, makeStyles } from '@fluentui/react-components';
import { Delete20Regular, PlayCircle20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { DeleteClass } from './DeleteClass.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import { resultWords as words } from './result-messages.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '14px' },
  end: { marginInlineStart: 'auto' },
});

interface ResultActionsProps {
  sessionId: string;
  hasHeartRate: boolean;
  onDeleted: () => void;
  /** Stands at the end of the row. */
  children: ReactNode;
}

/** What I can do with a class that is over: watch it, have it as a file, or have it gone. */
export function ResultActions({ sessionId, hasHeartRate, onDeleted, children }: ResultActionsProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const [step, setStep] = useState<'none' | 'deleting' | 'kept'>('none');
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" icon={<PlayCircle20Regular />} onClick={() => goTo(`/watch/${sessionId}`)}>
          {intl.formatMessage(words.watch)}
        </Button>
        {hasHeartRate && <DownloadMenu sessionId={sessionId} />}
        {step !== 'deleting' && (
          <Button
            ref={step === 'kept' ? focusAgain : undefined}
            icon={<Delete20Regular />}
            onClick={() => setStep('deleting')}
          >
            {intl.formatMessage(words.delete)}
          </Button>
        )}
        <span className={styles.end}>{children}</span>
      </div>
      {step === 'deleting' && (
        <DeleteClass sessionId={sessionId} onDeleted={onDeleted} onKeep={() => setStep('kept')} />
      )}
    </>
  );
}

/** Who keeps a class goes on from the button that asked. */
function focusAgain(button: HTMLButtonElement | null): void {
  button?.focus();
}
