import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Scope } from '@upbeat/api/contract/schedule.ts';
import { useIntl, type MessageDescriptor } from 'react-intl';

interface ScopeFieldProps {
  scope: Scope;
  onChange: (scope: Scope) => void;
  /** Classes of the series that have not begun, this one among them. */
  left: number;
  words: { readonly scope: MessageDescriptor; readonly one: MessageDescriptor; readonly series: MessageDescriptor };
}

/** One class of a series, or it and all later ones. */
export function ScopeField({ scope, onChange, left, words }: ScopeFieldProps) {
  const intl = useIntl();
  return (
    <Field label={intl.formatMessage(words.scope)}>
      <RadioGroup value={scope} onChange={(_, { value }) => onChange(value === 'series' ? 'series' : 'one')}>
        <Radio value="one" label={intl.formatMessage(words.one)} />
        <Radio value="series" label={intl.formatMessage(words.series, { count: left })} />
      </RadioGroup>
    </Field>
  );
}
