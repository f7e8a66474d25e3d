import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowRedo20Regular, ArrowUndo20Regular, Play20Regular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { look } from '../../shared/look/palette.ts';
import { NARROW } from '../../shared/page/type-scale.ts';
import { words } from './editor-messages.ts';
import type { Editor } from './use-editor.ts';
import type { Keeping } from './use-keeping.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginTop: '16px',
    marginInline: '-28px',
    padding: '10px 28px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${look('groundLine')}`,
    [NARROW]: { marginInline: '-16px', padding: '10px 16px' },
  },
  state: { flexGrow: 1, flexBasis: 0, minWidth: '60px' },
  button: { minHeight: '36px', [NARROW]: { minWidth: 'auto', flexShrink: 0 } },
  icon: { [NARROW]: { display: 'none' } },
  square: { minHeight: '36px', minWidth: '36px' },
});

interface EditorBarProps {
  editor: Editor;
  keeping: Keeping;
  rehearsal: string;
  onSave: () => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** Always in reach: back, forward, how it is to be in it, and keep. */
export function EditorBar({ editor, keeping, rehearsal, onSave, onUndo, onRedo }: EditorBarProps) {
  const intl = useIntl();
  const styles = useStyles();
  const [, goTo] = useLocation();
  const { reading, isUnsaved, canUndo, canRedo } = editor;
  const undo = intl.formatMessage(words.undo);
  const redo = intl.formatMessage(words.redo);
  return (
    <div className={styles.bar}>
      <Tooltip content={undo} relationship="label">
        <Button
          className={styles.square}
          icon={<ArrowUndo20Regular />}
          appearance="subtle"
          disabledFocusable={!canUndo}
          onClick={onUndo}
        />
      </Tooltip>
      <Tooltip content={redo} relationship="label">
        <Button
          className={styles.square}
          icon={<ArrowRedo20Regular />}
          appearance="subtle"
          disabledFocusable={!canRedo}
          onClick={onRedo}
        />
      </Tooltip>
      <div className={styles.state}>
        <SaveState keeping={keeping} isUnsaved={isUnsaved} />
      </div>
      <Button
        className={styles.button}
        icon={{ className: styles.icon, children: <Play20Regular /> }}
        disabledFocusable={reading.programme === null}
        onClick={() => goTo(rehearsal)}
      >
        {intl.formatMessage(words.rehearse)}
      </Button>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={!isUnsaved || reading.programme === null || keeping.state === 'keeping'}
        onClick={onSave}
      >
        {intl.formatMessage(words.save)}
      </Button>
    </div>
  );
}

const FAILURES: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  forbidden: words.notYours,
  'session-not-found': words.notYours,
  'wrong-length': words.listFull,
  'wrong-session-state': words.classBegun,
};

function SaveState({ keeping, isUnsaved }: { keeping: Keeping; isUnsaved: boolean }) {
  const intl = useIntl();
  if (keeping.state === 'failed')
    return <span role="alert">{intl.formatMessage(FAILURES[keeping.code] ?? words.failed)}</span>;
  return (
    <span role="status">
      {keeping.state === 'keeping' && intl.formatMessage(words.keeping)}
      {keeping.state !== 'keeping' && isUnsaved && intl.formatMessage(words.unsaved)}
      {keeping.state === 'kept' && !isUnsaved && intl.formatMessage(words.saved)}
    </span>
  );
}
