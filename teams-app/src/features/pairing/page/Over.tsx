import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { words } from '../messages.ts';
import { Lead } from './Lead.tsx';
import { PairButton } from './PairButton.tsx';
import { secondsText } from './seconds-text.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', marginTop: '4px' } });

/** The person stopped sending; `deleted` seconds are gone, or null when none were to be. */
export function Over({ deleted, onNewCode }: { deleted: number | null; onNewCode: () => void }) {
  const styles = useStyles();
  const intl = useIntl();
  const said =
    deleted === null
      ? intl.formatMessage(words.stoppedWords)
      : deleted === 0
        ? intl.formatMessage(words.deletedNothing)
        : intl.formatMessage(words.deletedWords, { deleted: secondsText(intl, deleted) });
  return (
    <>
      <Lead title={intl.formatMessage(deleted === null ? words.stoppedTitle : words.deletedTitle)}>{said}</Lead>
      <div className={styles.buttons}>
        <PairButton onClick={onNewCode}>{intl.formatMessage(words.newCode)}</PairButton>
      </div>
    </>
  );
}
