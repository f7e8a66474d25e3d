import { makeStyles } from '@fluentui/react-components';
import type { LoneFrame } from '../window-address.ts';
import { AppPage } from './AppPage.tsx';
import { MeetingLook } from './MeetingLook.tsx';
import { useBox, usePerson, useWindowState } from './TeamsProvider.tsx';

const useStyles = makeStyles({ root: { width: '100%', height: '100%' } });

/** One page of the app with nothing around it: for pictures, tests and a second screen. */
export function LoneFrameView({ frame: { surface, width, height } }: { frame: LoneFrame }) {
  const styles = useStyles();
  const { appOrigin, meeting, tab, personalTabs, sharing } = useBox();
  const { personal } = useWindowState();
  const person = usePerson();
  const personalTab = personalTabs.find(({ entityId }) => entityId === personal.entityId);
  const pages = {
    stage: { url: sharing?.contentUrl ?? `${appOrigin}/stage.html`, title: 'The class on the stage' },
    panel: { url: `${appOrigin}/panel.html`, title: 'The Upbeat panel' },
    channel: { url: tab.contentUrl, title: tab.displayName },
    config: { url: `${appOrigin}/config.html`, title: 'Settings of the tab' },
    personal: { url: personalTab?.contentUrl ?? `${appOrigin}/personal.html`, title: personalTab?.name ?? 'My Upbeat' },
  };
  const page = (
    <div style={{ width: width ?? '100%', height: height ?? '100%' }}>
      <AppPage
        key={`${person.id} ${meeting?.id ?? ''}`}
        surface={surface}
        entityId={surface === 'personal' ? personal.entityId : tab.entityId}
        {...pages[surface]}
      />
    </div>
  );
  const isMeeting = surface === 'stage' || surface === 'panel';
  return isMeeting ? <MeetingLook className={styles.root}>{page}</MeetingLook> : page;
}
