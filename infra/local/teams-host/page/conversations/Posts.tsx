import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReply16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SeenConversation } from '../../conversation-views.ts';
import { text } from '../look.ts';
import { useBox, useConversations, usePerson, useWindowState } from '../TeamsProvider.tsx';
import { Composer } from './Composer.tsx';
import { Message } from './Message.tsx';
import { threadsOf, type Thread } from './threads.ts';
import { Typing } from './Typing.tsx';
import { useNewestInView } from './use-newest-in-view.ts';
import { useReading } from './use-reading.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  posts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px', padding: '14px 12px' },
  thread: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  replies: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '10px',
    marginInlineStart: '12px',
    paddingInlineStart: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  reply: { justifySelf: 'start', color: tokens.colorNeutralForeground2, fontWeight: 400 },
  write: { padding: '8px 12px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  nothing: { ...text.body, margin: 0, padding: '20px 16px', color: tokens.colorNeutralForeground2 },
});

/** What is written in the channel, by people and by the bot: the newest at the bottom. */
export function Posts() {
  const styles = useStyles();
  const conversations = useConversations();
  const { channel: mine } = useBox();
  const channel = conversations?.find(({ id }) => id === mine.id);
  if (conversations === null) return <p className={styles.nothing}>Opening the channel</p>;
  if (channel === undefined) return <NotMine />;
  return <Channel channel={channel} />;
}

function Channel({ channel }: { channel: SeenConversation }) {
  const styles = useStyles();
  const { view, channelTab } = useWindowState();
  const scroll = useNewestInView();
  useReading(channel, view === 'class' && channelTab === 'posts');
  const threads = threadsOf(channel.messages);
  return (
    <div className={styles.root}>
      {/* Reachable by keyboard, so that it can be scrolled. */}
      <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label="Posts">
        <div className={styles.posts}>
          {threads.length === 0 && <p className={styles.nothing}>Nobody has written here yet.</p>}
          {threads.map((thread) => (
            <ThreadView key={thread.root.id} thread={thread} channelId={channel.id} />
          ))}
          {channel.isBotTyping && <Typing />}
        </div>
      </div>
      <div className={styles.write}>
        <Composer conversationId={channel.id} label="Write to the channel" mayMention />
      </div>
    </div>
  );
}

function ThreadView({ thread: { root, replies }, channelId }: { thread: Thread; channelId: string }) {
  const styles = useStyles();
  const [isAnswering, setIsAnswering] = useState(false);
  return (
    <div className={styles.thread}>
      <Message conversationId={channelId} message={root} />
      {replies.length > 0 && (
        <div className={styles.replies}>
          {replies.map((reply) => (
            <Message key={reply.id} conversationId={channelId} message={reply} />
          ))}
        </div>
      )}
      {isAnswering ? (
        <Composer
          conversationId={channelId}
          replyToId={root.id}
          label={`Reply to ${root.author.name}`}
          mayMention
          isAskedFor
          onSent={() => {
            setIsAnswering(false);
          }}
        />
      ) : (
        <Button
          className={styles.reply}
          size="small"
          appearance="subtle"
          icon={<ArrowReply16Regular />}
          onClick={() => {
            setIsAnswering(true);
          }}
        >
          Reply
        </Button>
      )}
    </div>
  );
}

/** Whoever is not in the team learns nothing of what is written there. */
function NotMine() {
  const styles = useStyles();
  const { channel, people } = useBox();
  const me = usePerson();
  const insider = people.find(({ mayPresent }) => mayPresent);
  return (
    <p className={styles.nothing}>
      {me.name} is not in the team {channel.teamName}, and sees nothing of its channel.{' '}
      {insider !== undefined && `Become ${insider.name} to read it.`}
    </p>
  );
}
