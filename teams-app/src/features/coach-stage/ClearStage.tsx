import { makeStyles } from '@fluentui/react-components';
import { EyeOff20Regular, Play20Filled } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import type { StageDirection } from './use-stage-direction.ts';

const useStyles = makeStyles({
  words: { marginBottom: '8px' },
  buttons: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px' },
});

interface ClearStageProps {
  isCleared: boolean;
  direction: StageDirection;
  onClear: () => void;
  onGoOn: () => void;
  onShow: () => void;
}

/** Takes the class off the stage and pauses it, in one press; and the two ways back. */
export function ClearStage({ isCleared, direction: { pending, failed }, onClear, onGoOn, onShow }: ClearStageProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isBusy = pending?.isCleared !== undefined;
  const hasFailed = failed?.change.isCleared !== undefined;
  return (
    <>
      {hasFailed && (
        <div className={styles.words} role="alert">
          {intl.formatMessage(failed.isLeading ? words.notCleared : words.notLeading)}
        </div>
      )}
      {isCleared ? (
        <>
          <div className={styles.words}>{intl.formatMessage(words.cleared)}</div>
          <div className={styles.buttons}>
            <PanelButton look="primary" isWide icon={<Play20Filled />} isBusy={isBusy} onClick={onGoOn}>
              {intl.formatMessage(words.goOn)}
            </PanelButton>
            <PanelButton isWide isBusy={isBusy} onClick={onShow}>
              {intl.formatMessage(words.showPaused)}
            </PanelButton>
          </div>
        </>
      ) : (
        <PanelButton isWide icon={<EyeOff20Regular />} isBusy={isBusy} onClick={onClear}>
          {intl.formatMessage(isBusy ? words.clearing : words.clear)}
        </PanelButton>
      )}
    </>
  );
}
