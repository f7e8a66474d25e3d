import { makeStyles, tokens } from '@fluentui/react-components';
import { Eye16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { useNarrow } from '../../shared/panel/use-narrow.ts';
import { words } from './messages.ts';
import { useSharing } from './use-sharing.ts';
import { whatOthersSee, whoSeesBpm, type Shown } from './who-sees.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  who: { display: 'flex', alignItems: 'center', columnGap: '6px', fontWeight: 600 },
  icon: { flexShrink: 0 },
  what: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** Who sees me, and the way out of it: one press, always in reach. */
export function SharingBar({ shown, onChange }: { shown: Shown; onChange: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const isNarrow = useNarrow();
  const sharing = useSharing();
  if (sharing === null) return null;

  const who = whoSeesBpm(sharing.consent);
  const what = sharing.isStopped ? { message: words.stopped, values: {} } : whatOthersSee(sharing.consent, shown);
  const isPrivate = who.message !== words.classSeesBpm;
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <div className={styles.who}>
          {isPrivate ? <LockClosed16Regular className={styles.icon} /> : <Eye16Regular className={styles.icon} />}
          {intl.formatMessage(who.message)}
        </div>
        <div className={styles.what} role="status">
          {intl.formatMessage(sharing.hasFailed ? words.notStopped : what.message, what.values)}
        </div>
      </div>
      <span className={styles.button}>
        {sharing.isSharing ? (
          <PanelButton isTight={isNarrow} onClick={sharing.stop}>
            {intl.formatMessage(words.stop)}
          </PanelButton>
        ) : sharing.isStopped ? (
          <PanelButton isTight={isNarrow} onClick={sharing.again}>
            {intl.formatMessage(words.again)}
          </PanelButton>
        ) : (
          <PanelButton onClick={onChange}>{intl.formatMessage(words.change)}</PanelButton>
        )}
      </span>
    </div>
  );
}
