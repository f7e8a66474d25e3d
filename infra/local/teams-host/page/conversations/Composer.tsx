import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { Mention20Regular, Send20Filled } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { sendMessage, wordsOf } from '../box-api.ts';
import { usePerson, useTeamsWindow } from '../TeamsProvider.tsx';

const MENTION = '@Upbeat ';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-end', gap: '4px' },
  field: {
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    '& textarea': { minHeight: '30px' },
  },
  grown: { '& textarea': { minHeight: '52px' } },
});

interface ComposerProps {
  conversationId: string;
  replyToId?: string | null;
  /** What the field is for: its label and its hint. */
  label: string;
  /** Whether the bot hears only what mentions it. */
  mayMention: boolean;
  /** The caret begins here. */
  isAskedFor?: boolean;
  onSent?: () => void;
}

/** Where one writes. Enter sends; with Shift it begins a line. */
export function Composer(props: ComposerProps) {
  const { conversationId, replyToId = null, label, mayMention, isAskedFor = false, onSent } = props;
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { id: personId } = usePerson();
  const [draft, setDraft] = useState('');
  const [isSending, setIsSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const send = async (): Promise<void> => {
    if (draft.trim() === '' || isSending) return;
    setIsSending(true);
    try {
      await sendMessage({ personId, conversationId, text: draft, replyToId });
      setDraft('');
      onSent?.();
    } catch (error) {
      teams.notice(wordsOf(error));
    } finally {
      setIsSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const mention = (): void => {
    if (!draft.startsWith(MENTION)) setDraft(MENTION + draft);
    field.current?.focus();
  };

  return (
    <div className={styles.root}>
      <Textarea
        className={mergeClasses(styles.field, draft.includes('\n') && styles.grown)}
        textarea={{ ref: field, rows: 1, 'aria-label': label }}
        placeholder={label}
        value={draft}
        autoFocus={isAskedFor}
        onChange={(_, { value }) => {
          setDraft(value);
        }}
        onKeyDown={onKeyDown}
      />
      {mayMention && (
        <Button
          appearance="subtle"
          icon={<Mention20Regular />}
          aria-label="Mention Upbeat"
          title="Mention Upbeat"
          onClick={mention}
        />
      )}
      <Button
        appearance="subtle"
        icon={<Send20Filled />}
        aria-label="Send"
        title="Send"
        disabledFocusable={draft.trim() === '' || isSending}
        onClick={() => void send()}
      />
    </div>
  );
}
