import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallEnd20Filled, ShareScreenStop20Regular } from '@fluentui/react-icons';
import { clearStage, wordsOf } from './box-api.ts';
import { HollowRoom } from './HollowRoom.tsx';
import { leave } from './joining.ts';
import { text, TITLE_BAR } from './look.ts';
import { MeetingLook } from './MeetingLook.tsx';
import { SizeMenu } from './SizeMenu.tsx';
import { StageView } from './StageView.tsx';
import { useMeeting, usePerson, useStage, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: {
    ...text.body,
    fontWeight: 600,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  leave: {
    minWidth: 'auto',
    backgroundColor: '#b0343f', // the red of Teams for leaving, the same in light and dark
    color: '#ffffff',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { backgroundColor: '#962b36', color: '#ffffff' },
    ':hover:active': { backgroundColor: '#7f242d', color: '#ffffff' },
  },
  stage: { flexGrow: 1, minHeight: 0, minWidth: 0 },
});

/** The meeting as it stands in the middle of Teams: its title, what one may do, and the stage. */
export function MeetingRoom() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const [meeting, sharing] = [useMeeting(), useStage()];
  const { isInMeeting } = useWindowState();
  const person = usePerson();
  const isThere = meeting !== null && isInMeeting;

  const clear = (): void => {
    clearStage(person.id, meeting?.chatId ?? '').catch((error: unknown) => {
      teams.notice(wordsOf(error));
    });
  };

  return (
    <MeetingLook className={styles.root}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{meeting?.title ?? 'Meeting'}</h2>
        {isThere && sharing !== null && person.mayPresent && (
          <Button size="small" appearance="subtle" icon={<ShareScreenStop20Regular />} onClick={clear}>
            Stop presenting
          </Button>
        )}
        {isThere && <SizeMenu />}
        {isThere && (
          <Button
            size="small"
            className={styles.leave}
            icon={<CallEnd20Filled />}
            onClick={() => {
              leave(teams);
            }}
          >
            Leave
          </Button>
        )}
      </div>
      <div className={styles.stage}>{isThere && sharing !== null ? <StageView /> : <HollowRoom />}</div>
    </MeetingLook>
  );
}
