import { DatePicker } from '@fluentui/react-datepicker-compat';
import { makeStyles } from '@fluentui/react-components';
import { WEEKDAYS } from '@upbeat/api/domain/schedule/recurrence.ts';
import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { weekdayName } from '../../shared/class/repeat-words.ts';
import { words } from './calendar-messages.ts';
import { fromPickerDay, toPickerDay } from './local-days.ts';

const useStyles = makeStyles({
  wide: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0 },
    '& [role=button]': { padding: '2px', margin: '-2px' },
  },
});
/** Fluent counts from Sunday. */
const MONDAY_FIRST = { firstDayOfWeek: 1 };

interface DayPickerProps {
  value: string | null;
  onChange: (day: string | null) => void;
  placeholder: string;
  /** The first day that can be picked. */
  from?: string | undefined;
}

/** A day of the calendar, in the words and the order of the week of where one is. */
export function DayPicker({ value, onChange, placeholder, from, ...field }: DayPickerProps) {
  const intl = useIntl();
  const styles = useStyles();
  const strings = useMemo(() => calendarStrings(intl), [intl]);
  return (
    <DatePicker
      {...field}
      className={styles.wide}
      value={value === null ? null : toPickerDay(value)}
      onSelectDate={(picked) => onChange(picked == null ? null : fromPickerDay(picked))}
      formatDate={(picked) =>
        picked === undefined
          ? ''
          : intl.formatDate(picked, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
      }
      placeholder={placeholder}
      {...MONDAY_FIRST}
      minDate={from === undefined ? new Date() : toPickerDay(from)}
      showMonthPickerAsOverlay
      showGoToToday={false}
      strings={strings}
    />
  );
}

function calendarStrings(intl: IntlShape) {
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1));
  const sundayFirst = [...WEEKDAYS.slice(-1), ...WEEKDAYS.slice(0, -1)];
  return {
    months: months.map((month) => intl.formatDate(month, { month: 'long' })),
    shortMonths: months.map((month) => intl.formatDate(month, { month: 'short' })),
    days: sundayFirst.map((weekday) => weekdayName(intl, weekday, 'long')),
    shortDays: sundayFirst.map((weekday) => weekdayName(intl, weekday, 'short').slice(0, 1)),
    goToToday: intl.formatMessage(words.goToToday),
    prevMonthAriaLabel: intl.formatMessage(words.earlierMonth),
    nextMonthAriaLabel: intl.formatMessage(words.laterMonth),
    prevYearAriaLabel: intl.formatMessage(words.earlierYear),
    nextYearAriaLabel: intl.formatMessage(words.laterYear),
    closeButtonAriaLabel: intl.formatMessage(words.close),
    monthPickerHeaderAriaLabel: intl.formatMessage(words.changeYear),
    yearPickerHeaderAriaLabel: intl.formatMessage(words.changeMonth),
  };
}
