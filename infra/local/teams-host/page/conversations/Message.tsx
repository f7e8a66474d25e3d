import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConversationMessage } from '../../conversations.ts';
import { text } from '../look.ts';
import { usePerson } from '../TeamsProvider.tsx';
import { AuthorAvatar } from './Author.tsx';
import { CardView } from './CardView.tsx';
import { MessageText } from './MessageText.tsx';
import { whenWords } from './when.ts';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '8px', minHeight: '24px' },
  name: { fontSize: '13px', lineHeight: '18px', fontWeight: 600 },
  quiet: { ...text.small, color: tokens.colorNeutralForeground2 },
  label: {
    ...text.small,
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
  },
  body: { display: 'grid', gap: '8px', paddingTop: '4px', paddingInlineStart: '32px' },
  wide: { paddingInlineStart: 0 },
  bubble: {
    width: 'fit-content',
    maxWidth: '100%',
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mine: { backgroundColor: tokens.colorBrandBackground2 },
});

interface MessageProps {
  conversationId: string;
  message: ConversationMessage;
  /** In a chat what somebody writes stands in a bubble; in a channel it does not. */
  isInChat?: boolean;
}

/** Who said it, when, and what. A card takes the whole width. */
export function Message({ conversationId, message, isInChat = false }: MessageProps) {
  const styles = useStyles();
  const me = usePerson();
  const { id, author, at, editedAt, text: words, cards, isAiGenerated } = message;
  const isMine = author.id === me.id;
  return (
    <article className={styles.root} aria-label={`${author.name}, ${whenWords(at, new Date())}`}>
      <div className={styles.head}>
        <AuthorAvatar author={author} size={24} />
        <span className={styles.name}>{author.name}</span>
        <time className={styles.quiet} dateTime={at}>
          {whenWords(at, new Date())}
        </time>
        {editedAt !== null && <span className={styles.quiet}>Edited</span>}
        {isAiGenerated && <span className={styles.label}>AI-generated</span>}
      </div>
      <div className={mergeClasses(styles.body, cards.length > 0 && styles.wide)}>
        {words !== '' && (
          <div className={mergeClasses(isInChat && styles.bubble, isInChat && isMine && styles.mine)}>
            <MessageText text={words} />
          </div>
        )}
        {cards.map((card, index) => (
          <CardView key={index} conversationId={conversationId} messageId={id} editedAt={editedAt} card={card} />
        ))}
      </div>
    </article>
  );
}
