import { makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { useEndClass } from './use-class-control.ts';

/** How long the question stands. Then the button is what it was: nothing is lost by waiting. */
const SURE_MS = 8_000;
/** A second press sooner than this is the same press. */
const BOUNCE_MS = 400;

const useStyles = makeStyles({ failed: { marginBottom: '8px' } });

/** Ends the class for everyone, by a second press in the same place. Escape, or waiting, takes the first one back. */
export function EndClass({ sessionId, onEnded }: { sessionId: string; onEnded: (session: SessionView) => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const { run, isBusy, hasFailed } = useEndClass(sessionId, onEnded);
  const [askedAt, setAskedAt] = useState<number | null>(null);
  useEffect(() => {
    if (askedAt === null) return;
    const timer = setTimeout(() => setAskedAt(null), SURE_MS);
    return () => clearTimeout(timer);
  }, [askedAt]);

  function press(): void {
    const now = performance.now();
    if (askedAt === null) setAskedAt(now);
    else if (now - askedAt >= BOUNCE_MS) {
      setAskedAt(null);
      run();
    }
  }

  const label = isBusy ? words.ending : askedAt === null ? words.end : words.endSure;
  return (
    <div
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAskedAt(null);
      }}
    >
      {hasFailed && (
        <div className={styles.failed} role="alert">
          {intl.formatMessage(words.notEnded)}
        </div>
      )}
      <PanelButton isWide isBusy={isBusy} look={askedAt === null ? 'outline' : 'primary'} onClick={press}>
        <span aria-live="assertive">{intl.formatMessage(label)}</span>
      </PanelButton>
    </div>
  );
}
