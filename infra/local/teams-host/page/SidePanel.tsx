import { makeStyles, tokens } from '@fluentui/react-components';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';
import { AppPage } from './AppPage.tsx';
import { text, TITLE_BAR } from './look.ts';
import { MeetingLook } from './MeetingLook.tsx';
import { useBox, useMeeting, usePerson, useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    height: `${TITLE_BAR}px`,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...text.body, fontWeight: 600, margin: 0 },
  page: { flexGrow: 1, minHeight: 0 },
  nothing: { margin: 0, padding: '20px', color: tokens.colorNeutralForeground2, ...text.body },
});

/** The app's side panel in the meeting: 320 pixels wide, as Teams draws it. */
export function SidePanel() {
  const styles = useStyles();
  const { appOrigin, tab } = useBox();
  const meeting = useMeeting();
  const { isInMeeting } = useWindowState();
  const person = usePerson();
  return (
    <MeetingLook className={styles.root}>
      <div className={styles.bar}>
        <Mark height={18} />
        <h2 className={styles.name}>Upbeat</h2>
      </div>
      <div className={styles.page}>
        {meeting !== null && isInMeeting ? (
          <AppPage
            key={`${person.id} ${meeting.id}`}
            surface="panel"
            url={`${appOrigin}/panel.html`}
            title="The Upbeat panel"
            entityId={tab.entityId}
          />
        ) : (
          <p className={styles.nothing}>The panel opens with the meeting.</p>
        )}
      </div>
    </MeetingLook>
  );
}
