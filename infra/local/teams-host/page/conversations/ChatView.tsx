import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeenConversation } from '../../conversation-views.ts';
import { text, TITLE_BAR } from '../look.ts';
import { useConversations, usePerson, useWindowState } from '../TeamsProvider.tsx';
import { ChatList } from './ChatList.tsx';
import { Commands } from './Commands.tsx';
import { Composer } from './Composer.tsx';
import { Message } from './Message.tsx';
import { Typing } from './Typing.tsx';
import { useNewestInView } from './use-newest-in-view.ts';
import { useReading } from './use-reading.tsx';

const COLUMN = '@media (max-width: 859px)';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: '300px minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground3,
    [COLUMN]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  },
  chat: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...text.title, margin: 0 },
  who: { ...text.small, color: tokens.colorNeutralForeground2 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  messages: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '20px',
    [COLUMN]: { padding: '12px' },
  },
  write: {
    display: 'grid',
    gap: '8px',
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '8px 20px 16px',
    [COLUMN]: { padding: '8px 12px 12px' },
  },
  nothing: { ...text.body, margin: 0, padding: '20px', color: tokens.colorNeutralForeground2 },
});

/** What is between one person and the bot, and the chats of meetings. */
export function ChatView() {
  const styles = useStyles();
  const me = usePerson();
  const { chatId } = useWindowState();
  const conversations = useConversations();
  const chats = chatsIn(conversations ?? []);
  const open = chats.find(({ id }) => id === chatId) ?? chats[0];
  if (conversations === null) return <p className={styles.nothing}>Opening the chats</p>;
  if (open === undefined) return <p className={styles.nothing}>{whyNoChats(me.isAnonymous === true)}</p>;
  return (
    <div className={styles.root}>
      <ChatList chats={chats} open={open} />
      <Chat key={`${me.id} ${open.id}`} chat={open} />
    </div>
  );
}

/** One's own with the bot first, then those of meetings, the newest first. */
export function chatsIn(conversations: readonly SeenConversation[]): readonly SeenConversation[] {
  const newest = ({ messages }: SeenConversation): string => messages.at(-1)?.at ?? '';
  const chats = conversations.filter(({ kind }) => kind !== 'channel');
  const rank = ({ kind }: SeenConversation): number => (kind === 'personal' ? 0 : 1);
  return chats.toSorted((one, other) => rank(one) - rank(other) || newest(other).localeCompare(newest(one)));
}

function whyNoChats(isAnonymous: boolean): string {
  return isAnonymous
    ? 'Whoever comes by the link has no account, and no chat with Upbeat.'
    : 'No chat yet. Upbeat comes here once it is set up for your organisation.';
}

function Chat({ chat }: { chat: SeenConversation }) {
  const styles = useStyles();
  const me = usePerson();
  const { view } = useWindowState();
  const scroll = useNewestInView();
  useReading(chat, view === 'chat');
  const isPersonal = chat.kind === 'personal';
  return (
    <section className={styles.chat} aria-label={`Chat ${chat.title}`}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{chat.title}</h2>
        <span className={styles.who}>{isPersonal ? `Only ${me.name} sees this` : 'Everyone in the meeting'}</span>
      </div>
      <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label="Messages">
        <div className={styles.messages}>
          {chat.messages.length === 0 && (
            <p className={styles.nothing}>{isPersonal ? 'Say hi, or ask what comes next.' : 'Nothing written yet.'}</p>
          )}
          {chat.messages.map((message) => (
            <Message key={message.id} conversationId={chat.id} message={message} isInChat />
          ))}
          {chat.isBotTyping && <Typing />}
        </div>
      </div>
      <div className={styles.write}>
        {isPersonal && <Commands conversationId={chat.id} />}
        <Composer
          conversationId={chat.id}
          label={isPersonal ? 'Write to Upbeat' : 'Write to the meeting'}
          mayMention={!isPersonal}
        />
      </div>
    </section>
  );
}
