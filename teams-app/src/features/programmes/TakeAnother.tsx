import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { draftOf } from './draft.ts';
import { words } from './messages.ts';
import { programmesQuery } from './programme-queries.ts';
import type { Editor } from './use-editor.ts';

const useStyles = makeStyles({ select: { minWidth: 0 } });

/** Puts a copy of a kept programme in place of what is edited. Without one, or without a line, it is not offered. */
export function TakeAnother({ editor }: { editor: Editor }) {
  const intl = useIntl();
  const styles = useStyles();
  const { data } = useQuery(programmesQuery(useApi()));
  if (data === undefined || data.programmes.length === 0) return null;
  function take(id: string): void {
    const kept = data?.programmes.find((one) => one.id === id);
    if (kept !== undefined) editor.change(draftOf(kept.programme));
  }
  return (
    <Field label={intl.formatMessage(words.takeAnother)}>
      <Select className={styles.select} value="" onChange={(_, { value }) => take(value)}>
        <option value="">{intl.formatMessage(words.chooseOne)}</option>
        {data.programmes.map(({ id, programme }) => (
          <option key={id} value={id}>
            {programme.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
