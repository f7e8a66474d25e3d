import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLongWait } from '../use-long-wait.ts';
import { words } from './messages.ts';
import { type } from './type-scale.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  long: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginBottom: '16px', ...type.body },
});

interface WaitingProps {
  /** What is waited for, for people who hear the page. */
  label: string;
  onRetry: () => void;
  /** The shape of what will be here. */
  children: ReactNode;
}

/** The shape of what is on its way; never longer than a few seconds without a word and a way out. */
export function Waiting({ label, onRetry, children }: WaitingProps) {
  const intl = useIntl();
  const styles = useStyles();
  const isLong = useLongWait();
  return (
    <>
      <div role="status" className={isLong ? styles.long : styles.unseen}>
        <span>{isLong ? intl.formatMessage(words.takesLonger) : label}</span>
        {isLong && <Button onClick={onRetry}>{intl.formatMessage(words.tryAgain)}</Button>}
      </div>
      <div aria-hidden>{children}</div>
    </>
  );
}
