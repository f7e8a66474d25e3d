import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { BeforeClass } from '../../features/before-class/BeforeClass.tsx';
import { Overview } from '../../features/coach-controls/Overview.tsx';
import { StartClass } from '../../features/coach-controls/StartClass.tsx';
import { Guests } from '../../features/coach-guests/Guests.tsx';
import { WhoLeads } from '../../features/coach-lead/WhoLeads.tsx';
import { StageSharing } from '../../features/coach-stage/StageSharing.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { PairStrap } from '../../features/pair-strap/PairStrap.tsx';
import { ChangeWhoSees } from '../../features/sharing/ChangeWhoSees.tsx';
import { SharingBar } from '../../features/sharing/SharingBar.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';
import type { Part } from './OwnPart.tsx';

interface BeforePanelProps {
  session: SessionView;
  part: Part;
  isOffline: boolean;
  onStarted: (session: SessionView) => void;
  onTaken: () => void;
}

/** Before the start: what comes, and for its coach what can be prepared and the button that begins it. */
export function BeforePanel(props: BeforePanelProps) {
  const { session, part, isOffline } = props;
  const { own, consent, takesPart, onChange } = part;
  const shown = { label: own.place?.label ?? null, zone: null, coachName: session.coachName };
  const bar = session.isCoach ? (
    <StartClass sessionId={session.id} onStarted={props.onStarted} />
  ) : takesPart ? (
    <SharingBar shown={shown} onChange={onChange} />
  ) : null;
  return (
    <PanelPage bar={bar}>
      <BeforeClass session={session} />
      {isOffline && <OfflineLine />}
      {session.isCoCoach && <WhoLeads sessionId={session.id} coachName={session.coachName} onTaken={props.onTaken} />}
      {session.isCoach ? (
        <>
          <Overview programme={session.programme} />
          <StageSharing />
          <Guests sessionId={session.id} />
        </>
      ) : (
        takesPart && (
          <>
            {consent.collectLive && (
              <PairStrap sessionId={session.id} source={own.reading?.source ?? null} lastSource={own.lastSource} />
            )}
            <ChangeWhoSees onChange={onChange} />
          </>
        )
      )}
    </PanelPage>
  );
}
