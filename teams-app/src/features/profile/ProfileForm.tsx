import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProfileView } from '@upbeat/api/contract/me.ts';
import { MAXIMUM_LIMITS } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';
import { useState, type SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { profileQuery } from '../../shared/api/queries.ts';
import { Card } from '../../shared/page/Card.tsx';
import { OnlyYouSeeThis } from '../../shared/page/OnlyYouSeeThis.tsx';
import { quiet } from '../../shared/page/type-scale.ts';
import { BodyFields } from './BodyFields.tsx';
import { words } from './messages.ts';
import { birthYears, readEntry, writeEntry, type ProfileEntry } from './profile-form.ts';
import { ZoneTable } from './ZoneTable.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '16px', marginTop: '12px' },
  why: { margin: 0, ...quiet },
  action: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
});

/** The fields, and beside them the zones they make while one types. */
export function ProfileForm({ profile }: { profile: ProfileView }) {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const [entry, setEntry] = useState<ProfileEntry>(() => writeEntry(profile));
  const year = new Date().getFullYear();
  const reading = readEntry(entry, year);
  const { mutate, reset, isPending, isSuccess, isError } = useMutation({
    mutationFn: () => api.saveProfile(reading.profile),
    onSuccess: (saved) => queries.setQueryData(profileQuery(api).queryKey, saved),
  });
  const isWrong = reading.isBirthYearWrong || reading.isMaximumWrong || reading.isWeightWrong;
  const change = (part: Partial<ProfileEntry>) => {
    setEntry({ ...entry, ...part });
    reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isWrong) mutate();
  };
  const [from, to] = birthYears(year);
  const [lowest, highest] = MAXIMUM_LIMITS;

  return (
    <>
      <Card>
        <OnlyYouSeeThis />
        <form className={styles.form} onSubmit={submit} noValidate>
          <p className={styles.why}>{intl.formatMessage(words.why)}</p>
          <Field
            label={intl.formatMessage(words.birthYear)}
            hint={intl.formatMessage(words.birthYearHint)}
            {...(reading.isBirthYearWrong
              ? { validationMessage: intl.formatMessage(words.birthYearWrong, { from: `${from}`, to: `${to}` }) }
              : {})}
          >
            <Input
              value={entry.birthYear}
              inputMode="numeric"
              autoComplete="bday-year"
              maxLength={4}
              onChange={(_, { value }) => change({ birthYear: value })}
            />
          </Field>
          <Field
            label={intl.formatMessage(words.ownMaximum)}
            hint={intl.formatMessage(words.ownMaximumHint)}
            {...(reading.isMaximumWrong
              ? { validationMessage: intl.formatMessage(words.ownMaximumWrong, { from: lowest, to: highest }) }
              : {})}
          >
            <Input
              value={entry.ownMaximum}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              onChange={(_, { value }) => change({ ownMaximum: value })}
            />
          </Field>
          <BodyFields entry={entry} isWeightWrong={reading.isWeightWrong} onChange={change} />
          <div className={styles.action}>
            <Button appearance="primary" type="submit" disabledFocusable={isPending || isWrong}>
              {intl.formatMessage(words.save)}
            </Button>
            <span role="status">{isSuccess && intl.formatMessage(words.saved)}</span>
            {isError && <span role="alert">{intl.formatMessage(words.failed)}</span>}
          </div>
        </form>
      </Card>
      <ZoneTable maxHeartRate={reading.maxHeartRate} />
    </>
  );
}
