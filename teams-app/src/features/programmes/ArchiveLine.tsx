import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { words } from './messages.ts';
import type { Archiving } from './use-archive.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    marginBottom: '12px',
    padding: '6px 8px 6px 16px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
  },
  words: { flexGrow: 1, flexBasis: '200px' },
});

const WORDS = { archived: words.archived, restored: words.restored, failed: words.archiveFailed };

/** What has just been archived, with the way back: it has the focus, where the menu that it was asked in is gone. */
export function ArchiveLine(props: { archiving: Archiving | null; onUndo: (kept: KeptProgramme) => void }) {
  const { archiving, onUndo } = props;
  const intl = useIntl();
  const styles = useStyles();
  const undo = useId();
  useEffect(() => {
    if (archiving?.state === 'archived') document.getElementById(undo)?.focus();
  }, [archiving, undo]);
  return (
    <div role="status">
      {archiving !== null && (
        <div className={styles.line}>
          <span className={styles.words}>
            {intl.formatMessage(WORDS[archiving.state], { name: archiving.kept.programme.name })}
          </span>
          {archiving.state === 'archived' && (
            <Button id={undo} onClick={() => onUndo(archiving.kept)}>
              {intl.formatMessage(words.undo)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
