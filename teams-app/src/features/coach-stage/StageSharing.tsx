import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ShareScreenPerson20Regular, ShareScreenStop20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';
import { useStageSharing } from './use-stage-sharing.ts';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    columnGap: '8px',
    marginTop: '6px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * Puts the class on the stage of the meeting, says that it is there, and takes it away.
 *
 * @param props.isOver after the class there is only something to take away
 */
export function StageSharing({ isOver = false }: { isOver?: boolean }) {
  const styles = useStyles();
  const intl = useIntl();
  const { state, isBusy, hasFailed, share, stop } = useStageSharing();
  if (isOver && state !== 'shown') return null;
  if (state === 'forbidden' || state === 'not-here') {
    const why = state === 'forbidden' ? words.mayNotShare : words.notHere;
    return <div className={styles.words}>{intl.formatMessage(why)}</div>;
  }

  const isShown = state === 'shown';
  const note = hasFailed ? words.notShared : isShown ? words.shown : words.notShown;
  return (
    <div>
      <PanelButton
        isWide
        look={isShown ? 'outline' : 'primary'}
        icon={isShown ? <ShareScreenStop20Regular /> : <ShareScreenPerson20Regular />}
        isBusy={isBusy || state === 'asking'}
        onClick={isShown ? stop : share}
      >
        {intl.formatMessage(isBusy ? words.asking : isShown ? words.unshare : words.share)}
      </PanelButton>
      <div className={styles.words} role="status">
        {isShown && <CheckmarkCircle16Regular />}
        {intl.formatMessage(note)}
      </div>
    </div>
  );
}
