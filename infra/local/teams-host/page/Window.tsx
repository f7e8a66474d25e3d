import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { THEMES } from '@upbeat/teams-app/src/shared/look/themes.ts';
import { useState } from 'react';
import type { Theme } from '../protocol/surface.ts';
import { ActivityView } from './activity/ActivityView.tsx';
import { AppDialog } from './AppDialog.tsx';
import { CalendarView } from './calendar/CalendarView.tsx';
import { ChannelColumn } from './ChannelColumn.tsx';
import { ConfigurationDialog } from './ConfigurationDialog.tsx';
import { Announcer } from './conversations/Announcer.tsx';
import { ChatView } from './conversations/ChatView.tsx';
import { LoneFrameView } from './LoneFrameView.tsx';
import { PANEL, RAIL } from './look.ts';
import { MeetingRoom } from './MeetingRoom.tsx';
import { Moments } from './Moments.tsx';
import { Notices } from './Notices.tsx';
import { PersonalView } from './PersonalView.tsx';
import { Rail } from './Rail.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useBox, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
import { TopBar } from './TopBar.tsx';
import { Tour } from './Tour.tsx';

const LOOKS: Readonly<Record<Theme, keyof typeof THEMES>> = { default: 'light', dark: 'dark', contrast: 'contrast' };

const NARROW = '@media (max-width: 1199px)';
const COLUMN = '@media (max-width: 859px)';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  below: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: `${RAIL}px minmax(0, 1fr)`,
    [COLUMN]: { gridTemplateColumns: '1fr', gridTemplateRows: 'auto minmax(0, 1fr)' },
  },
  view: { minWidth: 0, minHeight: 0, overflow: 'auto' },
  away: { display: 'none' },
  class: {
    display: 'grid',
    gridTemplateColumns: `clamp(316px, 22vw, 360px) minmax(0, 1fr) ${PANEL}px`,
    gridTemplateRows: 'minmax(426px, 1fr) auto',
    gridTemplateAreas: '"channel meeting panel" "channel extras panel"',
    [NARROW]: {
      gridTemplateColumns: `minmax(0, 1fr) ${PANEL}px`,
      gridTemplateRows: '540px auto 640px',
      gridTemplateAreas: '"meeting panel" "extras panel" "channel channel"',
    },
    [COLUMN]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: '540px 720px auto 640px',
      gridTemplateAreas: '"meeting" "panel" "extras" "channel"',
    },
  },
  meetingOnly: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${PANEL}px`,
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateAreas: '"meeting panel"',
    [COLUMN]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: '480px 720px',
      gridTemplateAreas: '"meeting" "panel"',
    },
  },
  channel: { gridArea: 'channel', minHeight: 0, minWidth: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  meeting: { gridArea: 'meeting', minHeight: 0, minWidth: 0 },
  panel: { gridArea: 'panel', minHeight: 0, minWidth: 0 },
  extras: {
    gridArea: 'extras',
    containerType: 'inline-size',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  extrasGrid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '24px',
    padding: '16px 24px 20px',
    '@container (max-width: 660px)': { gap: '16px', padding: '10px 16px 12px' },
    '@container (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Everything that a window of the local Teams can be. */
export function Window() {
  const styles = useStyles();
  const { teams } = useTeamsWindow();
  const { theme } = useWindowState();
  const { frame, layout } = teams.address;
  return (
    <FluentProvider theme={THEMES[LOOKS[theme]]} style={{ height: '100%' }}>
      <div className={styles.root}>
        {frame !== null && <LoneFrameView frame={frame} />}
        {frame === null && layout === 'meeting' && <MeetingWindow />}
        {frame === null && layout === 'box' && <BoxWindow />}
      </div>
      <AppDialog />
      <ConfigurationDialog />
      <Notices />
    </FluentProvider>
  );
}

function BoxWindow() {
  const styles = useStyles();
  const { moments, steps, mayReplay } = useBox();
  const { view } = useWindowState();
  const [wasPersonal, setWasPersonal] = useState(view === 'personal');
  if (view === 'personal' && !wasPersonal) setWasPersonal(true); // loaded when first asked for, then kept
  return (
    <>
      <TopBar />
      <div className={styles.below}>
        <Rail />
        <main aria-label="Class" className={mergeClasses(styles.view, styles.class, view !== 'class' && styles.away)}>
          <div className={styles.channel}>
            <ChannelColumn />
          </div>
          <div className={styles.meeting}>
            <MeetingRoom />
          </div>
          <div className={styles.panel}>
            <SidePanel />
          </div>
          <div className={styles.extras}>
            <div className={styles.extrasGrid}>
              {moments.length > 0 && <Moments />}
              {(steps.length > 0 || mayReplay) && <Tour />}
            </div>
          </div>
        </main>
        {view === 'activity' && (
          <main aria-label="Activity" className={styles.view}>
            <ActivityView />
          </main>
        )}
        {view === 'calendar' && (
          <main aria-label="Calendar" className={styles.view}>
            <CalendarView />
          </main>
        )}
        {view === 'chat' && (
          <main aria-label="Chat" className={styles.view}>
            <ChatView />
          </main>
        )}
        {wasPersonal && (
          <main aria-label="My Upbeat" className={mergeClasses(styles.view, view !== 'personal' && styles.away)}>
            <PersonalView />
          </main>
        )}
      </div>
      <Announcer />
    </>
  );
}

/** A second person in the same class, to stand beside the first window. */
function MeetingWindow() {
  const styles = useStyles();
  return (
    <>
      <TopBar />
      <main aria-label="Meeting" className={mergeClasses(styles.view, styles.meetingOnly)}>
        <div className={styles.meeting}>
          <MeetingRoom />
        </div>
        <div className={styles.panel}>
          <SidePanel />
        </div>
      </main>
    </>
  );
}
