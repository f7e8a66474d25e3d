import { Dropdown, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { minutesOf } from '../../shared/class/class-length.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { withProgramme } from './plan-draft.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  option: { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr)', alignItems: 'center', columnGap: '12px' },
  small: { ...type.small, ...quiet },
  plan: {
    display: 'grid',
    rowGap: '8px',
    marginTop: '8px',
    padding: '12px 12px 10px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
  },
});

/** What happens in the class, drawn. The length follows. */
export function ProgrammeField({ form }: { form: PlanForm }) {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const { data } = useQuery({ queryKey: ['programmes'], queryFn: () => api.programmes() });
  const chosen = form.draft.programme;
  const kept = (data?.programmes ?? []).map(({ id, programme }) => ({ id, programme }));
  const all = [...kept, ...STARTERS];
  const unlisted = chosen === null || all.some(({ programme }) => programme === chosen) ? null : chosen;
  const shapeWords = (programme: Programme) =>
    intl.formatMessage(words.shape, { minutes: minutesOf(programme), count: programme.intervals.length });

  const option = ({ id, programme }: { id: string; programme: Programme }) => (
    <Option key={id} value={id} text={programme.name}>
      <span className={styles.option}>
        <Plan intervals={programme.intervals} programmeSecond={null} height={26} isSmall />
        <span>
          {programme.name}
          <br />
          <span className={styles.small}>{shapeWords(programme)}</span>
        </span>
      </span>
    </Option>
  );
  return (
    <div>
      <FormField
        form={form}
        field="programme"
        label={intl.formatMessage(words.programme)}
        {...(chosen === null ? { hint: intl.formatMessage(words.lengthFollows) } : {})}
      >
        <Dropdown
          className={styles.wide}
          placeholder={intl.formatMessage(words.chooseProgramme)}
          value={chosen?.name ?? ''}
          selectedOptions={chosen === null ? [] : [all.find(({ programme }) => programme === chosen)?.id ?? '']}
          onOptionSelect={(_, { optionValue }) => {
            const programme = all.find(({ id }) => id === optionValue)?.programme;
            if (programme !== undefined) form.change((draft) => withProgramme(draft, programme));
          }}
        >
          {unlisted !== null && (
            <OptionGroup label={intl.formatMessage(words.asPlanned)}>
              {option({ id: '', programme: unlisted })}
            </OptionGroup>
          )}
          {kept.length > 0 && (
            <OptionGroup label={intl.formatMessage(words.ownProgrammes)}>{kept.map(option)}</OptionGroup>
          )}
          <OptionGroup label={intl.formatMessage(words.starters)}>{STARTERS.map(option)}</OptionGroup>
        </Dropdown>
      </FormField>
      {chosen !== null && (
        <div className={styles.plan}>
          <Plan intervals={chosen.intervals} programmeSecond={null} height={44} />
          <span className={styles.small}>{shapeWords(chosen)}</span>
        </div>
      )}
    </div>
  );
}
