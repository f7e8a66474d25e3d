import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Bluetooth20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { FAILURE_WORDS, words } from '../messages.ts';
import type { PairingState } from '../pairing-state.ts';
import type { RelayChoice } from '../relays/relay.ts';
import { Lead } from './Lead.tsx';
import { OtherSources } from './OtherSources.tsx';
import { PairButton } from './PairButton.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  steps: { display: 'grid', rowGap: '8px', margin: 0, paddingInlineStart: '20px' },
  title: { margin: 0, ...type.section },
  words: { margin: 0, ...quiet },
  bar: { '& .fui-MessageBarBody': { whiteSpace: 'normal' } },
});

interface ChooseStrapProps {
  state: PairingState;
  onChoose: () => void;
  onFollow: (choice: RelayChoice) => void;
}

/** The step to a heart rate: a strap from the browser's own list, or what works without one. */
export function ChooseStrap({ state, onChoose, onFollow }: ChooseStrapProps) {
  const styles = useStyles();
  const intl = useIntl();
  const { entry, bluetooth, source, relays } = state;
  const isTrial = entry.state === 'trying';
  const lead =
    entry.state === 'paired'
      ? intl.formatMessage(words.choosePaired, {
          programme: entry.paired.programmeName,
          coach: entry.paired.coachName,
        })
      : intl.formatMessage(words.chooseTrial);
  return (
    <>
      <Lead title={intl.formatMessage(bluetooth === 'missing' ? words.missingTitle : words.chooseTitle)}>{lead}</Lead>
      {bluetooth === 'missing' ? (
        <Card className={styles.card}>
          <p className={styles.words}>{intl.formatMessage(words.missingWords)}</p>
        </Card>
      ) : (
        <Card className={styles.card}>
          <ol className={styles.steps}>
            <li>{intl.formatMessage(words.stepWear)}</li>
            <li>{intl.formatMessage(words.stepChoose)}</li>
          </ol>
          <p className={styles.words}>{intl.formatMessage(words.stepBroadcast)}</p>
          <Trouble state={state} />
          <PairButton isWide look="primary" icon={<Bluetooth20Regular />} onClick={onChoose}>
            {intl.formatMessage(source.state === 'choosing' ? words.chooseAgain : words.choose)}
          </PairButton>
        </Card>
      )}
      <OtherSources relays={relays} isOpen={bluetooth === 'missing'} isTrial={isTrial} onFollow={onFollow} />
    </>
  );
}

function Trouble({ state: { source, bluetooth } }: { state: PairingState }) {
  const styles = useStyles();
  const intl = useIntl();
  const failure = source.state === 'none' ? source.failure : null;
  const text =
    bluetooth === 'off'
      ? words.isOff
      : source.state === 'choosing'
        ? words.choosing
        : failure === null
          ? null
          : FAILURE_WORDS[failure];
  if (text === null) return null;
  return (
    <MessageBar intent={source.state === 'choosing' ? 'info' : 'warning'} layout="multiline" className={styles.bar}>
      <MessageBarBody role="status">{intl.formatMessage(text)}</MessageBarBody>
    </MessageBar>
  );
}
