import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';
import type { MessageAuthor } from '../../conversations.ts';

const useStyles = makeStyles({
  bot: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Whose message it is, by face: people are round, an app is a rounded square. */
export function AuthorAvatar({ author, size }: { author: MessageAuthor; size: 24 | 32 }) {
  const styles = useStyles();
  if (!author.isBot) return <Avatar size={size} name={author.name} color="colorful" aria-hidden />;
  return (
    <span className={styles.bot} style={{ width: size, height: size }} aria-hidden>
      <Mark height={size * 0.5} />
    </span>
  );
}
