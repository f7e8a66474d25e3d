import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  hint: { display: 'block', ...type.small, ...quiet },
  link: { marginTop: '4px' },
});

const CHOICES = [
  { type: 'teams', label: words.meetingTeams, hint: words.meetingTeamsHint },
  { type: 'link', label: words.meetingLink, hint: words.meetingLinkHint },
  { type: 'none', label: words.meetingNone, hint: words.meetingNoneHint },
] as const;

/** Where the class meets: in a meeting that Upbeat makes, in one that somebody made, or nowhere yet. */
export function MeetingField({ form }: { form: PlanForm }) {
  const intl = useIntl();
  const styles = useStyles();
  const { meeting, joinUrl } = form.draft;
  return (
    <div>
      <Field label={intl.formatMessage(words.meeting)}>
        <RadioGroup
          value={meeting}
          onChange={(_, { value }) =>
            form.change({ meeting: CHOICES.find((choice) => choice.type === value)?.type ?? 'none' })
          }
        >
          {CHOICES.map((choice) => (
            <Radio
              key={choice.type}
              value={choice.type}
              label={
                <>
                  {intl.formatMessage(choice.label)}
                  <span className={styles.hint}>{intl.formatMessage(choice.hint)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {meeting === 'link' && (
        <FormField form={form} field="joinUrl" label={intl.formatMessage(words.joinUrl)} className={styles.link}>
          <Input
            type="url"
            value={joinUrl}
            placeholder={intl.formatMessage(words.joinUrlExample)}
            autoComplete="off"
            onChange={(_, { value }) => form.change({ joinUrl: value })}
          />
        </FormField>
      )}
    </div>
  );
}
