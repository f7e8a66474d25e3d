import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { useActedLine } from '../../shared/page/acted-line.ts';
import { words } from './messages.ts';
import type { Decided } from './use-decisions.ts';

const WORDS = { retry: words.tried, dismiss: words.left, restore: words.back, failed: words.failed };

/** What was decided last, with the way back. It takes the focus, as the button that was pressed is gone. */
export function DecidedLine({ decided, onUndo }: { decided: Decided | null; onUndo: () => void }) {
  const intl = useIntl();
  const styles = useActedLine();
  const [line, undo] = [useId(), useId()];
  useEffect(() => {
    if (decided === null || decided.outcome === 'failed') return;
    (document.getElementById(undo) ?? document.getElementById(line))?.focus();
  }, [decided, line, undo]);
  return (
    <div role="status">
      {decided !== null && (
        <div id={line} tabIndex={-1} className={styles.line}>
          <span className={styles.words}>
            {intl.formatMessage(WORDS[decided.outcome], { name: decided.delivery.programmeName })}
          </span>
          {decided.outcome === 'dismiss' && (
            <Button id={undo} onClick={onUndo}>
              {intl.formatMessage(words.undo)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
