import { Field, Input, makeStyles } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import type { RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import { useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/message.ts';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';
import { relayName, type RelayChoice, type RelayProvider } from '../relays/relay.ts';
import { PairButton } from './PairButton.tsx';

const useStyles = makeStyles({
  part: { marginTop: '12px' },
  card: { display: 'flex', flexDirection: 'column', rowGap: '16px', marginTop: '8px' },
  title: { margin: '0 0 4px', ...type.section },
  words: { margin: 0, ...quiet },
  list: { display: 'grid', rowGap: '8px', margin: 0, paddingInlineStart: '20px' },
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  input: { minHeight: '48px', minWidth: 0, '& input': { minHeight: '44px', width: '100%', minWidth: 0 } },
});

interface OtherSourcesProps {
  relays: RelaysConfig;
  isOpen: boolean;
  /** Effort buttons and files belong to a class. */
  isTrial: boolean;
  onFollow: (choice: RelayChoice) => void;
}

/** What works where no strap does: services that pass a heart rate on, the effort buttons, a recording later. */
export function OtherSources({ relays, isOpen, isTrial, onFollow }: OtherSourcesProps) {
  const styles = useStyles();
  const intl = useIntl();
  const [isShown, setIsShown] = useState(isOpen);
  const hasRelays = relays.pulsoid !== null || relays.hypeRate !== null;
  if (isTrial && !hasRelays) return null;
  return (
    <div className={styles.part}>
      <PairButton
        isWide
        icon={isShown ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        isExpanded={isShown}
        onClick={() => setIsShown(!isShown)}
      >
        {intl.formatMessage(words.sources)}
      </PairButton>
      {isShown && (
        <Card className={styles.card}>
          {hasRelays && <p className={styles.words}>{intl.formatMessage(words.sourcesWords)}</p>}
          {relays.pulsoid !== null && <RelayForm provider="pulsoid" label={words.pulsoid} onFollow={onFollow} />}
          {relays.hypeRate !== null && <RelayForm provider="hypeRate" label={words.hypeRate} onFollow={onFollow} />}
          {!isTrial && (
            <div>
              <h2 className={styles.title}>{intl.formatMessage(words.elseTitle)}</h2>
              <ul className={styles.list}>
                <li>{intl.formatMessage(words.elseTaps)}</li>
                <li>{intl.formatMessage(words.elseFile)}</li>
              </ul>
            </div>
          )}
        </Card>
      )}
    </div>
  );
}

function RelayForm(props: { provider: RelayProvider; label: Message; onFollow: (choice: RelayChoice) => void }) {
  const { provider, label, onFollow } = props;
  const styles = useStyles();
  const intl = useIntl();
  const [credential, setCredential] = useState('');
  const plain = credential.trim();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (plain !== '') onFollow({ provider, credential: plain });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={intl.formatMessage(label)}>
        <Input
          className={styles.input}
          type={provider === 'pulsoid' ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={credential}
          onChange={(_, { value }) => setCredential(value)}
        />
      </Field>
      <PairButton isWide type="submit" isBusy={plain === ''}>
        {intl.formatMessage(words.connect, { name: relayName(provider) })}
      </PairButton>
    </form>
  );
}
