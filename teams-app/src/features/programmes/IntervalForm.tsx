import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { EXERCISE_LENGTH, INTERVAL_KINDS, NAME_LENGTH } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import type { Message } from '../../shared/message.ts';
import { NARROW } from '../../shared/page/type-scale.ts';
import type { IntervalDraft } from './draft.ts';
import { INTERVAL_FAULTS, KIND_WORDS, words } from './editor-messages.ts';
import { steppedLength } from './length-text.ts';
import type { IntervalFaults } from './read-draft.ts';
import { TargetPicker } from './TargetPicker.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'repeat(6, minmax(0, 1fr))', gap: '12px 16px' },
  third: { gridColumn: 'span 2', [NARROW]: { gridColumn: 'span 3' } },
  half: { gridColumn: 'span 3', [NARROW]: { gridColumn: 'span 6' } },
  whole: { gridColumn: 'span 6' },
  name: { gridColumn: 'span 2', [NARROW]: { gridColumn: 'span 6' } },
  narrow: { minWidth: 0 },
});

const fieldId = (key: number, field: string) => `interval-${key}-${field}`;

/** The id of the field in which one names an interval. */
export const nameFieldId = (key: number) => fieldId(key, 'name');

interface IntervalFormProps {
  interval: IntervalDraft;
  faults: IntervalFaults | null;
  onChange: (part: Partial<IntervalDraft>, field: string) => void;
}

/** The fields of one interval. */
export function IntervalForm({ interval, faults, onChange }: IntervalFormProps) {
  const intl = useIntl();
  const styles = useStyles();
  const { key, name, length, kind, exercise, easierOption, target } = interval;
  const fault = faultsInWords(faults);
  // A field with an id of its own must be named in its label too.
  const labelOf = (message: Message, field: string) => ({
    children: intl.formatMessage(message),
    htmlFor: fieldId(key, field),
  });
  return (
    <div className={styles.form}>
      <Field className={styles.name} label={labelOf(words.intervalName, 'name')} {...fault('name')}>
        <Input
          id={fieldId(key, 'name')}
          className={styles.narrow}
          value={name}
          maxLength={NAME_LENGTH[1]}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ name: value }, 'name')}
        />
      </Field>
      <Field className={styles.third} label={labelOf(words.length, 'length')} {...fault('length')}>
        <Input
          id={fieldId(key, 'length')}
          className={styles.narrow}
          value={length}
          maxLength={5}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ length: value }, 'length')}
          onKeyDown={(event) => {
            if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onChange({ length: steppedLength(length, event.key === 'ArrowUp' ? 1 : -1) }, 'length');
          }}
        />
      </Field>
      <Field className={styles.third} label={labelOf(words.kind, 'kind')}>
        <Select
          id={fieldId(key, 'kind')}
          className={styles.narrow}
          value={kind ?? ''}
          onChange={(_, { value }) => onChange({ kind: INTERVAL_KINDS.find((one) => one === value) ?? null }, 'kind')}
        >
          <option value="">{intl.formatMessage(words.noKind)}</option>
          {INTERVAL_KINDS.map((one) => (
            <option key={one} value={one}>
              {intl.formatMessage(KIND_WORDS[one])}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.whole}>
        <TargetPicker target={target} onChange={(next) => onChange({ target: next }, 'target')} />
      </div>
      <Field className={styles.half} label={labelOf(words.exercise, 'exercise')}>
        <Input
          id={fieldId(key, 'exercise')}
          className={styles.narrow}
          value={exercise}
          maxLength={EXERCISE_LENGTH[1]}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ exercise: value }, 'exercise')}
        />
      </Field>
      <Field className={styles.half} label={labelOf(words.easierOption, 'easier')} {...fault('easierOption')}>
        <Input
          id={fieldId(key, 'easier')}
          className={styles.narrow}
          value={easierOption}
          maxLength={EXERCISE_LENGTH[1]}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ easierOption: value }, 'easier')}
        />
      </Field>
    </div>
  );

  function faultsInWords(all: IntervalFaults | null) {
    const messages = {
      name: all?.name ? INTERVAL_FAULTS.name[all.name] : null,
      length: all?.length ? INTERVAL_FAULTS.length[all.length] : null,
      easierOption: all?.easierOption ? INTERVAL_FAULTS.easierOption[all.easierOption] : null,
    };
    return (field: keyof IntervalFaults) => {
      const message = messages[field];
      return message === null ? {} : { validationMessage: intl.formatMessage(message) };
    };
  }
}
