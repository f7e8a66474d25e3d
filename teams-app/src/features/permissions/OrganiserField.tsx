import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Mail20Regular } from '@fluentui/react-icons';
import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import { useState, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { codeOf } from '../../shared/api/api-problem.ts';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import { useOrganiser } from './use-permissions.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    rowGap: '10px',
    margin: '4px 0 20px',
    padding: '14px 16px 16px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-1px',
    '@media (forced-colors: active)': { outlineColor: 'CanvasText' },
  },
  title: { margin: 0, ...type.section },
  words: { margin: '2px 0 0', maxWidth: '680px', textWrap: 'pretty', ...quiet },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  mailbox: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    flexGrow: 1,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0 },
  },
  form: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px 12px',
    [NARROW]: { flexDirection: 'column', alignItems: 'stretch' },
  },
  outcome: { '&:empty': { marginTop: '-10px' } },
  field: { flexGrow: 1, maxWidth: '420px', [NARROW]: { maxWidth: 'none' } },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '8px',
    marginTop: '26px',
    [NARROW]: { marginTop: 0 },
  },
});

const REFUSALS: Readonly<Record<string, keyof typeof words>> = {
  'organiser-not-found': 'notFound',
  'organiser-is-you': 'isYou',
  'directory-closed': 'closed',
};

/** In whose calendar classes are: shown, chosen by address, or taken back. */
export function OrganiserField({ organiser }: { organiser: PermissionsView['organiser'] }) {
  const intl = useIntl();
  const styles = useStyles();
  const [isChanging, setIsChanging] = useState(false);
  const { mutate, reset, isPending, isSuccess, error } = useOrganiser();
  const isForm = organiser === null || isChanging;
  const choose = (address: string | null) => mutate(address, { onSuccess: () => setIsChanging(false) });
  const done = organiser === null ? words.stopped : words.chosen;
  return (
    <div className={styles.part}>
      <div>
        <h3 className={styles.title}>{intl.formatMessage(words.organiser)}</h3>
        <p className={styles.words}>{intl.formatMessage(words.organiserWhy)}</p>
      </div>
      {isForm ? (
        <AddressForm
          refusal={error === null ? null : (REFUSALS[codeOf(error)] ?? 'failed')}
          isPending={isPending}
          onChange={reset}
          onChoose={choose}
          onKeep={organiser === null ? null : () => setIsChanging(false)}
        />
      ) : (
        <div className={styles.line}>
          <span className={styles.mailbox}>
            <Mail20Regular aria-hidden />
            {intl.formatMessage(words.organiserIs, organiser)}
          </span>
          <Button onClick={() => setIsChanging(true)}>{intl.formatMessage(words.change)}</Button>
          <Button appearance="subtle" disabledFocusable={isPending} onClick={() => choose(null)}>
            {intl.formatMessage(words.stop)}
          </Button>
        </div>
      )}
      <div role="status" className={styles.outcome}>
        {isSuccess && !isChanging && intl.formatMessage(done, { name: organiser?.name ?? '' })}
        {error !== null && !isForm && intl.formatMessage(words.failed)}
      </div>
    </div>
  );
}

interface AddressFormProps {
  refusal: keyof typeof words | null;
  isPending: boolean;
  onChange: () => void;
  onChoose: (address: string) => void;
  onKeep: (() => void) | null;
}

function AddressForm({ refusal, isPending, onChange, onChoose, onKeep }: AddressFormProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [address, setAddress] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const fault = isMissing ? 'addressMissing' : refusal;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isAddress = address.trim().length >= 3;
    setIsMissing(!isAddress);
    if (isAddress && !isPending) onChoose(address.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        className={styles.field}
        label={intl.formatMessage(words.address)}
        {...(fault === null ? {} : { validationMessage: intl.formatMessage(words[fault]) })}
      >
        <Input
          type="email"
          value={address}
          maxLength={254}
          autoComplete="off"
          onChange={(_, { value }) => {
            setAddress(value);
            setIsMissing(false);
            onChange();
          }}
        />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {intl.formatMessage(words.choose)}
        </Button>
        {onKeep && (
          <Button appearance="subtle" onClick={onKeep}>
            {intl.formatMessage(words.keep)}
          </Button>
        )}
      </div>
    </form>
  );
}
