import { makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { draftOf } from './draft.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { words } from './editor-messages.ts';
import { EditorBar } from './EditorBar.tsx';
import { EditorSummary } from './EditorSummary.tsx';
import { IntervalList } from './IntervalList.tsx';
import { keyOf } from './editor-keys.ts';
import type { OpenDraft } from './open-drafts.ts';
import { useEditor, type Editor } from './use-editor.ts';
import { useKeeping, type Keeper } from './use-keeping.ts';

/** From this width on the plan stays beside the intervals. */
const BESIDE = '@media (min-width: 960px)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    alignContent: 'start',
    gap: '16px',
    minHeight: 'calc(100dvh - 216px)', // a short programme, too, has its bar at the foot of the page
    [BESIDE]: { gridTemplateColumns: '360px minmax(0, 1fr)' },
  },
  beside: { [BESIDE]: { position: 'sticky', top: '16px' } },
});

interface ProgrammeEditorProps {
  /** What the edit begins with, unless an earlier one was not saved. */
  fresh: OpenDraft;
  keeper: Keeper;
  rehearsal: string;
  /** Above everything: the way back. */
  back: ReactNode;
  /** Under the name: what saving it means. */
  about?: (editor: Editor) => ReactNode;
  /** Where an archived programme may go on as another one. */
  onKeepAsNew: () => void;
  onLeave: () => void;
}

/** Everything that makes a programme, drawn while one types; by keyboard alone if one likes. */
export function ProgrammeEditor(props: ProgrammeEditorProps) {
  const intl = useIntl();
  const styles = useStyles();
  const editor = useEditor(props.fresh);
  const { keeping, keep, keepInstead, forget } = useKeeping(editor, props.keeper);
  const [said, say] = useState('');
  const name = editor.draft.name.trim();

  function undo(): void {
    editor.undo();
    say(intl.formatMessage(words.undone));
  }
  function redo(): void {
    editor.redo();
    say(intl.formatMessage(words.redone));
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const asked = keyOf(event);
    if (asked === null) return;
    event.preventDefault(); // a field would undo its own letters only
    ({ undo, redo, save: keep })[asked]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      {props.back}
      <Unseen as="h1">
        {name === '' ? intl.formatMessage(words.unnamed) : intl.formatMessage(words.edit, { name })}
      </Unseen>
      <Unseen as="div" role="status">
        {said}
      </Unseen>
      {keeping.state === 'conflict' && (
        <ConflictNotice
          theirs={keeping.theirs}
          onKeepMine={keepInstead}
          onTakeTheirs={({ version, programme }) => {
            if (programme !== null) editor.replace(draftOf(programme), { version, programme });
            forget();
            say(intl.formatMessage(words.tookTheirs));
          }}
          onKeepAsNew={props.onKeepAsNew}
          onLeave={props.onLeave}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.beside}>
          <EditorSummary editor={editor} about={props.about?.(editor)} />
        </div>
        <IntervalList editor={editor} say={say} />
      </div>
      <EditorBar
        editor={editor}
        keeping={keeping}
        rehearsal={props.rehearsal}
        onSave={keep}
        onUndo={undo}
        onRedo={redo}
      />
    </>
  );
}
