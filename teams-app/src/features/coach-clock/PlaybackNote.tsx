import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { troubleOfCode } from '../../shared/api/trouble.ts';
import type { Message } from '../../shared/message.ts';
import { DECIDED, NOT_DONE, WHY, words } from './messages.ts';
import type { PlaybackActsState } from './playback-acts.ts';

const useStyles = makeStyles({
  note: { marginTop: '8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  failed: { fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground1 },
});

/** What is not confirmed, why, and what to do; nothing while all is well. */
export function PlaybackNote({ state: { failed, isSlow } }: { state: PlaybackActsState }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div role="alert">
      {failed !== null ? (
        <div className={mergeClasses(styles.note, styles.failed)}>
          {intl.formatMessage(NOT_DONE[failed.act.act])} {intl.formatMessage(whyOf(failed.code))}
        </div>
      ) : (
        isSlow && <div className={styles.note}>{intl.formatMessage(words.slow)}</div>
      )}
    </div>
  );
}

function whyOf(code: string): Message {
  const decided = DECIDED.get(code);
  if (decided !== undefined) return decided;
  const trouble = troubleOfCode(code);
  return trouble === 'not-for-you' ? WHY.notLeading : trouble === 'too-busy' ? WHY.busy : WHY.unreachable;
}
