import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular, Info16Regular } from '@fluentui/react-icons';
import { NAME_LENGTH } from '@upbeat/api/domain/programme/programme.ts';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { durationSpoken, durationText } from '../../shared/look/clock-text.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { ADVICE_WORDS, TOTAL_FAULTS, words } from './editor-messages.ts';
import type { Editor } from './use-editor.ts';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '16px' },
  about: { margin: 0, ...quiet },
  empty: {
    height: '96px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  totals: { display: 'flex', columnGap: '32px', margin: 0 },
  term: { ...type.small, ...quiet },
  value: { margin: 0, ...type.headline },
  limit: { margin: 0, ...type.small, ...quiet },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  // Empty it takes no room, and is still there to be spoken from.
  notes: { display: 'grid', rowGap: '8px', ':empty': { marginTop: '-16px' } },
  note: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  icon: { flexShrink: 0, marginTop: '2px' },
});

/** The name, the plan as it stands, and what is still in the way of a class. */
export function EditorSummary({ editor, about }: { editor: Editor; about?: ReactNode }) {
  const intl = useIntl();
  const styles = useStyles();
  const { draft, reading } = editor;
  const { totalFault, advice } = reading;
  const toMend = draft.intervals.flatMap(({ key }, index) => (reading.intervalFaults.has(key) ? [`${index + 1}`] : []));
  const isLengthWrong = totalFault === 'too-long' || totalFault === 'too-short';
  const isCountWrong = totalFault === 'too-many' || totalFault === 'no-interval';
  return (
    <Card className={styles.card}>
      <Field
        label={intl.formatMessage(words.name)}
        {...(reading.isNameMissing ? { validationMessage: intl.formatMessage(words.nameMissing) } : {})}
      >
        <Input
          value={draft.name}
          maxLength={NAME_LENGTH[1]}
          autoComplete="off"
          size="large"
          onChange={(_, { value }) => editor.change({ ...draft, name: value }, 'name')}
        />
      </Field>
      {about}
      {reading.intervals.length === 0 ? (
        <div className={styles.empty} />
      ) : (
        <Plan intervals={reading.intervals} programmeSecond={null} height={96} />
      )}
      <dl className={styles.totals}>
        <div>
          <dt className={styles.term}>{intl.formatMessage(words.total)}</dt>
          <dd className={mergeClasses(styles.value, isLengthWrong && styles.wrong)}>
            <span aria-hidden>{durationText(reading.seconds)}</span>
            <Unseen as="span">{durationSpoken(reading.seconds)}</Unseen>
          </dd>
          <dd className={styles.limit}>{intl.formatMessage(words.totalOf)}</dd>
        </div>
        <div>
          <dt className={styles.term}>{intl.formatMessage(words.count)}</dt>
          <dd className={mergeClasses(styles.value, isCountWrong && styles.wrong)}>{draft.intervals.length}</dd>
          <dd className={styles.limit}>{intl.formatMessage(words.countOf)}</dd>
        </div>
      </dl>
      <div className={styles.notes} role="status">
        {totalFault !== null && (
          <div className={mergeClasses(styles.note, styles.wrong)}>
            <ErrorCircle16Regular className={styles.icon} />
            {intl.formatMessage(TOTAL_FAULTS[totalFault])}
          </div>
        )}
        {toMend.length > 0 && (
          <div className={mergeClasses(styles.note, styles.wrong)}>
            <ErrorCircle16Regular className={styles.icon} />
            {intl.formatMessage(words.toMend, { count: toMend.length, places: intl.formatList(toMend) })}
          </div>
        )}
        {advice.map((one) => (
          <div key={one} className={styles.note}>
            <Info16Regular className={styles.icon} />
            {intl.formatMessage(ADVICE_WORDS[one])}
          </div>
        ))}
      </div>
    </Card>
  );
}
