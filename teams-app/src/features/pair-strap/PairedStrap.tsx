import { makeStyles, tokens } from '@fluentui/react-components';
import type { OwnReading } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { words } from './messages.ts';
import { sourceWords } from './source-words.ts';
import type { Disowning } from './use-disowning.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: '8px' },
  words: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  card: { marginTop: '12px', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  question: { margin: 0 },
});

/** How the paired sensor is, and the way to disown what it sent: after one question. */
export function PairedStrap({ source, disowning }: { source: OwnReading['source']; disowning: Disowning }) {
  const styles = useStyles();
  const intl = useIntl();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    const said = sourceWords(source);
    return (
      <div className={styles.line}>
        <p className={styles.words}>
          {said.map(({ message, percent }) => intl.formatMessage(message, { percent })).join(', ')}
        </p>
        <PanelButton look="quiet" onClick={() => setIsAsked(true)}>
          {intl.formatMessage(words.notMine)}
        </PanelButton>
      </div>
    );
  }
  return (
    <PanelCard label={intl.formatMessage(words.notMine)} className={styles.card}>
      <p className={styles.question} role="status">
        {intl.formatMessage(disowning.hasFailed ? words.notDeleted : words.sure)}
      </p>
      <PanelButton isWide look="primary" isBusy={disowning.isPending} onClick={disowning.disown}>
        {intl.formatMessage(words.yes)}
      </PanelButton>
      <PanelButton isWide onClick={() => setIsAsked(false)}>
        {intl.formatMessage(words.no)}
      </PanelButton>
    </PanelCard>
  );
}
