import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useIntl, type IntlShape } from 'react-intl';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { FiveZones } from './FiveZones.tsx';
import { StepTitle } from './StepTitle.tsx';
import { words } from './messages.ts';
import { readDraft, type ReadDraft, type ZonesDraft } from './zones-draft.ts';

const useStyles = makeStyles({
  quiet: { margin: '2px 0 16px', color: tokens.colorNeutralForeground2 },
  input: { minHeight: '46px', fontSize: '16px', fontVariationSettings: 'inherit' },
  skip: { margin: '12px 0 0', color: tokens.colorNeutralForeground2 },
});

interface ZonesStepProps {
  draft: ZonesDraft;
  /** Whether to say what is wrong: not while somebody is still typing. */
  isChecked: boolean;
  /** Whether a press brought the person here. */
  hasMoved: boolean;
  onChange: (draft: ZonesDraft) => void;
  onCheck: () => void;
}

/** Birth year or own maximum: the one number that zones come from. */
export function ZonesStep({ draft, isChecked, hasMoved, onChange, onCheck }: ZonesStepProps) {
  const styles = useStyles();
  const intl = useIntl();
  const isYear = draft.basis === 'birth-year';
  const read = readDraft(draft, new Date().getFullYear());
  const fault = isChecked && read.state === 'wrong' ? faultText(intl, draft, read) : null;
  return (
    <>
      <StepTitle hasMoved={hasMoved}>{intl.formatMessage(words.zonesTitle)}</StepTitle>
      <p className={styles.quiet}>{intl.formatMessage(words.zonesWords)}</p>
      <Field
        label={intl.formatMessage(isYear ? words.birthYear : words.ownMaximum)}
        hint={intl.formatMessage(isYear ? words.birthYearHint : words.ownMaximumHint)}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input
          key={draft.basis}
          className={styles.input}
          value={draft.text}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          onChange={(_event, { value }) => onChange({ ...draft, text: value })}
          onBlur={onCheck}
        />
      </Field>
      <PanelButton look="quiet" onClick={() => onChange({ basis: isYear ? 'own-maximum' : 'birth-year', text: '' })}>
        {intl.formatMessage(isYear ? words.knowMaximum : words.useBirthYear)}
      </PanelButton>
      <FiveZones maxHeartRate={read.state === 'good' ? read.maxHeartRate : null} isEstimate={isYear} />
      {read.state === 'empty' && <p className={styles.skip}>{intl.formatMessage(words.skipWords)}</p>}
    </>
  );
}

function faultText(intl: IntlShape, draft: ZonesDraft, { limits }: Extract<ReadDraft, { state: 'wrong' }>): string {
  const [from, to] = limits.map(String);
  return intl.formatMessage(draft.basis === 'birth-year' ? words.yearLimits : words.maximumLimits, { from, to });
}
