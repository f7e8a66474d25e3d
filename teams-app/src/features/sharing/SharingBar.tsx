import { makeStyles, tokens } from '@fluentui/react-components';
import { Eye16Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { useNarrow } from '../../shared/panel/use-narrow.ts';
import { words } from './messages.ts';
import { useSharing, type SharingNews } from './use-sharing.ts';
import { whatOthersSee, whoSeesBpm, type Phrase, type Shown } from './who-sees.ts';

const useStyles = makeStyles({
  bar: { position: 'relative', display: 'flex', alignItems: 'center', columnGap: '8px' },
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

  const { consent, news } = sharing;
  const who = whoSeesBpm(consent);
  const what = visibleNews(news, sharing.isStopped) ?? whatOthersSee(consent, shown);
  const isPrivate = who.message !== words.classSeesBpm;
  const isBusy = news === 'stopping' || news === 'resuming';
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <div className={styles.who}>
          {isPrivate ? <LockClosed16Regular className={styles.icon} /> : <Eye16Regular className={styles.icon} />}
          {intl.formatMessage(who.message)}
        </div>
        <div className={styles.what}>{intl.formatMessage(what.message, what.values)}</div>
      </div>
      {/* What the class sees changes with every zone: only what a press has done is said by itself. */}
      <Unseen as="div" role="status">
        {news !== 'none' && !isBusy && intl.formatMessage(NEWS_WORDS[news])}
      </Unseen>
      <span className={styles.button}>
        {sharing.isSharing ? (
          <PanelButton isTight={isNarrow} isBusy={isBusy} onClick={sharing.stop}>
            {intl.formatMessage(words.stop)}
          </PanelButton>
        ) : sharing.isStopped ? (
          <PanelButton isTight={isNarrow} isBusy={isBusy} onClick={sharing.again}>
            {intl.formatMessage(words.again)}
          </PanelButton>
        ) : (
          <PanelButton onClick={onChange}>{intl.formatMessage(words.change)}</PanelButton>
        )}
      </span>
    </div>
  );
}

const NEWS_WORDS = {
  stopping: words.stopping,
  stopped: words.stopped,
  'not-stopped': words.notStopped,
  resuming: words.resuming,
  resumed: words.resumed,
  'not-resumed': words.notResumed,
} as const satisfies Record<Exclude<SharingNews, 'none'>, Message>;

/** What stands in the place of what others see. Once somebody shares again, their tile says more. */
function visibleNews(news: SharingNews, isStopped: boolean): Phrase | null {
  if (news === 'none' || news === 'resumed') return null;
  if (news === 'stopped' && !isStopped) return null; // changed since, in the first run or in another window
  return { message: NEWS_WORDS[news], values: {} };
}
