import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SeenConversation } from '../../conversation-views.ts';
import { useConversations, usePerson } from '../TeamsProvider.tsx';
import { previewOf } from './preview.ts';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Known {
  readonly personId: string;
  /** Each message with when it was last changed. */
  readonly messages: ReadonlySet<string>;
}

/** Says politely what others have written since one looks, wherever in the window one is. */
export function Announcer() {
  const styles = useStyles();
  const { id: personId } = usePerson();
  const conversations = useConversations();
  const [known, setKnown] = useState<Known | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (conversations === null) return;
    const messages = conversations.flatMap((conversation) => [...lines(conversation, personId)]);
    const fresh = messages.filter(({ key }) => known?.personId === personId && !known.messages.has(key));
    if (known?.personId === personId && fresh.length === 0) return;
    setKnown({ personId, messages: new Set(messages.map(({ key }) => key)) });
    setWords(fresh.map((line) => line.words).join(' '));
  }, [conversations, personId, known]);
  return (
    <div className={styles.root} role="status" aria-label="New messages">
      {words}
    </div>
  );
}

function* lines({ title, kind, messages }: SeenConversation, personId: string) {
  for (const message of messages) {
    const { id, author, editedAt } = message;
    if (author.id === personId) continue;
    const where = kind === 'personal' ? '' : ` in ${title}`;
    const did = editedAt === null ? '' : ', changed';
    yield { key: `${id} ${editedAt ?? ''}`, words: `${author.name}${where}${did}: ${previewOf(message)}.` };
  }
}
