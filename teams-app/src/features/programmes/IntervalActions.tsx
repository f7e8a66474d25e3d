import { Button, makeStyles } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowRepeatAll20Regular,
  ArrowUp20Regular,
  Copy20Regular,
  Delete20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { roomIn, type IntervalDraft, type ProgrammeDraft, type Repetition } from './draft.ts';
import { words } from './editor-messages.ts';
import { RepeatGroup } from './RepeatGroup.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '36px' },
});

interface IntervalActionsProps {
  interval: IntervalDraft;
  place: number;
  draft: ProgrammeDraft;
  onMove: (by: 1 | -1, from: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onRepeat: (repetition: Repetition) => void;
}

/** What can be done with an interval as a whole. */
export function IntervalActions(props: IntervalActionsProps) {
  const { interval, place, draft, onMove, onDuplicate, onRemove, onRepeat } = props;
  const intl = useIntl();
  const styles = useStyles();
  const [isRepeating, setIsRepeating] = useState(false);
  const up = `interval-${interval.key}-up`;
  const down = `interval-${interval.key}-down`;
  return (
    <>
      <div className={styles.actions}>
        <Button
          id={up}
          className={styles.button}
          icon={<ArrowUp20Regular />}
          disabledFocusable={place === 1}
          onClick={() => onMove(-1, up)}
        >
          {intl.formatMessage(words.moveUp)}
        </Button>
        <Button
          id={down}
          className={styles.button}
          icon={<ArrowDown20Regular />}
          disabledFocusable={place === draft.intervals.length}
          onClick={() => onMove(1, down)}
        >
          {intl.formatMessage(words.moveDown)}
        </Button>
        <Button
          className={styles.button}
          icon={<Copy20Regular />}
          disabledFocusable={roomIn(draft) < 1}
          onClick={onDuplicate}
        >
          {intl.formatMessage(words.duplicate)}
        </Button>
        <Button
          className={styles.button}
          icon={<ArrowRepeatAll20Regular />}
          aria-expanded={isRepeating}
          onClick={() => setIsRepeating(!isRepeating)}
        >
          {intl.formatMessage(words.repeat)}
        </Button>
        <Button className={styles.button} icon={<Delete20Regular />} onClick={onRemove}>
          {intl.formatMessage(words.remove)}
        </Button>
      </div>
      {isRepeating && (
        <RepeatGroup
          draft={draft}
          first={interval.key}
          most={draft.intervals.length - place + 1}
          onCancel={() => setIsRepeating(false)}
          onRepeat={(repetition) => {
            setIsRepeating(false);
            onRepeat(repetition);
          }}
        />
      )}
    </>
  );
}
