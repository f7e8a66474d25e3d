import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/message.ts';
import { Card } from '../../../shared/page/Card.tsx';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';
import { isWhole, shownCode } from '../pairing-code.ts';
import { Lead } from './Lead.tsx';
import { PairButton } from './PairButton.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  input: {
    minHeight: '56px',
    minWidth: 0,
    '& input': {
      width: '100%',
      minWidth: 0,
      fontSize: '24px',
      letterSpacing: '0.08em',
      textAlign: 'center',
      textTransform: 'uppercase',
    },
  },
  hint: { margin: 0, ...type.small, ...quiet },
  trial: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '12px' },
  trialTitle: { margin: 0, ...type.section },
  trialWords: { margin: '0 0 4px', ...quiet },
});

interface CodeFormProps {
  isChecking: boolean;
  /** The code of a refusal of the api, or null. */
  refusal: string | null;
  onCode: (code: string) => void;
  onTry: () => void;
}

/** Where a code is typed or pasted, with or without its hyphen, in any case. */
export function CodeForm({ isChecking, refusal, onCode, onTry }: CodeFormProps) {
  const styles = useStyles();
  const intl = useIntl();
  const [code, setCode] = useState('');

  function take(typed: string): void {
    const shown = shownCode(typed);
    setCode(shown);
    if (isWhole(shown) && !isWhole(code)) onCode(shown);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!isChecking) onCode(code);
  }

  return (
    <>
      <Lead title={intl.formatMessage(words.codeTitle)}>
        {intl.formatMessage(isChecking ? words.checking : words.codeWords)}
      </Lead>
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <Field
            className={styles.field}
            label={intl.formatMessage(words.code)}
            {...(refusal === null || isChecking
              ? {}
              : { validationState: 'error' as const, validationMessage: intl.formatMessage(refusalWords(refusal)) })}
          >
            <Input
              className={styles.input}
              size="large"
              value={code}
              placeholder="ABCD-EFGH"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(_, { value }) => take(value)}
            />
          </Field>
          <PairButton isWide look="primary" type="submit" isBusy={isChecking || !isWhole(code)}>
            {intl.formatMessage(isChecking ? words.checking : words.pair)}
          </PairButton>
          <p className={styles.hint}>{intl.formatMessage(words.getCode)}</p>
        </form>
      </Card>
      <Card className={styles.trial} labelledBy="pair-try">
        <h2 id="pair-try" className={styles.trialTitle}>
          {intl.formatMessage(words.tryTitle)}
        </h2>
        <p className={styles.trialWords}>{intl.formatMessage(words.tryWords)}</p>
        <PairButton isWide onClick={onTry}>
          {intl.formatMessage(words.try)}
        </PairButton>
      </Card>
    </>
  );
}

function refusalWords(code: string): Message {
  switch (code) {
    case 'unreachable':
    case 'internal-error':
      return words.codeUnreachable;
    case 'too-many-requests':
      return words.codeTooOften;
    default:
      return words.codeRefused;
  }
}
