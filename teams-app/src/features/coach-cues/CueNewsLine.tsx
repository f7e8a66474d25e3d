import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';
import type { CueNews } from './use-cues.ts';

const useStyles = makeStyles({
  news: {
    display: 'flex',
    columnGap: '6px',
    marginTop: '6px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0 },
});

/** What became of the last cue. */
export function CueNewsLine({ news }: { news: CueNews }) {
  const styles = useStyles();
  const intl = useIntl();
  if (news.state === 'none') return null;
  if (news.state === 'failed') {
    return (
      <div className={styles.news} role="alert">
        {intl.formatMessage(FAILED[news.why])}
      </div>
    );
  }
  const { text } = news;
  return (
    <div className={styles.news}>
      {news.state === 'sent' && <CheckmarkCircle16Regular className={styles.icon} />}
      <span>{intl.formatMessage(news.state === 'sent' ? words.sent : words.sending, { text })}</span>
    </div>
  );
}

const FAILED: Readonly<Record<Extract<CueNews, { state: 'failed' }>['why'], Message>> = {
  'too-many': words.tooMany,
  'not-leading': words.notLeading,
  'no-answer': words.notSent,
};
