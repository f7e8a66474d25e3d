import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { FormField } from './FormField.tsx';
import { words } from './form-messages.ts';
import { findTimeZones, knownTimeZones, timeZoneChoice } from './time-zones.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: {
    minWidth: 0,
    width: '100%',
    '& input': { minWidth: 0 },
    '& [role=button]': { padding: '2px', margin: '-2px' },
  },
  small: { ...type.small, ...quiet },
});

/** By whose clock the class begins: a place, found by some letters. */
export function TimeZoneField({ form }: { form: PlanForm }) {
  const intl = useIntl();
  const styles = useStyles();
  const { timeZone } = form.draft;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const at = form.reading.starts[0]?.start;
  const found = useMemo(() => findTimeZones(typed ?? '', knownTimeZones(), at ?? new Date()), [typed, at]);
  const { city, offset } = timeZoneChoice(timeZone, at ?? new Date());
  const shown = timeZone === 'UTC' ? city : intl.formatMessage(words.zone, { city, offset });
  return (
    <FormField form={form} field="timeZone" label={intl.formatMessage(words.timeZone)}>
      <Combobox
        className={styles.wide}
        freeform
        value={typed ?? shown}
        selectedOptions={[timeZone]}
        onFocus={({ currentTarget }) => currentTarget.select()}
        open={isOpen}
        onOpenChange={(_, { open }) => setIsOpen(open)}
        onChange={({ target }) => {
          setTyped(target.value);
          setIsOpen(true);
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined && optionValue !== '') form.change({ timeZone: optionValue });
        }}
      >
        {found.map((choice) => (
          <Option key={choice.timeZone} value={choice.timeZone} text={choice.city}>
            <span>
              {choice.city}
              <br />
              <span className={styles.small}>
                {choice.region === '' ? '' : `${choice.region}, `}UTC{choice.offset}
              </span>
            </span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text={typed ?? ''} disabled>
            {intl.formatMessage(words.noTimeZone)}
          </Option>
        )}
      </Combobox>
    </FormField>
  );
}
