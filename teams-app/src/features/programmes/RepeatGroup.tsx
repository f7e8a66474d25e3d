import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { type } from '../../shared/page/type-scale.ts';
import { groupOf, repeated, type ProgrammeDraft, type Repetition } from './draft.ts';
import { words } from './editor-messages.ts';
import { readLength } from './length-text.ts';

/** Longer groups and more rounds are not what a repetition is for. */
const MOST_IN_GROUP = 10;
const TIMES = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const MOST_INTERVALS = 60;

const useStyles = makeStyles({
  group: {
    display: 'grid',
    rowGap: '12px',
    padding: '12px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, ...type.strong },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: '12px' },
  narrow: { minWidth: 0 },
  preview: { margin: 0, ...type.strong },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RepeatGroupProps {
  draft: ProgrammeDraft;
  /** The interval with which the group begins. */
  first: number;
  /** How many there are from there on. */
  most: number;
  onRepeat: (repetition: Repetition) => void;
  onCancel: () => void;
}

/** Writes some intervals in a row out several times: "3 × Push and Recover". */
export function RepeatGroup({ draft, first: key, most, onRepeat, onCancel }: RepeatGroupProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const [count, setCount] = useState(Math.min(2, most));
  const [times, setTimes] = useState(3);
  const group = groupOf(draft, { key, count });
  const seconds = group.reduce((sum, { length }) => sum + (readLength(length) ?? 0), 0) * times;
  const total = repeated(draft, { key, count, times }).intervals.length;
  const isTooMany = total > MOST_INTERVALS;
  return (
    <div role="group" aria-labelledby={heading} className={styles.group}>
      <h3 id={heading} className={styles.title}>
        {intl.formatMessage(words.repeatTitle)}
      </h3>
      <div className={styles.fields}>
        <Field label={intl.formatMessage(words.repeatCount)}>
          <Select className={styles.narrow} value={`${count}`} onChange={(_, { value }) => setCount(Number(value))}>
            {Array.from({ length: Math.min(MOST_IN_GROUP, most) }, (_, index) => (
              <option key={index}>{index + 1}</option>
            ))}
          </Select>
        </Field>
        <Field label={intl.formatMessage(words.repeatTimes)}>
          <Select className={styles.narrow} value={`${times}`} onChange={(_, { value }) => setTimes(Number(value))}>
            {TIMES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={styles.preview} role="status">
        {isTooMany
          ? intl.formatMessage(words.repeatTooMany, { count: total })
          : intl.formatMessage(words.repeatPreview, {
              times,
              names: intl.formatList(group.map(({ name }) => name)),
              length: durationText(seconds),
            })}
      </p>
      <div className={styles.actions}>
        <Button disabledFocusable={isTooMany} onClick={() => onRepeat({ key, count, times })}>
          {intl.formatMessage(words.repeatNow)}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {intl.formatMessage(words.cancel)}
        </Button>
      </div>
    </div>
  );
}
