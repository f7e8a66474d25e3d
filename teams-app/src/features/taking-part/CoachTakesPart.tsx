import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { words } from './messages.ts';

const useStyles = makeStyles({
  words: { marginBottom: '8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** A coach may train along, like anybody. */
export function CoachTakesPart({ onTakePart }: { onTakePart: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div>
      <div className={styles.words}>{intl.formatMessage(words.coach)}</div>
      <PanelButton isWide onClick={onTakePart}>
        {intl.formatMessage(words.coachTakesPart)}
      </PanelButton>
    </div>
  );
}
