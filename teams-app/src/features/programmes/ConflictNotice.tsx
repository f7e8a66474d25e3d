import { Button, makeStyles } from '@fluentui/react-components';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { durationText } from '../../shared/look/clock-text.ts';
import { Plan } from '../../shared/look/Plan.tsx';
import { Card } from '../../shared/page/Card.tsx';
import { type } from '../../shared/page/type-scale.ts';
import { words } from './editor-messages.ts';
import type { Base } from './open-drafts.ts';

const useStyles = makeStyles({
  card: { display: 'grid', rowGap: '12px', marginBottom: '16px' },
  title: { margin: 0, ...type.section },
  words: { margin: '4px 0 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ConflictNoticeProps {
  /** What somebody else has kept, or null when they archived it. */
  theirs: Base | null;
  onKeepMine: (theirs: Base) => void;
  onTakeTheirs: (theirs: Base) => void;
  onKeepAsNew: () => void;
  onLeave: () => void;
}

/** Two people changed one programme: both ways out, and nothing is lost until one is taken. */
export function ConflictNotice({ theirs, onKeepMine, onTakeTheirs, onKeepAsNew, onLeave }: ConflictNoticeProps) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const programme = theirs?.programme ?? null;
  return (
    <Card className={styles.card} labelledBy={heading}>
      <div role="alert">
        <h2 id={heading} className={styles.title}>
          {intl.formatMessage(programme === null ? words.archivedTitle : words.conflictTitle)}
        </h2>
        <p className={styles.words}>
          {programme === null
            ? intl.formatMessage(words.archivedWords)
            : intl.formatMessage(words.conflictWords, {
                name: programme.name,
                length: durationText(durationOf(programme)),
                count: programme.intervals.length,
              })}
        </p>
      </div>
      {programme !== null && <Plan intervals={programme.intervals} programmeSecond={null} height={48} />}
      <div className={styles.actions}>
        {theirs === null || programme === null ? (
          <>
            <Button onClick={onKeepAsNew}>{intl.formatMessage(words.keepAsNew)}</Button>
            <Button onClick={onLeave}>{intl.formatMessage(words.leaveArchived)}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => onKeepMine(theirs)}>{intl.formatMessage(words.keepMine)}</Button>
            <Button onClick={() => onTakeTheirs(theirs)}>{intl.formatMessage(words.takeTheirs)}</Button>
          </>
        )}
      </div>
    </Card>
  );
}
