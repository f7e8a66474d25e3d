import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { added, duplicated, moved, removed, repeated, roomIn, withInterval, type Repetition } from './draft.ts';
import { words } from './editor-messages.ts';
import { IntervalItem, rowId } from './IntervalItem.tsx';
import { nameFieldId } from './IntervalForm.tsx';
import type { Editor } from './use-editor.ts';
import { useFocusNext } from './use-focus-next.ts';

const useStyles = makeStyles({
  card: { padding: '16px 12px 12px' },
  title: { margin: '0 8px', ...type.section },
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  words: { margin: '8px', ...quiet },
  keys: { ...type.small },
  add: { minHeight: '36px', marginInline: '8px' },
});

/** The intervals in their order; one of them open at a time. */
export function IntervalList({ editor, say }: { editor: Editor; say: (words: string) => void }) {
  const intl = useIntl();
  const styles = useStyles();
  const heading = useId();
  const addId = useId();
  const focusNext = useFocusNext();
  const [openKey, setOpenKey] = useState<number | null>(null);
  const { draft, reading, change } = editor;
  const { intervals } = draft;

  function add(): void {
    const next = added(draft, openKey);
    const { nextKey } = draft;
    change(next);
    setOpenKey(nextKey);
    focusNext(nameFieldId(nextKey));
  }
  function move(key: number, by: 1 | -1): void {
    const next = moved(draft, key, by);
    change(next);
    const place = next.intervals.findIndex((interval) => interval.key === key);
    const name = next.intervals[place]?.name ?? '';
    say(intl.formatMessage(words.moved, { name, place: place + 1, count: intervals.length }));
  }
  function duplicate(key: number): void {
    if (roomIn(draft) < 1) return;
    const { nextKey } = draft;
    change(duplicated(draft, key));
    setOpenKey(nextKey);
    focusNext(rowId(nextKey));
  }
  function remove(key: number): void {
    const at = intervals.findIndex((interval) => interval.key === key);
    const name = intervals[at]?.name ?? '';
    const neighbour = intervals[at + 1] ?? intervals[at - 1];
    change(removed(draft, key));
    setOpenKey(null);
    say(intl.formatMessage(words.removed, { name }));
    focusNext(neighbour === undefined ? addId : rowId(neighbour.key));
  }
  function repeat(repetition: Repetition): void {
    change(repeated(draft, repetition));
    focusNext(rowId(repetition.key));
  }

  return (
    <Card className={styles.card} labelledBy={heading}>
      <h2 id={heading} className={styles.title}>
        {intl.formatMessage(words.intervals)}
      </h2>
      {intervals.length === 0 && <p className={styles.words}>{intl.formatMessage(words.noIntervals)}</p>}
      <ol className={styles.list}>
        {intervals.map((interval, index) => (
          <IntervalItem
            key={interval.key}
            interval={interval}
            place={index + 1}
            draft={draft}
            faults={reading.intervalFaults.get(interval.key) ?? null}
            isOpen={interval.key === openKey}
            onToggle={() => setOpenKey(interval.key === openKey ? null : interval.key)}
            onChange={(part, field) => change(withInterval(draft, interval.key, part), `${field} ${interval.key}`)}
            onMove={(by, from) => {
              move(interval.key, by);
              focusNext(from);
            }}
            onDuplicate={() => duplicate(interval.key)}
            onRemove={() => remove(interval.key)}
            onRepeat={repeat}
          />
        ))}
      </ol>
      <Button
        id={addId}
        className={styles.add}
        icon={<Add20Regular />}
        disabledFocusable={roomIn(draft) < 1}
        onClick={add}
      >
        {intl.formatMessage(words.add)}
      </Button>
      <p className={mergeClasses(styles.words, styles.keys)}>{intl.formatMessage(words.keys)}</p>
    </Card>
  );
}
