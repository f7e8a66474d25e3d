import { Input, makeStyles } from '@fluentui/react-components';
import { localTimeOf } from '@upbeat/api/domain/schedule/recurrence.ts';
import type { Scope } from '@upbeat/api/contract/schedule.ts';
import { useIntl } from 'react-intl';
import { ChannelField } from './ChannelField.tsx';
import { ClockTimeField } from './ClockTimeField.tsx';
import { DayPicker } from './DayPicker.tsx';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { MeetingField } from './MeetingField.tsx';
import { PersonField } from './PersonField.tsx';
import { withDate } from './plan-draft.ts';
import { ProgrammeField } from './ProgrammeField.tsx';
import { RecordingFields } from './RecordingFields.tsx';
import { RepeatFields } from './RepeatFields.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '14px 12px',
    alignItems: 'start',
    '& > *': { minWidth: 0 },
  },
  all: { gridColumn: '1 / -1' },
  switches: { gridColumn: '1 / -1', display: 'grid', rowGap: '12px' },
});

/** Everything that a class needs. Of a planned one: whether that class alone is changed, or all later ones with it. */
export function PlanFields({ form, changing }: { form: PlanForm; changing: Scope | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const { name, date, everyWeeks, capacity, timeZone } = form.draft;
  const isOnce = everyWeeks === null || changing === 'one';
  return (
    <div className={styles.fields}>
      <div className={styles.all}>
        <ProgrammeField form={form} />
      </div>
      <FormField form={form} field="name" label={intl.formatMessage(words.name)} className={styles.all}>
        <Input value={name} autoComplete="off" onChange={(_, { value }) => form.change({ name: value })} />
      </FormField>
      <div className={styles.all}>
        <PersonField form={form} field="coach" hint={intl.formatMessage(words.coachHint)} />
      </div>
      <div className={styles.all}>
        <PersonField form={form} field="coCoach" />
      </div>
      {changing !== 'series' && (
        <FormField form={form} field="date" label={intl.formatMessage(isOnce ? words.date : words.firstDate)}>
          <DayPicker
            value={date}
            from={localTimeOf(new Date(), timeZone).date}
            placeholder={intl.formatMessage(words.chooseDate)}
            onChange={(day) => form.change((draft) => withDate(draft, day))}
          />
        </FormField>
      )}
      <ClockTimeField form={form} />
      <div className={changing === 'series' ? undefined : styles.all}>
        <TimeZoneField form={form} />
      </div>
      {changing !== 'one' && <RepeatFields form={form} isSeries={changing === 'series'} />}
      <div className={styles.all}>
        <ChannelField form={form} />
      </div>
      <FormField
        form={form}
        field="capacity"
        label={intl.formatMessage(words.capacity)}
        hint={intl.formatMessage(words.capacityHint)}
        className={styles.all}
      >
        <Input
          value={capacity}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          placeholder={intl.formatMessage(words.everybody)}
          onChange={(_, { value }) => form.change({ capacity: value })}
        />
      </FormField>
      <div className={styles.switches}>
        <RecordingFields form={form} />
      </div>
      {changing === null && (
        <div className={styles.all}>
          <MeetingField form={form} />
        </div>
      )}
    </div>
  );
}
