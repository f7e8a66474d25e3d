import { makeStyles, tokens } from '@fluentui/react-components';
import type { OwnRequests } from '@upbeat/api/contract/live.ts';
import { useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { firstName } from '../../shared/look/first-name.ts';
import { look } from '../../shared/look/palette.ts';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { words } from './messages.ts';
import type { OwnUnwellness } from './use-unwell.ts';

const useStyles = makeStyles({
  card: { marginTop: '18px', paddingBlock: '16px' },
  title: { margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: 600, outline: 'none' },
  rest: { margin: '4px 0 0', fontSize: '16px', lineHeight: '22px' },
  asked: { margin: '14px 0 0', fontWeight: 600 },
  coach: { marginTop: '14px', paddingTop: '14px', borderTop: `1px solid ${look('groundLine')}` },
  line: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px' },
  emergency: { margin: '14px 0 0', color: tokens.colorNeutralForeground2 },
});

interface UnwellCardProps {
  unwell: OwnUnwellness;
  coachName: string;
  /** What the coach has asked meanwhile. */
  word: OwnRequests['word'];
}

/** What helps somebody who feels unwell, and whether their coach is to know. Nobody else is told, and nothing is shown. */
export function UnwellCard({ unwell, coachName, word }: UnwellCardProps) {
  const styles = useStyles();
  const intl = useIntl();
  const [answered, setAnswered] = useState<string | null>(null);
  const coach = firstName(coachName);
  const isAsked = word?.word === 'are-you-all-right' && word.id !== answered;
  const title = useReadingFrom(unwell.isSaidHere);
  return (
    <PanelCard label={intl.formatMessage(words.unwell)} className={styles.card}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {intl.formatMessage(words.stop)}
      </h2>
      <p className={styles.rest}>{intl.formatMessage(words.rest)}</p>
      <p className={styles.emergency}>{intl.formatMessage(words.emergency)}</p>
      {isAsked && (
        <div className={styles.coach}>
          <p className={styles.line}>{intl.formatMessage(words.areYouAllRight, { coach: firstName(word.from) })}</p>
          <div className={styles.actions}>
            <PanelButton onClick={unwell.fine}>{intl.formatMessage(words.fine)}</PanelButton>
            <PanelButton
              onClick={() => {
                setAnswered(word.id);
                unwell.tell();
              }}
            >
              {intl.formatMessage(words.moment)}
            </PanelButton>
          </div>
        </div>
      )}
      <div className={styles.coach}>
        <p className={styles.line} role="status">
          {intl.formatMessage(coachWords(unwell), { coach })}
        </p>
        {!unwell.isCoachTold && (
          <div className={styles.actions}>
            <PanelButton look="primary" isBusy={unwell.pending === 'tell'} onClick={unwell.tell}>
              {intl.formatMessage(words.tell, { coach })}
            </PanelButton>
            {!unwell.isKept && <PanelButton onClick={unwell.keep}>{intl.formatMessage(words.keep)}</PanelButton>}
          </div>
        )}
      </div>
    </PanelCard>
  );
}

function coachWords({ isCoachTold, isKept, pending, failed }: OwnUnwellness) {
  if (failed === 'fine' && isCoachTold) return words.notFine;
  if (isCoachTold) return words.told;
  if (pending === 'tell') return words.telling;
  if (failed === 'tell') return words.notTold;
  return isKept ? words.kept : words.askTell;
}

/** Reading begins at the title when it was opened by a press, and comes back there when what was pressed is gone. */
function useReadingFrom(isOpenedHere: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isFirst.current ? isOpenedHere : isLost) title.current?.focus();
    isFirst.current = false;
  });
  return title;
}
