import { Button, makeStyles } from '@fluentui/react-components';
import { sendMessage, wordsOf } from '../box-api.ts';
import { usePerson, useTeamsWindow } from '../TeamsProvider.tsx';

/** What the bot answers to, as Teams offers it above the field. */
const COMMANDS = ['hi', 'help', 'next class', 'my week', 'sign out'] as const;

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

/** The commands of the bot, each sent by one press. */
export function Commands({ conversationId }: { conversationId: string }) {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { id: personId } = usePerson();
  const send = (text: string): void => {
    sendMessage({ personId, conversationId, text, replyToId: null }).catch((error: unknown) => {
      teams.notice(wordsOf(error));
    });
  };
  return (
    <div className={styles.root} role="group" aria-label="Say to Upbeat">
      {COMMANDS.map((command) => (
        <Button
          key={command}
          size="small"
          shape="circular"
          onClick={() => {
            send(command);
          }}
        >
          {command}
        </Button>
      ))}
    </div>
  );
}
