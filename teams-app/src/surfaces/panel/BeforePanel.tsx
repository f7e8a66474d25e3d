import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { BeforeClass } from '../../features/before-class/BeforeClass.tsx';
import { StartClass } from '../../features/coach-controls/StartClass.tsx';
import type { OwnClass } from '../../features/my-class/own-class.ts';
import { PairStrap } from '../../features/pair-strap/PairStrap.tsx';
import { OfflineLine } from '../../features/panel/OfflineLine.tsx';
import { ChangeWhoSees } from '../../features/sharing/ChangeWhoSees.tsx';
import { SharingBar } from '../../features/sharing/SharingBar.tsx';
import { PanelPage } from '../../shared/panel/PanelPage.tsx';

interface BeforePanelProps {
  session: SessionView;
  own: OwnClass;
  /** Whether I allow Upbeat to keep my effort at all. */
  isCollected: boolean;
  isOffline: boolean;
  onChange: () => void;
  onStarted: (session: SessionView) => void;
}

/** Before the start: what comes, and for its coach the button that begins it. */
export function BeforePanel({ session, own, isCollected, isOffline, onChange, onStarted }: BeforePanelProps) {
  const shown = { label: own.place?.label ?? null, zone: null, coachName: session.coachName };
  const bar = session.isCoach ? (
    <StartClass sessionId={session.id} onStarted={onStarted} />
  ) : (
    <SharingBar shown={shown} onChange={onChange} />
  );
  return (
    <PanelPage bar={bar}>
      <BeforeClass session={session} />
      {isOffline && <OfflineLine />}
      {!session.isCoach && isCollected && (
        <PairStrap sessionId={session.id} source={own.reading?.source ?? null} lastSource={own.lastSource} />
      )}
      {!session.isCoach && <ChangeWhoSees onChange={onChange} />}
    </PanelPage>
  );
}
