import { makeStyles } from '@fluentui/react-components';
import { TimePicker } from '@fluentui/react-timepicker-compat';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { fromPickerTime, PICKER_TIMES_ON, readTime, toPickerTime } from './local-days.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0 },
    '& [role=button]': { padding: '2px', margin: '-2px' },
  },
});

/** When it begins: typed as people do, or picked by the quarter of an hour. */
export function ClockTimeField({ form }: { form: PlanForm }) {
  const intl = useIntl();
  const styles = useStyles();
  const { time } = form.draft;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = time === null ? '' : intl.formatTime(toPickerTime(time));

  function take(text: string): void {
    setTyped(text);
    form.change({ time: readTime(text) });
  }
  return (
    <FormField form={form} field="time" label={intl.formatMessage(words.time)}>
      <TimePicker
        className={styles.wide}
        freeform
        placeholder={intl.formatMessage(words.chooseTime)}
        startHour={6}
        endHour={22}
        increment={15}
        dateAnchor={PICKER_TIMES_ON}
        selectedTime={time === null ? null : toPickerTime(time)}
        value={typed ?? shown}
        formatDateToTimeString={(at) => intl.formatTime(at)}
        parseTimeStringToDate={(text) => {
          const read = readTime(text ?? '');
          return read === null ? { date: null, errorType: 'invalid-input' } : { date: toPickerTime(read) };
        }}
        onInput={({ currentTarget }) => take(currentTarget.value)}
        onTimeChange={(_, { selectedTime }) => {
          if (selectedTime === null) return;
          setTyped(null);
          form.change({ time: fromPickerTime(selectedTime) });
        }}
        onBlur={() => time !== null && setTyped(null)}
      />
    </FormField>
  );
}
