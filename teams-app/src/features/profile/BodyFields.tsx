import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { WEIGHT_LIMITS_KG } from '@upbeat/api/domain/summary/calories.ts';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';
import type { ProfileEntry, SexAnswer } from './profile-form.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    rowGap: '12px',
    margin: 0,
    padding: '16px 0 0',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { float: 'left', padding: 0, ...type.strong },
  why: { clear: 'both', margin: '-8px 0 0', ...quiet },
});

const ANSWERS = ['female', 'male', 'unsaid'] as const satisfies readonly SexAnswer[];

interface BodyFieldsProps {
  entry: ProfileEntry;
  isWeightWrong: boolean;
  onChange: (part: Partial<ProfileEntry>) => void;
}

/** What the estimate of calories needs, and nothing else does. */
export function BodyFields({ entry, isWeightWrong, onChange }: BodyFieldsProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [from, to] = WEIGHT_LIMITS_KG;
  const fault = isWeightWrong ? { validationMessage: intl.formatMessage(words.weightWrong, { from, to }) } : {};
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{intl.formatMessage(words.caloriesTitle)}</legend>
      <p className={styles.why}>{intl.formatMessage(words.caloriesWhy)}</p>
      <Field label={intl.formatMessage(words.weight)} {...fault}>
        <Input
          value={entry.weight}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          onChange={(_, { value }) => onChange({ weight: value })}
        />
      </Field>
      <Field label={intl.formatMessage(words.sex)}>
        <RadioGroup
          value={entry.sex}
          onChange={(_, { value }) => onChange({ sex: ANSWERS.find((answer) => answer === value) ?? 'unsaid' })}
        >
          {ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={intl.formatMessage(words[answer])} />
          ))}
        </RadioGroup>
      </Field>
    </fieldset>
  );
}
