import { Button, Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './form-messages.ts';
import type { PlanForm } from './use-plan-form.ts';

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '4px 0 0',
    ...type.small,
    ...quiet,
  },
});

const NONE = 'none';

/** Where the class is announced, and its result. */
export function ChannelField({ form }: { form: PlanForm }) {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const { data, error, refetch } = useQuery({ queryKey: ['channels'], queryFn: () => api.findChannels() });
  const channels = data?.channels ?? [];
  const chosenId = form.draft.teamsChannelId;
  const chosen = channels.find(({ id }) => id === chosenId);
  const nameOf = (channel: (typeof channels)[number]) =>
    intl.formatMessage(words.channelName, { team: channel.teamName, channel: channel.name });
  const shown =
    chosen !== undefined
      ? nameOf(chosen)
      : intl.formatMessage(chosenId === null ? words.noChannel : words.channelElsewhere);
  return (
    <div>
      <Field label={intl.formatMessage(words.channel)} hint={intl.formatMessage(words.channelHint)}>
        <Dropdown
          className={styles.wide}
          value={shown}
          selectedOptions={[chosenId ?? NONE]}
          onOptionSelect={(_, { optionValue }) =>
            form.change({ teamsChannelId: optionValue === undefined || optionValue === NONE ? null : optionValue })
          }
        >
          <Option value={NONE}>{intl.formatMessage(words.noChannel)}</Option>
          {chosenId !== null && chosen === undefined ? (
            <Option value={chosenId}>{intl.formatMessage(words.channelElsewhere)}</Option>
          ) : null}
          {channels.map((channel) => (
            <Option key={channel.id} value={channel.id}>
              {nameOf(channel)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {chosen?.hasBot === false && (
        <p className={styles.note} role="status">
          {intl.formatMessage(words.noBot)}
        </p>
      )}
      {data?.isPermitted === false && <p className={styles.note}>{intl.formatMessage(words.channelsNotPermitted)}</p>}
      {error !== null && data === undefined && (
        <p className={styles.note} role="alert">
          {intl.formatMessage(words.lookUpFailed)}
          <Button size="small" onClick={() => void refetch()}>
            {intl.formatMessage(words.tryAgain)}
          </Button>
        </p>
      )}
    </div>
  );
}
