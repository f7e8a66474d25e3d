import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import type { SeenConversation } from '../../conversation-views.ts';
import { brandRing, text, TITLE_BAR } from '../look.ts';
import { useTeamsWindow } from '../TeamsProvider.tsx';
import { AuthorAvatar } from './Author.tsx';
import { previewOf } from './preview.ts';
import { whenWords } from './when.ts';

const COLUMN = '@media (max-width: 859px)';

const useStyles = makeStyles({
  root: {
    minHeight: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [COLUMN]: { borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, maxHeight: '132px' },
  },
  title: {
    ...text.title,
    margin: 0,
    height: `${TITLE_BAR}px`,
    lineHeight: `${TITLE_BAR}px`,
    padding: '0 16px',
    [COLUMN]: { display: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: '4px 8px' },
  chat: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    width: '100%',
    minHeight: '52px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: brandRing,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  meeting: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  texts: { flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  name: { fontSize: '14px', lineHeight: '20px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  isNew: { fontWeight: 600 },
  quiet: {
    ...text.small,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  when: { flexShrink: 0 },
});

export function ChatList({ chats, open }: { chats: readonly SeenConversation[]; open: SeenConversation }) {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Chats">
      <h2 className={styles.title}>Chat</h2>
      <ul className={styles.list}>
        {chats.map((chat) => (
          <li key={chat.id}>
            <ChatLine chat={chat} isOpen={chat.id === open.id} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChatLine({ chat, isOpen }: { chat: SeenConversation; isOpen: boolean }) {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const newest = chat.messages.at(-1);
  return (
    <button
      type="button"
      className={mergeClasses(styles.chat, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => {
        teams.state.set({ chatId: chat.id });
      }}
    >
      {chat.kind === 'personal' ? (
        <AuthorAvatar author={{ id: '', name: chat.title, isBot: true }} size={32} />
      ) : (
        <span className={styles.meeting}>
          <CalendarLtr20Regular />
        </span>
      )}
      <span className={styles.texts}>
        <span className={styles.line}>
          <span className={mergeClasses(styles.name, chat.unread > 0 && styles.isNew)}>{chat.title}</span>
          {newest !== undefined && (
            <span className={mergeClasses(styles.quiet, styles.when)}>{whenWords(newest.at, new Date())}</span>
          )}
        </span>
        <span className={styles.line}>
          <span className={styles.quiet}>{newest === undefined ? 'Nothing written yet' : previewOf(newest)}</span>
          {chat.unread > 0 && (
            <CounterBadge size="small" color="brand" count={chat.unread} aria-label={newWords(chat.unread)} />
          )}
        </span>
      </span>
    </button>
  );
}

export function newWords(count: number): string {
  return count === 1 ? '1 new message' : `${count} new messages`;
}
