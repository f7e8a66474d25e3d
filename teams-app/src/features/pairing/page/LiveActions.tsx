import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';
import type { Pairing } from '../pairing.ts';
import type { PairingState, Situation } from '../pairing-state.ts';
import { PairButton } from './PairButton.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '10px', marginTop: '16px' },
  hint: { margin: '10px 0 0', textAlign: 'center', ...type.small, ...quiet },
  sure: { marginTop: '16px' },
  question: { margin: 0 },
});

interface LiveActionsProps {
  pairing: Pairing;
  state: PairingState;
  situation: Situation;
}

/** What the person can do about what is, the likeliest first. */
export function LiveActions({ pairing, state, situation }: LiveActionsProps) {
  const styles = useStyles();
  const intl = useIntl();
  const again = (
    <PairButton look="primary" onClick={pairing.sendAgain}>
      {intl.formatMessage(situation === 'replaced' ? words.sendAgain : words.tryAgain)}
    </PairButton>
  );
  const newCode = (
    <PairButton onClick={pairing.askForCode}>
      {intl.formatMessage(state.entry.state === 'trying' ? words.haveCode : words.newCode)}
    </PairButton>
  );
  const other = <PairButton onClick={pairing.letGo}>{intl.formatMessage(words.otherSensor)}</PairButton>;
  switch (situation) {
    case 'handing-in':
    case 'handed-in':
      return null;
    case 'replaced':
    case 'sharing-off':
      return <div className={styles.buttons}>{again}</div>;
    case 'pairing-over':
    case 'refused':
      return <div className={styles.buttons}>{newCode}</div>;
    default:
      if (state.entry.state !== 'paired') {
        return (
          <div className={styles.buttons}>
            {other}
            {newCode}
          </div>
        );
      }
      return (
        <>
          {['relay-refused', 'strap-away', 'relay-away'].includes(situation) && (
            <div className={styles.buttons}>{other}</div>
          )}
          <Leaving pairing={pairing} isStopping={state.entry.isStopping} hasFailed={state.entry.hasFailed} />
        </>
      );
  }
}

/** Stopping at once; deleting after one question. */
function Leaving({ pairing, isStopping, hasFailed }: { pairing: Pairing; isStopping: boolean; hasFailed: boolean }) {
  const styles = useStyles();
  const intl = useIntl();
  const [isAsked, setIsAsked] = useState(false);
  const hint = hasFailed ? words.leaveFailed : words.notMineHint;
  if (isAsked) {
    return (
      <Card className={styles.sure}>
        <p className={styles.question}>{intl.formatMessage(words.notMineSure)}</p>
        <div className={styles.buttons}>
          <PairButton look="primary" isBusy={isStopping} onClick={() => void pairing.notMine()}>
            {intl.formatMessage(words.notMineYes)}
          </PairButton>
          <PairButton onClick={() => setIsAsked(false)}>{intl.formatMessage(words.notMineNo)}</PairButton>
        </div>
        {hasFailed && (
          <p className={styles.hint} role="alert">
            {intl.formatMessage(words.leaveFailed)}
          </p>
        )}
      </Card>
    );
  }
  return (
    <>
      <div className={styles.buttons}>
        <PairButton isBusy={isStopping} onClick={() => void pairing.stop()}>
          {intl.formatMessage(isStopping ? words.stopping : words.stop)}
        </PairButton>
        <PairButton isBusy={isStopping} onClick={() => setIsAsked(true)}>
          {intl.formatMessage(words.notMine)}
        </PairButton>
      </div>
      <p className={styles.hint} {...(hasFailed ? { role: 'alert' } : {})}>
        {intl.formatMessage(hint)}
      </p>
    </>
  );
}
