import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { useActedLine } from '../../shared/page/acted-line.ts';
import { cancelWords as words } from './planned-messages.ts';
import type { Cancelling } from './use-cancelling.ts';

const WORDS = { restored: words.restored, failed: words.failed };

/** What was just called off, with the way back: it has the focus, as what was pressed is gone. */
export function CancelledLine({ cancelling, onUndo }: { cancelling: Cancelling | null; onUndo: () => void }) {
  const intl = useIntl();
  const styles = useActedLine();
  const undo = useId();
  useEffect(() => {
    if (cancelling?.state === 'cancelled') document.getElementById(undo)?.focus();
  }, [cancelling, undo]);
  if (cancelling === null) return <div role="status" />;
  const { state, name, scope } = cancelling;
  const said = state === 'cancelled' ? (scope === 'one' ? words.done : words.doneMany) : WORDS[state];
  return (
    <div role="status">
      <div className={styles.line}>
        <span className={styles.words}>{intl.formatMessage(said, { name })}</span>
        {state === 'cancelled' && (
          <Button id={undo} onClick={onUndo}>
            {intl.formatMessage(words.undo)}
          </Button>
        )}
      </div>
    </div>
  );
}
