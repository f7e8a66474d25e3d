import { makeStyles } from '@fluentui/react-components';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { EndClass } from './EndClass.tsx';
import { StageSharing } from './StageSharing.tsx';

const useStyles = makeStyles({ controls: { display: 'grid', rowGap: '12px', marginBottom: '16px' } });

/** What the coach of a running class can do. */
export function CoachControls({ sessionId, onEnded }: { sessionId: string; onEnded: (session: SessionView) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.controls}>
      <StageSharing />
      <EndClass sessionId={sessionId} onEnded={onEnded} />
    </div>
  );
}
