import { makeStyles, Switch } from '@fluentui/react-components';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './form-messages.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', columnGap: '12px' },
  label: { display: 'block', ...type.body },
  words: { ...type.small, ...quiet },
  switch: { margin: '-6px -8px 0 0' },
});

/** Whether Teams records, and writes down what is said. Both are off unless somebody wants them. */
export function RecordingFields({ form }: { form: PlanForm }) {
  const { isRecorded, isTranscribed } = form.draft;
  return (
    <>
      <Choice
        label={words.record}
        about={isRecorded ? words.recordOn : words.recordOff}
        isOn={isRecorded}
        onChange={(isOn) => form.change({ isRecorded: isOn })}
      />
      <Choice
        label={words.transcribe}
        about={isTranscribed ? words.transcribeOn : words.transcribeOff}
        isOn={isTranscribed}
        onChange={(isOn) => form.change({ isTranscribed: isOn })}
      />
    </>
  );
}

interface ChoiceProps {
  label: (typeof words)['record'];
  about: (typeof words)['record'];
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Choice({ label, about, isOn, onChange }: ChoiceProps) {
  const intl = useIntl();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {intl.formatMessage(label)}
        </label>
        <span id={`${id}-about`} className={styles.words}>
          {intl.formatMessage(about)}
        </span>
      </div>
      <Switch
        id={id}
        className={styles.switch}
        checked={isOn}
        aria-describedby={`${id}-about`}
        onChange={(_, { checked }) => onChange(checked)}
      />
    </div>
  );
}
