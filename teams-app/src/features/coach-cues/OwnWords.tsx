import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { Fold } from '../../shared/panel/Fold.tsx';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { CueNewsLine } from './CueNewsLine.tsx';
import { words } from './messages.ts';
import { cueOf, keepCue, LONGEST_CUE, MOST_CUES } from './own-cues.ts';
import type { CoachCues } from './use-cues.ts';

const useStyles = makeStyles({
  input: { minHeight: '46px', width: '100%', fontSize: '16px', fontVariationSettings: 'inherit' },
  buttons: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '8px' },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  kept: { display: 'flex', alignItems: 'center', columnGap: '8px', justifyContent: 'space-between' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  note: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** A line to type, to send or to keep, and what is kept. */
export function OwnWords({ cues: { news, say, mine, answer } }: { cues: CoachCues }) {
  const styles = useStyles();
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<Message | null>(null);
  const cues = mine.cues ?? [];
  const text = cueOf(typed);

  function save(next: readonly string[], done: string): void {
    setNote(null);
    mine.save(
      next,
      () => answer(done),
      () => setNote(words.notKept),
    );
  }

  function sendTyped(): void {
    if (text === null) return;
    say(text);
    setTyped('');
  }

  function keepTyped(): void {
    if (text === null) return;
    const kept = keepCue(cues, text);
    if (kept.state === 'kept') {
      save(kept.cues, intl.formatMessage(words.kept, { text }));
      setTyped('');
    } else setNote(kept.state === 'full' ? words.full : words.alreadyKept);
  }

  return (
    <Fold
      title={intl.formatMessage(words.own)}
      hint={intl.formatMessage(words.keepHint, { count: cues.length, most: MOST_CUES })}
    >
      <Input
        className={styles.input}
        aria-label={intl.formatMessage(words.line)}
        placeholder={intl.formatMessage(words.line)}
        value={typed}
        maxLength={LONGEST_CUE}
        autoComplete="off"
        onChange={(_event, { value }) => setTyped(value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') sendTyped();
        }}
      />
      <div className={styles.buttons}>
        <PanelButton look="primary" isBusy={text === null} onClick={sendTyped}>
          {intl.formatMessage(words.say)}
        </PanelButton>
        <PanelButton isBusy={text === null || mine.isBusy || mine.cues === null} onClick={keepTyped}>
          {intl.formatMessage(words.keep)}
        </PanelButton>
      </div>
      {news.state !== 'failed' && <CueNewsLine news={news} />}
      <div className={styles.note} role="alert">
        {note !== null ? intl.formatMessage(note) : mine.hasFailed && intl.formatMessage(words.notFound)}
      </div>
      {cues.length > 0 && (
        <ul className={styles.list}>
          {cues.map((cue) => (
            <li key={cue} className={styles.kept}>
              <span className={styles.text}>{cue}</span>
              <PanelButton
                look="quiet"
                icon={<Dismiss20Regular />}
                label={intl.formatMessage(words.remove, { text: cue })}
                onClick={() =>
                  save(
                    cues.filter((other) => other !== cue),
                    intl.formatMessage(words.removed, { text: cue }),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
