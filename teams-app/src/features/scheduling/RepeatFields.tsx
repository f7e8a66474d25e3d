import { Dropdown, makeStyles, mergeClasses, Option, ToggleButton } from '@fluentui/react-components';
import { WEEKDAYS } from '@upbeat/api/domain/schedule/recurrence.ts';
import { useIntl } from 'react-intl';
import { weekdayName } from '../../shared/class/repeat-words.ts';
import { DayPicker } from './DayPicker.tsx';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { withRepeats } from './plan-draft.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  days: { display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: '4px' },
  day: { minWidth: 0, minHeight: '36px', paddingInline: 0, fontWeight: 400 },
  all: { gridColumn: '1 / -1' },
});

const CHOICES = [null, 1, 2, 3, 4] as const;

/** Whether it comes again: on which weekdays, how often, until when. */
export function RepeatFields({ form, isSeries = false }: { form: PlanForm; isSeries?: boolean }) {
  const intl = useIntl();
  const styles = useStyles();
  const { everyWeeks, weekdays, until, date } = form.draft;
  const said = (weeks: (typeof CHOICES)[number]) =>
    weeks === null ? intl.formatMessage(words.never) : intl.formatMessage(words.everyWeeks, { weeks });
  const choices = isSeries ? CHOICES.filter((weeks) => weeks !== null) : CHOICES;
  return (
    <>
      <FormField
        form={form}
        field="weekdays"
        label={intl.formatMessage(words.repeats)}
        className={everyWeeks === null ? styles.all : undefined}
      >
        <Dropdown
          className={styles.wide}
          value={said(everyWeeks)}
          selectedOptions={[String(everyWeeks)]}
          onOptionSelect={(_, { optionValue }) => {
            const weeks = CHOICES.find((choice) => String(choice) === optionValue) ?? null;
            form.change((draft) => withRepeats(draft, weeks));
          }}
        >
          {choices.map((weeks) => (
            <Option key={String(weeks)} value={String(weeks)}>
              {said(weeks)}
            </Option>
          ))}
        </Dropdown>
      </FormField>
      {everyWeeks !== null && (
        <>
          <FormField form={form} field="until" label={intl.formatMessage(words.until)}>
            <DayPicker
              value={until}
              from={date ?? undefined}
              placeholder={intl.formatMessage(words.chooseDate)}
              onChange={(day) => form.change({ until: day })}
            />
          </FormField>
          <div
            role="group"
            aria-label={intl.formatMessage(words.weekdays)}
            className={mergeClasses(styles.days, styles.all)}
          >
            {WEEKDAYS.map((weekday) => (
              <ToggleButton
                key={weekday}
                className={styles.day}
                checked={weekdays.includes(weekday)}
                appearance={weekdays.includes(weekday) ? 'primary' : 'outline'}
                aria-label={weekdayName(intl, weekday, 'long')}
                onClick={() =>
                  form.change({
                    weekdays: weekdays.includes(weekday)
                      ? weekdays.filter((other) => other !== weekday)
                      : [...weekdays, weekday],
                  })
                }
              >
                {weekdayName(intl, weekday, 'short')}
              </ToggleButton>
            ))}
          </div>
        </>
      )}
    </>
  );
}
