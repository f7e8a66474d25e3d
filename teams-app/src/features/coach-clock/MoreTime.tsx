import { makeStyles } from '@fluentui/react-components';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import { mayExtend } from '@upbeat/api/domain/programme/lead-playback.ts';
import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { isNearlyOver } from './nearly-over.ts';
import type { Playback } from './use-playback.ts';

const useStyles = makeStyles({
  offer: { display: 'flex', alignItems: 'center', columnGap: '8px', marginTop: '12px' },
  words: { flexGrow: 1 },
});

interface MoreTimeProps {
  playback: Playback;
  programme: Programme;
  position: Position;
}

/** Five minutes more, quietly offered when the plan is nearly over, and when it is. */
export function MoreTime({ playback: { acts, state }, programme, position }: MoreTimeProps) {
  const styles = useStyles();
  const intl = useIntl();
  if (!isNearlyOver(position, durationOf(programme))) return null;
  return (
    <div className={styles.offer}>
      <span className={styles.words}>
        {intl.formatMessage(position.state === 'finished' ? words.planOver : words.twoMinutes)}
      </span>
      {mayExtend(programme) && (
        <PanelButton
          label={intl.formatMessage(words.extendSpoken)}
          isBusy={state.pending.some(({ act }) => act === 'extend')}
          onClick={acts.extend}
        >
          {intl.formatMessage(words.extend)}
        </PanelButton>
      )}
    </div>
  );
}
