import { makeStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { CueNewsLine } from './CueNewsLine.tsx';
import { CuePill } from './CuePill.tsx';
import { PREPARED, words } from './messages.ts';
import type { CoachCues } from './use-cues.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '6px', marginTop: '12px' },
  // Three prepared cues need a whole row where the panel is narrow.
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexGrow: 1,
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    '@media (max-width: 300px)': { flexBasis: '100%' },
  },
  own: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** What a coach says to everybody in one press: three that are prepared, and their own ones. */
export function Cues({ cues: { news, say, mine } }: { cues: CoachCues }) {
  const styles = useStyles();
  const intl = useIntl();
  const title = useId();
  const spoken = (text: string) => intl.formatMessage(words.send, { text });
  const own = mine.cues ?? [];
  return (
    <section aria-labelledby={title}>
      <div className={styles.row}>
        <h2 id={title} className={styles.title} aria-label={intl.formatMessage(words.cue)}>
          {news.state === 'sent' && <CheckmarkCircle16Regular />}
          {intl.formatMessage(news.state === 'sent' ? words.isSent : words.cue)}
        </h2>
        {PREPARED.map((message) => {
          const text = intl.formatMessage(message);
          return <CuePill key={message.id} isTight text={text} label={spoken(text)} onSend={() => say(text)} />;
        })}
      </div>
      {own.length > 0 && (
        <div className={styles.own}>
          {own.map((text) => (
            <CuePill key={text} text={text} label={spoken(text)} onSend={() => say(text)} />
          ))}
        </div>
      )}
      {news.state === 'failed' && <CueNewsLine news={news} />}
    </section>
  );
}
